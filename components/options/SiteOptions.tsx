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
  /** Host names whose documents are kept as they are read. */
  readonly keptSites: readonly string[];
  readonly translate: Translate;
  readonly callbacks: Pick<OptionsCallbacks, 'addSite' | 'removeSite' | 'unquietSite' | 'unkeepSite'>;
}

export function SiteOptions({ sites, quietSites, keptSites, translate, callbacks }: SiteOptionsProps) {
  // A line goes with its button: the focus goes to the list's heading.
  const heading = useRef<HTMLHeadingElement>(null);
  const leave = (remove: () => void): void => {
    remove();
    heading.current?.focus();
  };
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
                onClick={() => leave(() => callbacks.removeSite(pattern))}
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
      <HostList
        title={translate('options.quiet')}
        hosts={quietSites}
        action={translate('options.unquiet')}
        describe={(site) => translate('options.unquietLabel', { site })}
        onRemove={(site) => leave(() => callbacks.unquietSite(site))}
      />
      <HostList
        title={translate('options.kept')}
        hosts={keptSites}
        action={translate('options.unkeep')}
        describe={(site) => translate('options.unkeepLabel', { site })}
        onRemove={(site) => leave(() => callbacks.unkeepSite(site))}
      />
    </section>
  );
}

interface HostListProps {
  readonly title: string;
  readonly hosts: readonly string[];
  readonly action: string;
  /** The action said in full. */
  readonly describe: (host: string) => string;
  readonly onRemove: (host: string) => void;
}

/** Sites for which the member has chosen something, each to be taken back. */
function HostList({ title, hosts, action, describe, onRemove }: HostListProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span class="row-main">{host}</span>
            <button type="button" class="button-link" aria-label={describe(host)} onClick={() => onRemove(host)}>
              {action}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
