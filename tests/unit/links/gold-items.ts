/** Items of the seed documents, or of other bodies, as the gold standard cuts them: links can be tested without the reading before them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { AgendaItem, DocumentKind } from '../../../lib/document/model.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { mendText } from '../../../lib/text/mend-text.ts';

interface GoldItem {
  number: string | null;
  title: string;
  recommendations: string[];
}

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

export const GOLD_DOCUMENTS = [
  '2020-06-19-agenda',
  '2023-09-08-agenda',
  '2023-09-08-minutes',
  '2023-09-08-newsletter',
  '2025-09-02-minutes',
];

export const OTHER_BODIES = 'tests/gold/other-bodies';

const idsOf = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/structure`, root)).map((name) => name.replace('.json', ''));

/** @param folder the seeds' gold, or `OTHER_BODIES`. */
export function readGoldItems(folder = 'tests/gold'): LinkItem[] {
  const spans = readJson<Record<string, { start: number; end: number }>>(`${folder}/item-spans.json`);
  const isSeeds = folder === 'tests/gold';
  return (isSeeds ? GOLD_DOCUMENTS : idsOf(folder)).flatMap((documentId) => {
    const source = read(`${isSeeds ? 'seeds' : folder}/documents/${documentId}.txt`);
    const structure = readJson<{ kind: DocumentKind; date: string; body: string; items: GoldItem[] }>(
      `${folder}/structure/${documentId}.json`,
    );
    const { mentions } = readJson<{ mentions: { start: number; type: string; canonical?: string }[] }>(
      `${folder}/mentions/${documentId}.json`,
    );
    const mended = mendText(source).text;
    let unnumbered = 0;
    return structure.items.map((gold, order): LinkItem => {
      const id = `${documentId}#${gold.number ?? `s${++unnumbered}`}`;
      const span = spans[id] ?? { start: 0, end: 0 };
      const entities: Record<string, number> = {};
      const people: string[] = [];
      for (const { start, type, canonical } of mentions) {
        if (!canonical || start < span.start || start >= span.end) continue;
        entities[canonical] = (entities[canonical] ?? 0) + 1;
        if (type === 'person' || type === 'party') people.push(canonical);
      }
      const item: AgendaItem = {
        id,
        ...span,
        number: gold.number,
        order,
        title: gold.title,
        titleSpan: { start: span.start, end: span.start },
        caseNumber: null,
        officer: null,
        sections: [],
        recommendations: gold.recommendations,
        decision: null,
        state: null,
      };
      const inMended = mended.fromSource(span);
      const text = mended.text.slice(inMended.start, inMended.end);
      const heading = structure.items.some((other) => other.number?.startsWith(`${gold.number}.`));
      const { body, date, kind } = structure;
      return { id, documentId, body, date, kind, item, text, entities, references: [], people, heading };
    });
  });
}
