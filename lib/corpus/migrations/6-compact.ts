/**
 * What was read in a document as one string beside its source, its names in one row; items and single mentions are taken
 * out of these, instead of standing in the database a second and a third time.
 */
import type { Transaction } from 'dexie';
import type { MeetingDocument } from '../../document/model.ts';
import type { Mention } from '../../entities/model.ts';
import type { Reference } from '../../links/model.ts';
import { placeInText } from '../../links/source-places.ts';
import { packAnalysis } from '../rows/analysis-row.ts';
import { toOccurrences } from '../rows/occurrences.ts';
import type { Migration } from './model.ts';

/** As it was kept before. */
interface AnalysisBefore {
  readonly documentId: string;
  readonly document: MeetingDocument;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly mended: string;
  readonly places: readonly number[];
}

interface ItemBefore {
  readonly id: string;
  readonly text: string;
  readonly places?: readonly number[];
}

export const compact: Migration = {
  version: 6,
  stores: { occurrences: 'documentId, *keys', items: null, mentions: null },
  upgrade: async (transaction: Transaction) => {
    const analyses = transaction.table('analyses');
    const items = transaction.table<ItemBefore>('items');
    const sources = transaction.table<{ text: string }>('sources');
    for (const id of await analyses.toCollection().primaryKeys()) {
      const analysis: AnalysisBefore = await analyses.get(id);
      const source = (await sources.get(id))?.text ?? '';
      const kept = await items.where('documentId').equals(id).toArray();
      await analyses.put(packAnalysis({ ...analysis, source, spans: spansBefore(analysis, kept) }));
      await transaction.table('occurrences').put(toOccurrences(analysis.documentId, analysis.mentions));
    }
  },
};

/** Where the items' texts stand in the mended one. */
function spansBefore({ document, mended, places }: AnalysisBefore, kept: readonly ItemBefore[]): number[] {
  const byId = new Map(kept.map((item) => [item.id, item]));
  const text = { text: mended, places, item: { start: 0 } };
  return document.items.flatMap((item) => {
    const before = byId.get(item.id);
    const start = placeInText(text, before?.places?.[1] ?? item.start);
    return [start, start + (before?.text.length ?? 0)];
  });
}
