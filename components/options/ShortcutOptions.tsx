/** The keys that work on every page, as the browser has them now; they are changed on the browser's own page. */
import type { Shortcut } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';

interface ShortcutOptionsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly translate: Translate;
  readonly onOpen: () => void;
}

export function ShortcutOptions({ shortcuts, translate, onOpen }: ShortcutOptionsProps) {
  if (shortcuts.length === 0) return null;
  return (
    <section class="option-group" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{translate('options.shortcuts')}</h2>
      <ul class="sites">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span class="row-main">{translate(`shortcut.${name}`)}</span>
            {keys === '' ? <span class="muted">{translate('shortcut.none')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <div class="option-row">
        <button type="button" class="button" onClick={onOpen}>
          {translate('options.shortcutsOpen')}
        </button>
      </div>
    </section>
  );
}
