/** Beside the pages: the outline, or the pages made small. */
import type { ComponentChildren } from 'preact';
import type { Translate } from '../../locales/translate.ts';
import type { SideTab } from './model.ts';

interface SideProps {
  readonly tab: SideTab;
  readonly translate: Translate;
  readonly onTab: (tab: SideTab) => void;
  readonly children: ComponentChildren;
}

const TABS = [
  ['outline', 'reader.sideOutline'],
  ['pages', 'reader.sidePages'],
] as const satisfies readonly (readonly [SideTab, string])[];

export function Side({ tab, translate, onTab, children }: SideProps) {
  return (
    <div class="reader-side">
      <div class="reader-tabs" role="tablist" aria-label={translate('reader.outline')}>
        {TABS.map(([name, key]) => (
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
              const other = name === 'outline' ? 'pages' : 'outline';
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
