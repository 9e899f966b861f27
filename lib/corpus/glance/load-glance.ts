/** What a mark says of itself when the pointer rests on it: two short lines, from a count and one newest occurrence. */
import type { Translate } from '../../../locales/translate.ts';
import type { KnownPerson } from '../../entities/known-names.ts';
import type { Mention } from '../../entities/model.ts';
import type { MarkDescription } from '../../messages/mark-model.ts';
import { nameOf, tellDoubt } from '../compose-card.ts';
import { shorten } from '../compose-quote.ts';
import type { CorpusDatabase, DocumentRow } from '../database.ts';
import type { Corpus } from '../load-corpus.ts';
import { mentionKey } from '../mention-key.ts';
import { countOccurrences } from '../rows/occurrences.ts';

/** In characters. */
const LONGEST_LINE = 160;
/** Documents that are looked at for the newest place: a name that stands in more is told by their number. */
const MOST_ROWS = 400;

/** @param seen where the page itself shows the person. */
export async function loadGlance(
  db: CorpusDatabase,
  { documents, known }: Pick<Corpus, 'documents' | 'known'>,
  mention: Mention,
  seen: readonly KnownPerson[],
  translate: Translate,
): Promise<MarkDescription> {
  const key = mentionKey(mention);
  const rows = db.occurrences.where('keys').equals(key);
  const [held, some] = await Promise.all([rows.count(), rows.limit(MOST_ROWS).toArray()]);
  const isMany = held > MOST_ROWS;
  const count = isMany ? held : countOccurrences(some, new Set([key]));
  const sightings = [...seen, ...(known.persons.get(mention.canonical ?? '') ?? [])];
  const what = tellDoubt(mention, translate) ?? tellWhat(mention, sightings, translate);
  const newest = some
    .flatMap(({ documentId }) => documents.get(documentId) ?? [])
    .reduce<DocumentRow | null>((best, row) => (best && best.date >= row.date ? best : row), null);
  const where =
    newest === null
      ? translate('card.noOccurrences')
      : translate(isMany ? 'glance.many' : 'glance.found', {
          count,
          body: newest.body,
          date: translate.date(newest.date),
        });
  return {
    name: shorten(nameOf(mention, translate), LONGEST_LINE),
    lines: [what, where].filter((line) => line !== '').map((line) => shorten(line, LONGEST_LINE)),
  };
}

/** Empty where the documents say no more than the name does. */
function tellWhat({ type, subject }: Mention, sightings: readonly KnownPerson[], translate: Translate): string {
  if (type === 'amount' && subject) return `${translate('fact.subject')}: ${subject}`;
  if (type !== 'person') return '';
  const newestFirst = [...sightings].sort((a, b) => b.date.localeCompare(a.date));
  const newest = (field: 'party' | 'municipality'): string | null =>
    newestFirst.find((sighting) => sighting[field] !== null && !sighting.doubtful)?.[field] ?? null;
  return [newest('party'), newest('municipality')].filter((value) => value !== null).join(', ');
}
