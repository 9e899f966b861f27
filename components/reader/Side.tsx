/** Beside the pages: the outline, the pages made small, or the files that lie in the file. */
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../locales/translate.ts';
import type { SideTab } from './model.ts';

interface SideProps {
  readonly tab: SideTab;
  /** Other files lie in the file. */
  readonly hasFiles: boolean;
  readonly translate: Translate;
  readonly onTab: (tab: SideTab) => void;
  readonly children: ComponentChildren;
}

const TABS = [
  ['outline', 'reader.sideOutline'],
  ['pages', 'reader.sidePages'],
  ['files', 'reader.sideFiles'],
] as const satisfies readonly (readonly [SideTab, string])[];

export function Side({ tab, hasFiles, translate, onTab, children }: SideProps) {
  const tabs = TABS.filter(([name]) => name !== 'files' || hasFiles);
  return (
    <div class="reader-side">
      <div class="reader-tabs" role="tablist" aria-label={translate('reader.outline')}>
        {tabs.map(([name, key], at) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`side-tab-${name}`}
            aria-selected={name === tab}
            aria-controls="side-content"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              event.preventDefault();
              const by = event.key === 'ArrowRight' ? 1 : tabs.length - 1;
              const [other] = tabs[(at + by) % tabs.length] ?? [name];
              onTab(other);
              document.getElementById(`side-tab-${other}`)?.focus();
            }}
          >
            {translate(key)}
          </button>
        ))}
      </div>
      <div id="side-content" role="tabpanel" aria-labelledby={`side-tab-${tab}`}>
        {children}
      </div>
    </div>
  );
}
