/** The sites that the extension reads along on, and the granting of another one. */
import { useRef } from 'preact/hooks';
import type { GrantedSite } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { OptionsCallbacks } from '../callbacks.ts';
import { AddressForm } from '../parts/AddressForm.tsx';
import { describePattern, toSitePattern } from './site-pattern.ts';

interface SiteOptionsProps {
  readonly sites: readonly GrantedSite[];
  /** Host names on which nothing is marked. */
  readonly quietSites: readonly string[];
  readonly translate: Translate;
  readonly callbacks: Pick<OptionsCallbacks, 'addSite' | 'removeSite' | 'unquietSite'>;
}

export function SiteOptions({ sites, quietSites, translate, callbacks }: SiteOptionsProps) {
  // A line goes with its button: the focus goes to the list's heading.
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="option-group" aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1} ref={heading}>
        {translate('options.sites')}
      </h2>
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
                onClick={() => {
                  callbacks.removeSite(pattern);
                  heading.current?.focus();
                }}
              >
                {translate('options.siteRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <AddressForm
        label={translate('options.siteAddLabel')}
        example={translate('options.siteExample')}
        button={translate('options.siteAdd')}
        onSubmit={(written) => {
          const pattern = toSitePattern(written);
          if (pattern === null) return translate('options.siteInvalid');
          callbacks.addSite(pattern);
          return null;
        }}
      />
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
                  onClick={() => {
                    callbacks.unquietSite(site);
                    heading.current?.focus();
                  }}
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
