/**
 * `npm run evaluate -- --mixed`: all gold standards as ONE corpus, as a member's own is mixed of bodies. Each set's
 * figures are those of its own pairs; what is shown across sets is marked by nobody and is counted and listed, to be
 * looked at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedItem } from '../../lib/links/model.ts';
import { buildLinkIndex, relateItem, toLinkItems } from '../../lib/links/relate-items.ts';
import { analyseCorpus } from '../support/analyse-corpus.ts';
import type { Source } from '../support/read-source.ts';
import { type GoldPair, measureLinks } from './link-figures.ts';

const ROOT = 'tests/gold';

export interface GoldSet {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly pairs: readonly GoldPair[];
}

/** All gold standards, the seeds first. */
export function readSets(): GoldSet[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'links.json')),
  );
  return ['', ...folders.map(({ name }) => name).sort()].map((name) => {
    const own = join(ROOT, name, 'documents');
    const documents = existsSync(own) ? own : 'seeds/documents';
    const ids = readdirSync(join(ROOT, name, 'mentions')).map((file) => file.replace(/\.json$/, ''));
    const { pairs } = JSON.parse(readFileSync(join(ROOT, name, 'links.json'), 'utf8')) as { pairs: GoldPair[] };
    return {
      name: name || 'seeds',
      sources: ids.map((id) => ({ text: readFileSync(join(documents, `${id}.txt`), 'utf8'), options: { id } })),
      pairs,
    };
  });
}

/** Prints the figures; `withFaults`: each result shown across sets. */
export async function printMixed(withFaults: boolean): Promise<void> {
  const sets = readSets();
  const setOf = new Map(sets.flatMap(({ name, sources }) => sources.map(({ options }) => [options.id, name] as const)));
  const corpus = analyseCorpus(sets.flatMap(({ sources }) => sources));
  const titles = new Map(corpus.flatMap(({ document }) => document.items.map(({ id, title }) => [id, title] as const)));
  const index = buildLinkIndex(corpus.flatMap(toLinkItems));
  const of = (item: string): string => setOf.get(item.slice(0, item.indexOf('#'))) ?? '';
  const across: string[] = [];
  const related = new Map<string, RelatedItem[]>();
  for (const item of index.items.values()) {
    const ranked = await relateItem(item, index);
    const shown = ranked.filter((one) => one.shown).slice(0, 5);
    for (const { item: other, score } of shown)
      if (of(other) !== of(item.id))
        across.push(`${score.toFixed(2)} ${item.id} "${titles.get(item.id)}" → ${other} "${titles.get(other)}"`);
    related.set(item.id, ranked);
  }
  console.log(`${index.items.size} items of ${corpus.length} documents\n`);
  console.log('set               nDCG@5  recall  precision  silence  shown  across sets');
  for (const { name, pairs } of sets) {
    const own = new Map([...related].filter(([id]) => of(id) === name));
    // What stands across sets is not marked: it is neither right nor wrong here, and takes no place.
    const within = new Map([...own].map(([id, ranked]) => [id, ranked.filter(({ item }) => of(item) === name)]));
    const figures = measureLinks(within, pairs);
    const crossing = across.filter((line) => of(line.split(' ')[1] ?? '') === name).length;
    const cells = [figures.ndcg, figures.recall, figures.precision, figures.silence].map((one) => one.toFixed(3));
    console.log(
      `${name.padEnd(18)}${cells.map((cell) => cell.padEnd(9)).join('')}${String(figures.shown).padStart(5)}${String(crossing).padStart(8)}`,
    );
  }
  console.log(`\nshown across sets: ${across.length}`);
  if (withFaults) for (const line of across.sort().reverse()) console.log(`  ${line}`);
}
