/**
 * `npm run evaluate -- --left-out`: what the cut-off is worth on a set that it was not chosen by. For each gold set the
 * lowest cut-off is taken at which all the others keep their targets, and the set itself is measured with it.
 */
import type { LinkItem, RelatedItem } from '../../lib/links/model.ts';
import { buildLinkIndex, type LinkIndex, relateItem, toLinkItems } from '../../lib/links/relate-items.ts';
import { WEIGHTS } from '../../lib/links/weights.ts';
import { analyseCorpus } from '../support/analyse-corpus.ts';
import { type LinkFigures, measureLinks } from './link-figures.ts';
import { type GoldSet, readSets } from './mixed.ts';

const CUT_OFFS = [0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16];
const LEAST = { precision: 0.85, silence: 0.9 };

interface MeasuredSet {
  readonly name: string;
  /** By cut-off. */
  readonly figures: ReadonlyMap<number, LinkFigures>;
}

async function measureSet({ name, sources, pairs }: GoldSet): Promise<MeasuredSet> {
  const items = analyseCorpus(sources).flatMap(toLinkItems);
  const index = buildLinkIndex(items);
  const figures = new Map<number, LinkFigures>();
  for (const shown of CUT_OFFS) figures.set(shown, measureLinks(await relateAll(items, index, shown), pairs));
  return { name, figures };
}

async function relateAll(
  items: readonly LinkItem[],
  index: LinkIndex,
  shown: number,
): Promise<Map<string, RelatedItem[]>> {
  const related = new Map<string, RelatedItem[]>();
  for (const item of items) related.set(item.id, await relateItem(item, index, 10, { ...WEIGHTS, shown }));
  return related;
}

/** The lowest at which every one of the sets keeps its targets; null where none does. */
function chooseCutOff(sets: readonly MeasuredSet[]): number | null {
  const keeps = (cut: number): boolean =>
    sets.every(({ figures }) => {
      const { precision, silence } = figures.get(cut) ?? { precision: 0, silence: 0 };
      return precision >= LEAST.precision && silence >= LEAST.silence;
    });
  return CUT_OFFS.find(keeps) ?? null;
}

export async function printLeftOut(): Promise<void> {
  const sets: MeasuredSet[] = [];
  for (const set of readSets()) sets.push(await measureSet(set));
  console.log('left out          cut-off by the others  precision  silence  shown  with the present one');
  for (const set of sets) {
    const cut = chooseCutOff(sets.filter((other) => other !== set));
    const figures = cut === null ? undefined : set.figures.get(cut);
    const present = set.figures.get(WEIGHTS.shown);
    const cells = [cut ?? 'none', figures?.precision.toFixed(3), figures?.silence.toFixed(3), figures?.shown];
    console.log(
      `${set.name.padEnd(18)}${cells.map((cell, at) => String(cell ?? '–').padEnd([23, 11, 9, 7][at] ?? 0)).join('')}` +
        `${present?.precision.toFixed(3)} ${present?.silence.toFixed(3)} ${present?.shown}`,
    );
  }
}
