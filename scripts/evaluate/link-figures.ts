/** The figures of tests/gold/links.json for any way to rank: what is found, what is shown, what is kept quiet. */
import type { RelatedItem } from '../../lib/links/model.ts';
import { readGold } from './gold.ts';

export interface LinkFigures {
  /** Over the items with a counterpart of grade ≥ 2; gain 2^grade − 1. */
  readonly ndcg: number;
  /** Found among the first five, of the counterparts of grade ≥ 2 (of at most five, as only five places exist). */
  readonly recall: number;
  /** The same without that mercy: of all counterparts of grade ≥ 2. */
  readonly strictRecall: number;
  /** Of what is shown (at most five an item): grade ≥ 1. */
  readonly precision: number;
  /** Share of the items without a counterpart for which nothing is shown. */
  readonly silence: number;
  readonly shown: number;
}

export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly grade: number;
}

export function readGoldPairs(): GoldPair[] {
  return readGold<{ pairs: GoldPair[] }>('links').pairs;
}

export function gradesByItem(pairs: readonly GoldPair[]): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  const note = (from: string, to: string, grade: number): void => {
    const known = grades.get(from) ?? new Map<string, number>();
    grades.set(from, known.set(to, grade));
  };
  for (const { a, b, grade } of pairs) {
    note(a, b, grade);
    note(b, a, grade);
  }
  return grades;
}

const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** @param related every item of the corpus with what was ranked for it, best first. */
export function measureLinks(
  related: ReadonlyMap<string, readonly RelatedItem[]>,
  pairs: readonly GoldPair[],
): LinkFigures {
  const grades = gradesByItem(pairs);
  const ndcg: number[] = [];
  const recall: number[] = [];
  const strictRecall: number[] = [];
  const quiet: number[] = [];
  let shown = 0;
  let right = 0;
  for (const [item, ranked] of related) {
    const graded = grades.get(item);
    const shownHere = ranked.filter((result) => result.shown).slice(0, 5);
    shown += shownHere.length;
    right += shownHere.filter((result) => graded?.has(result.item)).length;
    if (!graded) {
      quiet.push(shownHere.length === 0 ? 1 : 0);
      continue;
    }
    const certain = [...graded].filter(([, grade]) => grade >= 2).map(([id]) => id);
    if (certain.length === 0) continue;
    const five = ranked.slice(0, 5);
    const best = [...graded.values()].sort((x, y) => y - x).slice(0, 5);
    const sum = (list: readonly number[]): number =>
      list.reduce((total, grade, place) => total + gain(grade, place), 0);
    ndcg.push(sum(five.map((result) => graded.get(result.item) ?? 0)) / sum(best));
    const found = five.filter((result) => (graded.get(result.item) ?? 0) >= 2).length;
    recall.push(found / Math.min(5, certain.length));
    strictRecall.push(found / certain.length);
  }
  return {
    ndcg: mean(ndcg),
    recall: mean(recall),
    strictRecall: mean(strictRecall),
    precision: right / (shown || 1),
    silence: mean(quiet),
    shown,
  };
}
