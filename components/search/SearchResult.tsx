/** The answer to a question: passages by matter and meeting; or that the collection does not tell, with the nearest. */
import type { SearchAnswer, SearchGroup, SearchPassage } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { Carried } from '../parts/Carried.tsx';
import { describeKind, titleItem } from '../parts/describe.ts';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { MarkedWords } from './MarkedWords.tsx';

interface SearchResultProps {
  readonly answer: SearchAnswer;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** Of the first matter; of each after it one fewer: the best three answers can be read at once wherever they stand. */
const MOST_OPEN = 3;

export function SearchResult({ answer, translate, callbacks }: SearchResultProps) {
  const { answered, declined, groups } = answer;
  return (
    <>
      {!answered && (
        <div class="declined" role="status">
          <p>{translate(`search.declined.${declined ?? 'nothing'}`)}</p>
          {groups.length > 0 && <p class="reasons">{translate('search.nearest')}</p>}
        </div>
      )}
      <ol class="search-groups">
        {groups.map((group, at) => (
          <li key={`${group.document.id} ${group.passages[0]?.place.start}`}>
            <Group group={group} open={Math.max(1, MOST_OPEN - at)} translate={translate} callbacks={callbacks} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface GroupProps {
  readonly group: SearchGroup;
  /** So many passages are shown; the others are folded. */
  readonly open: number;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

function Group({ group, open, translate, callbacks }: GroupProps) {
  const { document, itemNumber, itemTitle, outcome, passages } = group;
  const [best, ...others] = passages;
  const folded = others.slice(open - 1);
  if (!best) return null;
  return (
    <article class="entry">
      <p class="entry-head">
        <time dateTime={document.date}>{translate.date(document.date)}</time>
        <span>{describeKind(document, translate)}</span>
        {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
      </p>
      <h2 lang="da">
        <PlaceLink place={best.place} callbacks={callbacks}>
          {titleItem(itemNumber, itemTitle, translate)}
        </PlaceLink>
      </h2>
      <blockquote class="quote words" lang="da" data-place={`${best.place.start}-${best.place.end}`}>
        <MarkedWords text={best.quote} marks={best.marks} />
      </blockquote>
      <Carried points={best.carried} translate={translate} />
      <CopyButton
        source={{ quote: best.quote, document, number: itemNumber, title: itemTitle, place: best.place }}
        translate={translate}
        callbacks={callbacks}
      />
      {others.slice(0, open - 1).map((passage) => (
        <Passage
          key={passage.place.start}
          group={group}
          passage={passage}
          translate={translate}
          callbacks={callbacks}
        />
      ))}
      {folded.length > 0 && (
        <details class="fold">
          <summary>{translate('search.more', { count: folded.length })}</summary>
          {folded.map((passage) => (
            <Passage
              key={passage.place.start}
              group={group}
              passage={passage}
              translate={translate}
              callbacks={callbacks}
            />
          ))}
        </details>
      )}
    </article>
  );
}

interface PassageProps {
  readonly group: SearchGroup;
  readonly passage: SearchPassage;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** Another passage of the same matter. */
function Passage({ group, passage: { quote, marks, place, carried }, translate, callbacks }: PassageProps) {
  const { document, itemNumber: number, itemTitle: title } = group;
  return (
    <>
      <blockquote class="quote words" lang="da" data-place={`${place.start}-${place.end}`}>
        <MarkedWords text={quote} marks={marks} />
        <PlaceLink place={place} callbacks={callbacks}>
          <span lang={translate.language}>{translate('search.open')}</span>
        </PlaceLink>
      </blockquote>
      <Carried points={carried} translate={translate} />
      <CopyButton source={{ quote, document, number, title, place }} translate={translate} callbacks={callbacks} />
    </>
  );
}
