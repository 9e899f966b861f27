/** How well names are found: mentions against the gold standard, as tests/gold/README.md defines a hit. */
import { MENTION_TYPES, type Mention, type MentionType } from '../../lib/entities/model.ts';
import { GOLD_DOCUMENTS, readGold } from './gold.ts';

export interface GoldMention extends Mention {
  readonly canonicalAlt?: string | readonly string[];
}

export interface TypeFigures {
  gold: number;
  found: number;
  /** Right type, overlap of at least half of the longer span, each gold mention once. */
  hits: number;
  /** Hits whose span is the gold span. */
  exact: number;
  /** Hits whose gold mention has a canonical form, and those that have it right. */
  named: number;
  rightName: number;
  /** Hits that carry a value (amounts) or an ISO date, and those that have it right. */
  valued: number;
  rightValue: number;
}

export interface MentionFigures {
  readonly byType: Readonly<Record<MentionType, TypeFigures>>;
  readonly all: TypeFigures;
  /** One line a mistake, for reading. */
  readonly mistakes: readonly string[];
}

/** @param analyse gives the mentions of the gold document of that id. */
export function evaluateMentions(analyse: (id: string) => { mentions: readonly Mention[] }): MentionFigures {
  return measureMentions(
    GOLD_DOCUMENTS.map((id) => ({
      id,
      gold: readGold<{ mentions: GoldMention[] }>(`mentions/${id}`).mentions,
      mentions: analyse(id).mentions,
    })),
  );
}

export interface MeasuredDocument {
  readonly id: string;
  readonly gold: readonly GoldMention[];
  readonly mentions: readonly Mention[];
}

export function measureMentions(documents: readonly MeasuredDocument[]): MentionFigures {
  const byType = Object.fromEntries(MENTION_TYPES.map((type) => [type, empty()])) as Record<MentionType, TypeFigures>;
  const mistakes: string[] = [];
  for (const { id, gold, mentions } of documents) compare(id, gold, mentions, byType, mistakes);
  const all = empty();
  for (const figures of Object.values(byType)) {
    for (const key of Object.keys(all) as (keyof TypeFigures)[]) all[key] += figures[key];
  }
  return { byType, all, mistakes };
}

function empty(): TypeFigures {
  return { gold: 0, found: 0, hits: 0, exact: 0, named: 0, rightName: 0, valued: 0, rightValue: 0 };
}

function compare(
  id: string,
  gold: readonly GoldMention[],
  found: readonly Mention[],
  byType: Record<MentionType, TypeFigures>,
  mistakes: string[],
): void {
  const used = new Set<GoldMention>();
  for (const one of gold) byType[one.type].gold++;
  for (const mention of found) {
    const figures = byType[mention.type];
    figures.found++;
    const hit = gold.find((one) => !used.has(one) && one.type === mention.type && overlaps(one, mention));
    if (!hit) {
      mistakes.push(
        `${id} ${mention.start} + ${mention.type} ${JSON.stringify(mention.text)} (${mention.canonical ?? mention.iso ?? mention.value})`,
      );
      continue;
    }
    used.add(hit);
    figures.hits++;
    if (hit.start === mention.start && hit.end === mention.end) figures.exact++;
    else
      mistakes.push(`${id} ${hit.start} ~ ${hit.type} ${JSON.stringify(mention.text)} for ${JSON.stringify(hit.text)}`);
    compareMeaning(id, hit, mention, figures, mistakes);
  }
  for (const one of gold) {
    if (!used.has(one))
      mistakes.push(
        `${id} ${one.start} - ${one.type} ${JSON.stringify(one.text)} (${one.canonical ?? one.iso ?? one.value})`,
      );
  }
}

function compareMeaning(
  id: string,
  gold: GoldMention,
  mention: Mention,
  figures: TypeFigures,
  mistakes: string[],
): void {
  if (gold.canonical) {
    figures.named++;
    if ([gold.canonical, gold.canonicalAlt].flat().includes(mention.canonical ?? '')) figures.rightName++;
    else
      mistakes.push(
        `${id} ${gold.start} = ${gold.type} ${JSON.stringify(gold.text)}: ${mention.canonical} for ${gold.canonical}`,
      );
  }
  if (gold.value === undefined && gold.iso === undefined) return;
  figures.valued++;
  const right =
    gold.iso === mention.iso &&
    gold.value === mention.value &&
    gold.valueMax === mention.valueMax &&
    (gold.currency ?? 'DKK') === (mention.currency ?? 'DKK');
  if (right) figures.rightValue++;
  else
    mistakes.push(
      `${id} ${gold.start} = ${gold.type} ${JSON.stringify(gold.text)}: ${mention.iso ?? mention.value} for ${gold.iso ?? gold.value}`,
    );
}

function overlaps(one: Mention, other: Mention): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= Math.max(one.end - one.start, other.end - other.start) / 2;
}

/** A table to print: precision, recall, F1, exact spans, canonical names, values and dates. */
export function mentionTable({ byType, all }: MentionFigures): string {
  const lines = [...MENTION_TYPES.map((type) => row(type, byType[type])), row('all', all)];
  return ['type           gold found  prec   rec    F1     exact  name   value', ...lines].join('\n');
}

function row(name: string, figures: TypeFigures): string {
  const { gold, found, hits, exact, named, rightName, valued, rightValue } = figures;
  const shares = [
    ratio(hits, found),
    ratio(hits, gold),
    f1(figures),
    ratio(exact, hits),
    ratio(rightName, named),
    ratio(rightValue, valued),
  ];
  const cells = shares.map((share) => (share === null ? '     –' : share.toFixed(3).padStart(6)));
  return `${name.padEnd(13)} ${String(gold).padStart(5)} ${String(found).padStart(5)} ${cells.join(' ')}`;
}

export function f1({ gold, found, hits }: TypeFigures): number | null {
  return ratio(2 * hits, gold + found);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
