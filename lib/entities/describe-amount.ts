/** An amount's card: in full figures, its share or what it comes to per inhabitant where the sentence says so, and the same subject elsewhere. */
import { type DescribedDocument, evidenceOf, itemAt, wordsAround } from './corpus-documents.ts';
import type { Evidence, Mention } from './model.ts';

export interface AmountElsewhere extends Evidence {
  readonly value: number;
  readonly valueMax: number | null;
  readonly currency: string;
  readonly text: string;
  readonly item: string | null;
}

export interface AmountDescription {
  /** In whole units, "163.000.000 kr."; ranges with "–". */
  readonly written: string | null;
  readonly subject: string | null;
  /** The text's own words: "svarende til 2,21 kr./indbygger", "1,3 pct.". */
  readonly share: string | null;
  /** Other amounts on the same subject, oldest first, for a table and a plot. */
  readonly series: readonly AmountElsewhere[];
}

const REACH = 90;

export function describeAmount(
  mention: Mention,
  source: DescribedDocument,
  documents: readonly DescribedDocument[],
): AmountDescription {
  return {
    written: mention.value === undefined ? null : writeOut(mention),
    subject: mention.subject ?? null,
    share: readShare(source, mention),
    series: mention.subject ? seriesOf(mention, source, documents) : [],
  };
}

/** Made when first asked: it takes longer than all else of this file. */
let figures: Intl.NumberFormat | null = null;

function formatFigure(value: number): string {
  figures ??= new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });
  return figures.format(value);
}

function writeOut({ value = 0, valueMax, currency }: Mention): string {
  const range = valueMax === undefined ? formatFigure(value) : `${formatFigure(value)}–${formatFigure(valueMax)}`;
  return `${range} ${currency ?? 'kr.'}`;
}

/** "… svarende til X" or "(X pct.)" in the rest of the sentence. */
function readShare(source: DescribedDocument, mention: Mention): string | null {
  const { after } = wordsAround(source, mention, REACH);
  const sentence = after.split(/[.;]\s(?=\p{Lu})/u)[0] ?? '';
  const match =
    sentence.match(
      /(?:svarende til|eller|dvs\.|hvilket svarer til)\s(?:ca\.\s)?(\d[\d.,]{0,12}\s?(?:pct\.?|%|kr\.?\s?(?:\/|pr\.)\s?\p{L}{2,20}))/u,
    ) ??
    sentence.match(/^\s?(?:pr\.|per)\s(\p{L}{2,20})/u) ??
    sentence.match(/^\s?\((\d[\d.,]{0,8}\s?(?:pct\.?|%))/);
  return match?.[0].trim() ?? null;
}

/** The same subject in the same words, and in items that share a name other than the body's own. */
function seriesOf(
  mention: Mention,
  source: DescribedDocument,
  documents: readonly DescribedDocument[],
): AmountElsewhere[] {
  const here = namesBeside(source, mention);
  const series: AmountElsewhere[] = [];
  for (const one of documents) {
    for (const other of one.mentions) {
      if (
        other.type !== 'amount' ||
        other.value === undefined ||
        other === mention ||
        isRate(other) !== isRate(mention)
      )
        continue;
      if (other.subject?.toLowerCase() !== mention.subject?.toLowerCase() || other.currency !== mention.currency)
        continue;
      if (one.document.id !== source.document.id && ![...namesBeside(one, other)].some((name) => here.has(name)))
        continue;
      const { value, valueMax = null, currency = 'DKK', text } = other;
      series.push({
        ...evidenceOf(one, other),
        value,
        valueMax,
        currency,
        text: text.replace(/\s+/g, ' '),
        item: itemAt(one.document, other.start)?.id ?? null,
      });
    }
  }
  return series.sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start);
}

/** "2,21 kr./indbygger" is no amount to set beside a sum. */
function isRate({ text }: Mention): boolean {
  return text.includes('/');
}

/** Organisations and acts of the same item; a body that all items name tells nothing. */
function namesBeside({ document, mentions }: DescribedDocument, mention: Mention): Set<string> {
  const item = itemAt(document, mention.start);
  const names = new Set<string>();
  for (const { type, canonical, start } of mentions) {
    const inside = item ? start >= item.start && start < item.end : Math.abs(start - mention.start) < 2000;
    if (
      inside &&
      canonical &&
      (type === 'organisation' || type === 'law') &&
      canonical !== document.body.name &&
      canonical !== 'KL'
    )
      names.add(canonical);
  }
  return names;
}
