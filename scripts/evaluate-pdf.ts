/**
 * `npx tsx scripts/evaluate-pdf.ts`: how much worse documents are read as PDFs than as the texts they were printed from,
 * in one column and in two. Names against the gold standard; items against those of the text. `-- notes` measures the
 * layouts only whose names hold that word; `--faults` lists the items that were lost.
 */
import { chromium } from '@playwright/test';
import type { AnalysedDocument } from '../lib/links/model.ts';
import {
  NUMBERS_IN_MARGIN,
  ON_WIDE_PAPER,
  RUNNING_HEADS,
  TWO_COLUMNS,
  WITH_SIDE_NOTES,
} from '../tests/support/pdf/print-pdf.ts';
import { GOLD_DOCUMENTS, readGoldDocument } from './evaluate/gold.ts';
import { evaluateMentions, type TypeFigures } from './evaluate/mentions.ts';
import { makePdfCopy, type PdfCopy } from './evaluate/pdf-copies.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';
import { ensureChromium } from './support/ensure-chromium.ts';

const LAYOUTS = {
  'one column': '',
  'two columns': TWO_COLUMNS,
  'one column, numbers in the margin': NUMBERS_IN_MARGIN,
  'one column under running heads': RUNNING_HEADS,
  'two columns under running heads': TWO_COLUMNS + RUNNING_HEADS,
  'one column on wide paper': ON_WIDE_PAPER,
  'one column beside notes': WITH_SIDE_NOTES,
};
const NOWHERE = { start: -1, end: -1 };

const f1 = ({ gold, found, hits }: TypeFigures): number => (2 * hits) / (gold + found);

function analyse(texts: ReadonlyMap<string, string>): ReadonlyMap<string, AnalysedDocument> {
  const corpus = analyseCorpus([...texts].map(([id, text]) => ({ text, options: { id } })));
  return new Map(corpus.map((analysed) => [analysed.document.id, analysed]));
}

/** Number, title, case number and outcome of every item. */
function describeItems(corpus: ReadonlyMap<string, AnalysedDocument>): string[] {
  return [...corpus.values()].flatMap(({ document }) =>
    document.items.map(({ number, title, caseNumber, decision }) =>
      [document.id, number, title, caseNumber, decision?.outcome].join(' | '),
    ),
  );
}

const originals = new Map(GOLD_DOCUMENTS.map((id) => [id, readGoldDocument(id)]));
const plain = analyse(originals);
const plainF1 = f1(evaluateMentions((id) => ({ mentions: plain.get(id)?.mentions ?? [] })).all);
const items = describeItems(plain);
console.log(`text: names F1 ${plainF1.toFixed(4)}, ${items.length} items`);

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--disable-gpu', '--no-sandbox'] });
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const [layout, css] of Object.entries(LAYOUTS)) {
  if (wanted.length > 0 && !wanted.some((word) => layout.includes(word))) continue;
  const copies = new Map<string, PdfCopy>();
  for (const [id, text] of originals) copies.set(id, await makePdfCopy(browser, text, css));
  const corpus = analyse(new Map([...copies].map(([id, { text }]) => [id, text])));
  const { all } = evaluateMentions((id) => ({
    mentions: (corpus.get(id)?.mentions ?? []).map((mention) => ({
      ...mention,
      ...(copies.get(id)?.toOriginal(mention) ?? NOWHERE),
    })),
  }));
  const found = new Set(describeItems(corpus));
  const missing = items.filter((item) => !found.has(item));
  const outOfOrder = [...copies].filter(([, { inOrder }]) => !inOrder).map(([id]) => id);
  console.log(`PDF in ${layout}: names F1 ${f1(all).toFixed(4)} (${(f1(all) - plainF1).toFixed(4)})`);
  console.log(`  items as in the text: ${items.length - missing.length} of ${items.length}`);
  for (const item of process.argv.includes('--faults') ? missing : []) console.log(`    ${item}`);
  console.log(`  letters ${outOfOrder.length === 0 ? 'all in order' : `out of order in ${outOfOrder.join(', ')}`}`);
}
await browser.close();
