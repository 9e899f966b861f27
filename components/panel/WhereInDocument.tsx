/** Where in the document the page is: the item's number, its place among all, and the way to the ones beside it. */
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { titleItem } from '../parts/describe.ts';
import { NamedIcon } from '../parts/icons.tsx';

interface WhereInDocumentProps {
  readonly items: readonly ItemSummary[];
  /** The item in view; null above the first. */
  readonly currentId: string | null;
  readonly translate: Translate;
  readonly onGo: (itemId: string) => void;
}

export function WhereInDocument({ items, currentId, translate, onGo }: WhereInDocumentProps) {
  if (items.length === 0) return null;
  const at = items.findIndex(({ id }) => id === currentId);
  const current = items[at];
  const words = current
    ? [
        ...(current.number === null ? [] : [translate('item.label', { number: current.number })]),
        translate('item.position', { position: at + 1, count: items.length }),
      ].join(' · ')
    : translate('panel.beforeFirst', { count: items.length });
  const step = (item: ItemSummary | undefined, icon: 'up' | 'down', label: string) => (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={item ? titleItem(item.number, item.title, translate) : label}
      aria-disabled={!item}
      onClick={() => item && onGo(item.id)}
    >
      <NamedIcon name={icon} />
    </button>
  );
  return (
    <nav class="where" aria-label={translate('panel.where')}>
      <p>{words}</p>
      <div class="where-line" aria-hidden="true">
        {items.map(({ id, earlier }) => (
          <span key={id} data-here={id === currentId} data-earlier={earlier > 0} />
        ))}
      </div>
      {step(items[at - 1], 'up', translate('item.previous'))}
      {step(items[at + 1], 'down', translate('item.next'))}
    </nav>
  );
}
