/**
 * `npx tsx scripts/evaluate-pages.ts`: how much worse documents are read as web pages than as the texts they were made from, in
 * the layouts of several publishing systems. Names against the gold standard; items against those of the text. `-- table`
 * measures the layouts only whose names hold that word; `--faults` lists what was lost; `--gold DIR` measures another set.
 */
import type { ReadOptions } from '../lib/document/read-document.ts';
import { readSectionHeading } from '../lib/document/section-headings.ts';
import type { AnalysedDocument } from '../lib/links/model.ts';
import { type KnownItem, takeApart } from '../tests/support/pages/document-parts.ts';
import { layOutPage, PAGE_LAYOUTS } from '../tests/support/pages/page-layouts.ts';
import { GOLD_DOCUMENTS, GOLD_FOLDER, readGold, readGoldDocument } from './evaluate/gold.ts';
import { f1, type GoldMention, type MentionFigures, measureMentions } from './evaluate/mentions.ts';
import { type PageCopy, readPageCopy } from './evaluate/page-copies.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';

const NOWHERE = { start: -1, end: -1 };

type Texts = ReadonlyMap<string, { readonly text: string; readonly headings?: ReadOptions['headings'] }>;
type Corpus = ReadonlyMap<string, AnalysedDocument>;

function analyse(texts: Texts): Corpus {
  const corpus = analyseCorpus(
    [...texts].map(([id, { text, headings }]) => ({ text, options: { id, ...(headings ? { headings } : {}) } })),
  );
  return new Map(corpus.map((analysed) => [analysed.document.id, analysed]));
}

/** Number, title, sections and outcome of every item. */
function describeItems(corpus: Corpus): string[] {
  return [...corpus.values()].flatMap(({ document }) =>
    document.items.map(({ number, title, sections, decision }) =>
      [
        document.id,
        number,
        title.replaceAll(/\s+/gu, ' '),
        sections.map(({ name }) => name).join(' '),
        decision?.outcome,
      ].join(' | '),
    ),
  );
}

const describeMeetings = (corpus: Corpus): string[] =>
  [...corpus.values()].map(({ document: { id, kind, body, date, attendance } }) =>
    [id, kind, body?.name, date, attendance.length].join(' | '),
  );

function measure(corpus: Corpus, ids: readonly string[], copies: ReadonlyMap<string, PageCopy> | null): MentionFigures {
  return measureMentions(
    ids.map((id) => ({
      id,
      gold: readGold<{ mentions: GoldMention[] }>(`mentions/${id}`).mentions,
      mentions: (corpus.get(id)?.mentions ?? []).map((mention) =>
        copies ? { ...mention, ...(copies.get(id)?.toOriginal(mention) ?? NOWHERE) } : mention,
      ),
    })),
  );
}

function knownItems(id: string, plain: Corpus): readonly KnownItem[] {
  const titles = readGold<{ items: { number: string; title: string }[] }>(`structure/${id}`).items;
  const spans = readGold<Record<string, { start: number; end: number }>>('item-spans');
  const known = titles.flatMap(({ number, title }) => {
    const span = spans[`${id}#${number}`];
    return span ? [{ ...span, title }] : [];
  });
  return known.length > 0 ? known : (plain.get(id)?.document.items ?? []);
}

function report(kind: string, wanted: readonly string[], found: readonly string[]): void {
  const missing = wanted.filter((one) => !found.includes(one));
  console.log(`  ${kind} as in the text: ${wanted.length - missing.length} of ${wanted.length}`);
  if (!process.argv.includes('--faults')) return;
  for (const one of missing) {
    const key = one.split(' | ').slice(0, 2).join(' | ');
    console.log(`    ${one}\n      read as: ${found.filter((other) => other.startsWith(key)).join('; ') || 'nothing'}`);
  }
}

/** Nobody publishes a scan as a page. */
const isScanned = (analysed: AnalysedDocument | undefined): boolean => analysed?.document.scanned === true;

const texts: Texts = new Map(GOLD_DOCUMENTS.map((id) => [id, { text: readGoldDocument(id) }]));
const all = analyse(texts);
const originals: Texts = new Map([...texts].filter(([id]) => !isScanned(all.get(id))));
const plain: Corpus = new Map([...all].filter(([id]) => originals.has(id)));
const ids = [...originals.keys()];
const plainF1 = f1(measure(plain, ids, null).all) ?? 0;
console.log(`${GOLD_FOLDER}, text: names F1 ${plainF1.toFixed(4)}`);

const options = new Set(['--gold', '--faults', GOLD_FOLDER]);
const words = process.argv.slice(2).filter((word) => !options.has(word));
for (const [name, layout] of Object.entries(PAGE_LAYOUTS)) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const copies = new Map<string, PageCopy>();
  for (const [id, { text }] of originals) {
    const parts = takeApart(text, knownItems(id, plain), (line) => readSectionHeading(line)?.rest === line.length);
    copies.set(id, await readPageCopy(layOutPage(parts, layout)));
  }
  const corpus = analyse(copies);
  const f = f1(measure(corpus, ids, copies).all) ?? 0;
  console.log(`${name}: names F1 ${f.toFixed(4)} (${(f - plainF1).toFixed(4)})`);
  report('meetings', describeMeetings(plain), describeMeetings(corpus));
  report('items', describeItems(plain), describeItems(corpus));
}
