/** Items of the seed documents as the gold standard cuts them: links can be tested without the reading before them. */
import { readFileSync } from 'node:fs';
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

export function readGoldItems(): LinkItem[] {
  const spans = readJson<Record<string, { start: number; end: number }>>('tests/gold/item-spans.json');
  return GOLD_DOCUMENTS.flatMap((documentId) => {
    const source = read(`seeds/documents/${documentId}.txt`);
    const structure = readJson<{ kind: DocumentKind; date: string; body: string; items: GoldItem[] }>(
      `tests/gold/structure/${documentId}.json`,
    );
    const { mentions } = readJson<{ mentions: { start: number; canonical?: string }[] }>(
      `tests/gold/mentions/${documentId}.json`,
    );
    const mended = mendText(source).text;
    let unnumbered = 0;
    return structure.items.map((gold, order): LinkItem => {
      const id = `${documentId}#${gold.number ?? `s${++unnumbered}`}`;
      const span = spans[id] ?? { start: 0, end: 0 };
      const entities: Record<string, number> = {};
      for (const { start, canonical } of mentions) {
        if (canonical && start >= span.start && start < span.end) entities[canonical] = (entities[canonical] ?? 0) + 1;
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
      return { id, documentId, body, date, kind, item, text, entities, references: [], heading };
    });
  });
}
