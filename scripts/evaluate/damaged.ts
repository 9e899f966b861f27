/**
 * `npm run evaluate -- --damaged [--gold DIR]`: the clean documents of a gold standard, damaged on purpose at stated
 * rates (tests/support/damage), and how well their names and items are then found. Each document is read alone.
 */
import { analyseDocument } from '../../lib/corpus/analyse-document.ts';
import { readDocument } from '../../lib/document/read-document.ts';
import type { DamagedText } from '../../tests/support/damage/damaged-text.ts';
import { damageByScan, SCANS } from '../../tests/support/damage/scan-damage.ts';
import { wrapLines } from '../../tests/support/damage/wrap-lines.ts';
import { GOLD_DOCUMENTS, readGold, readGoldDocument } from './gold.ts';
import { f1, type GoldMention, type MentionFigures, measureMentions } from './mentions.ts';

interface Way {
  readonly name: string;
  damage(text: string, index: number): DamagedText;
}

const WAYS: readonly Way[] = [
  { name: 'as it is', damage: (text) => ({ text, at: (offset) => offset }) },
  { name: 'broken lines', damage: (text) => wrapLines(text, { width: 88, hyphens: false, head: null }) },
  { name: 'hyphenated', damage: (text) => wrapLines(text, { width: 60, hyphens: true, head: null }) },
  {
    name: 'hyphenated, with heads',
    damage: (text) => wrapLines(text, { width: 60, hyphens: true, head: 'Referat · side' }),
  },
  ...SCANS.map((scan) => ({
    name: scan.name,
    damage: (text: string, index: number) => damageByScan(text, scan, 2026 + index),
  })),
];

interface GoldItem {
  readonly number: string | null;
}

export interface DamagedFigures {
  readonly way: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly canonical: number;
  /** Numbered items found, of all. */
  readonly items: number;
  readonly mistakes: MentionFigures['mistakes'];
}

export function evaluateDamaged(): DamagedFigures[] {
  const clean = GOLD_DOCUMENTS.filter((id) => !readDocument(readGoldDocument(id), { id }).scanned);
  return WAYS.map(({ name, damage }) => {
    const found: { id: string; gold: GoldMention[]; mentions: GoldMention[] }[] = [];
    let items = 0;
    let of = 0;
    clean.forEach((id, index) => {
      const damaged = damage(readGoldDocument(id), index);
      const gold = readGold<{ mentions: GoldMention[] }>(`mentions/${id}`).mentions.map((mention) => ({
        ...mention,
        start: damaged.at(mention.start),
        end: damaged.at(mention.end),
        text: damaged.text.slice(damaged.at(mention.start), damaged.at(mention.end)),
      }));
      const analysed = analyseDocument(damaged.text, { id });
      found.push({ id, gold, mentions: [...(analysed?.mentions ?? [])] });
      const numbers = readGold<{ items: GoldItem[] }>(`structure/${id}`).items.flatMap(({ number }) => number ?? []);
      const read = new Set(analysed?.document.items.map(({ number }) => number));
      of += numbers.length;
      items += numbers.filter((number) => read.has(number)).length;
    });
    const { all, mistakes } = measureMentions(found);
    return {
      way: name,
      f1: f1(all) ?? 0,
      precision: all.hits / all.found,
      recall: all.hits / all.gold,
      canonical: all.rightName / all.named,
      items: items / of,
      mistakes,
    };
  });
}

export function damagedTable(figures: readonly DamagedFigures[]): string {
  const cell = (share: number): string => share.toFixed(3).padStart(8);
  return [
    `${'damage'.padEnd(26)}${['F1', 'prec', 'rec', 'name', 'items'].map((head) => head.padStart(8)).join('')}`,
    ...figures.map(
      ({ way, f1: mean, precision, recall, canonical, items }) =>
        `${way.padEnd(26)}${[mean, precision, recall, canonical, items].map(cell).join('')}`,
    ),
  ].join('\n');
}
