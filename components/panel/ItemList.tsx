/** All items of the document: how each ended and how often its subject was treated before. A click goes there. */
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';

interface ItemListProps {
  readonly items: readonly ItemSummary[];
  /** The item being read. */
  readonly currentId: string | null;
  /** The member's notes by item. */
  readonly noted?: ReadonlyMap<string, readonly Note[]> | undefined;
  readonly translate: Translate;
  readonly onGo: (itemId: string) => void;
}

export function ItemList({ items, currentId, noted, translate, onGo }: ItemListProps) {
  if (items.length === 0) return <p>{translate('panel.noItems')}</p>;
  const withEarlier = items.filter(({ earlier }) => earlier > 0).length;
  return (
    <section aria-labelledby="all-items">
      <h2 id="all-items" class="thread-title">
        {translate('panel.allItems')}
      </h2>
      <p class="reasons">
        {withEarlier === 0
          ? translate('panel.itemsNone')
          : translate('panel.itemsSummary', { withEarlier, total: items.length })}
      </p>
      <ItemRows items={items} currentId={currentId} noted={noted} translate={translate} onGo={onGo} />
    </section>
  );
}

/** Items as rows to press. */
export function ItemRows({ items, currentId, noted, translate, onGo }: ItemListProps) {
  return (
    <ol class="items">
      {items.map(({ id, number, title, outcome, earlier }) => (
        <li key={id}>
          <button
            type="button"
            class="row"
            {...(id === currentId ? { 'aria-current': 'location' as const } : {})}
            onClick={() => onGo(id)}
          >
            <span class="items-number">{number}</span>
            <span class="row-main">
              <span class="items-title" lang="da">
                {title}
              </span>
              <span class="items-facts">
                {id === currentId && <span>{translate('panel.current')}</span>}
                {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
                {earlier > 0 && <span class="knots">{translate('item.earlier', { count: earlier })}</span>}
                <Noted notes={noted?.get(id) ?? []} translate={translate} />
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Noted({ notes, translate }: { readonly notes: readonly Note[]; readonly translate: Translate }) {
  if (notes.length === 0) return null;
  const isRaised = notes.some(({ raise }) => raise);
  return (
    <span class="noted">
      <NamedIcon name={isRaised ? 'raise' : 'note'} />
      {isRaised ? translate('notes.raise') : translate('notes.count', { count: notes.length })}
    </span>
  );
}
