/** The sites that the extension reads along on, and the granting of another one. */
import { useId, useState } from 'preact/hooks';
import type { GrantedSite } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { OptionsCallbacks } from '../callbacks.ts';
import { describePattern, toSitePattern } from './site-pattern.ts';

interface SiteOptionsProps {
  readonly sites: readonly GrantedSite[];
  /** Host names on which nothing is marked. */
  readonly quietSites: readonly string[];
  readonly translate: Translate;
  readonly callbacks: Pick<OptionsCallbacks, 'addSite' | 'removeSite' | 'unquietSite'>;
}

export function SiteOptions({ sites, quietSites, translate, callbacks }: SiteOptionsProps) {
  return (
    <section class="option-group" aria-labelledby="sites">
      <h2 id="sites">{translate('options.sites')}</h2>
      <p class="reasons">{translate('options.sitesLead')}</p>
      <ul class="sites">
        {sites.map(({ pattern, builtIn }) => (
          <li key={pattern}>
            <span class="row-main">{describePattern(pattern)}</span>
            {builtIn ? (
              <span class="muted">{translate('options.siteBuiltIn')}</span>
            ) : (
              <button
                type="button"
                class="button-link"
                aria-label={translate('options.siteRemoveLabel', { site: describePattern(pattern) })}
                onClick={() => callbacks.removeSite(pattern)}
              >
                {translate('options.siteRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <AddSite translate={translate} onAdd={(pattern) => callbacks.addSite(pattern)} />
      {quietSites.length > 0 && (
        <>
          <h3>{translate('options.quiet')}</h3>
          <ul class="sites">
            {quietSites.map((site) => (
              <li key={site}>
                <span class="row-main">{site}</span>
                <button
                  type="button"
                  class="button-link"
                  aria-label={translate('options.unquietLabel', { site })}
                  onClick={() => callbacks.unquietSite(site)}
                >
                  {translate('options.unquiet')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface AddSiteProps {
  readonly translate: Translate;
  readonly onAdd: (pattern: string) => void;
}

function AddSite({ translate, onAdd }: AddSiteProps) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const pattern = toSitePattern(written);
    setRefused(pattern === null);
    if (pattern === null) return;
    onAdd(pattern);
    setWritten('');
  };
  return (
    <form class="site-form" onSubmit={submit}>
      <label for={id}>{translate('options.siteAddLabel')}</label>
      <div class="site-form-row">
        <input
          id={id}
          class="field"
          inputMode="url"
          autocomplete="off"
          placeholder={translate('options.siteExample')}
          value={written}
          aria-invalid={isRefused}
          aria-describedby={`${id}-refused`}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {translate('options.siteAdd')}
        </button>
      </div>
      <p id={`${id}-refused`} class="refused" role="alert">
        {isRefused ? translate('options.siteInvalid') : ''}
      </p>
    </form>
  );
}
