/** The meeting's brief: a page to read on the way, to print or to save. */
import { useState } from 'preact/hooks';
import type { BriefState } from '../../lib/messages/brief-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { BriefCallbacks } from '../callbacks.ts';
import { describeKind, titleItem } from '../parts/describe.ts';
import { Notice } from '../parts/Notice.tsx';
import { anchorOf } from './anchor.ts';
import { BriefItemView } from './BriefItemView.tsx';
import { BriefNote } from './BriefNote.tsx';
import { type Brief as BriefData, composeBrief, isBare, type NotedItem } from './compose-brief.ts';

export interface BriefProps {
  readonly state: BriefState;
  readonly translate: Translate;
  readonly callbacks: BriefCallbacks;
}

export function Brief({ state, translate, callbacks }: BriefProps) {
  if (state.status === 'loading') {
    return (
      <main class="brief">
        <Notice title={translate('brief.loading')} busy>
          <p class="muted" role="status">
            {translate('state.reading.text')}
          </p>
        </Notice>
      </main>
    );
  }
  if (state.status === 'missing') {
    return (
      <main class="brief">
        <Notice drawing="loose" title={translate('brief.missing')}>
          <p>{translate('brief.missingHint')}</p>
        </Notice>
      </main>
    );
  }
  return <Written brief={composeBrief(state.source)} translate={translate} callbacks={callbacks} />;
}

interface WrittenProps {
  readonly brief: BriefData;
  readonly translate: Translate;
  readonly callbacks: BriefCallbacks;
}

function Written({ brief, translate, callbacks }: WrittenProps) {
  const [isShort, setShort] = useState(false);
  const { document, items, raised, todos, otherNotes } = brief;
  const shown = isShort ? items.filter((item) => !isBare(item)) : items;
  const withEarlier = items.filter(({ told }) => told.length > 0).length;
  return (
    <main class="brief">
      <div class="brief-tools">
        <button type="button" class="button" onClick={() => callbacks.print()}>
          {translate('brief.print')}
        </button>
        <button type="button" class="button" onClick={() => callbacks.saveMarkdown(isShort)}>
          {translate('brief.markdown')}
        </button>
        <label class="switch">
          <input type="checkbox" checked={isShort} onChange={() => setShort(!isShort)} />
          {translate('brief.short')}
        </label>
      </div>
      <header>
        <p class="masthead-kind">{translate('brief.title')}</p>
        <h1 lang="da">{document.body}</h1>
        <p>
          {describeKind(document, translate)}
          {', '}
          <time dateTime={document.date}>{translate.date(document.date)}</time>
        </p>
        <p class="reasons">
          {withEarlier === 0
            ? translate('panel.itemsNone')
            : translate('panel.itemsSummary', { withEarlier, total: items.length })}
        </p>
      </header>
      <NotedList id="brief-raised" title={translate('brief.raised')} noted={raised} translate={translate} />
      <NotedList id="brief-todos" title={translate('brief.todos')} noted={todos} translate={translate} />
      {shown.map((item) => (
        <BriefItemView key={item.thread.item.id} item={item} translate={translate} callbacks={callbacks} />
      ))}
      {otherNotes.length > 0 && (
        <section class="brief-item" aria-labelledby="brief-other">
          <h2 id="brief-other">{translate('brief.otherNotes')}</h2>
          {otherNotes.map((note) => (
            <BriefNote key={note.id} note={note} translate={translate} />
          ))}
        </section>
      )}
      <footer class="reasons">{translate('brief.foot')}</footer>
    </main>
  );
}

interface NotedListProps {
  readonly id: string;
  readonly title: string;
  readonly noted: readonly NotedItem[];
  readonly translate: Translate;
}

/** On top of the page: what one must not forget. */
function NotedList({ id, title, noted, translate }: NotedListProps) {
  if (noted.length === 0) return null;
  return (
    <section class="brief-first" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {noted.map(({ note, item }) => (
          <li key={note.id}>
            {item && (
              <a href={`#${anchorOf(item.id)}`} lang="da">
                {titleItem(item.number, item.title, translate)}
              </a>
            )}
            {note.text !== '' && <p class="note-text">{note.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
