/** Links, references and questions of a corpus of the seed documents against tests/gold. */
import { type Answer, answerQuestion } from '../../lib/links/answer-question.ts';
import type { AnalysedDocument, RelatedItem } from '../../lib/links/model.ts';
import { buildLinkIndex, relateItem, toLinkItems } from '../../lib/links/relate-items.ts';
import { resolveReferences } from '../../lib/links/resolve-references.ts';
import { printTable, shareRow } from './figures.ts';
import { readGold } from './gold.ts';
import { type LinkFigures, measureLinks, readGoldPairs } from './link-figures.ts';

export interface Evaluation<Figures> {
  readonly figures: Figures;
  /** For the terminal. */
  readonly table: string;
  /** What is wrong, one line each, for the one who mends it. */
  readonly faults: readonly string[];
}

export async function evaluateLinks(corpus: readonly AnalysedDocument[]): Promise<Evaluation<LinkFigures>> {
  const index = buildLinkIndex(corpus.flatMap(toLinkItems));
  const related = new Map<string, RelatedItem[]>();
  for (const item of index.items.values()) related.set(item.id, await relateItem(item, index));
  const figures = measureLinks(related, readGoldPairs());
  const table = printTable('Links', [
    shareRow('nDCG@5', figures.ndcg, 0.95),
    shareRow('recall@5 (grade ≥ 2, of five places)', figures.recall, 0.95),
    shareRow('recall@5 (grade ≥ 2, of all)', figures.strictRecall),
    shareRow('precision of what is shown', figures.precision, 0.85),
    shareRow('silence', figures.silence, 0.9),
    { name: 'shown', value: String(figures.shown) },
  ]);
  return { figures, table, faults: [] };
}

interface GoldReference {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly target: { readonly date?: string | null; readonly month?: string; readonly year?: string };
  readonly targetItem?: string;
  readonly inCorpus: boolean;
}

export interface ReferenceFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 where any overlap counts: who reads them differs in where a reference begins and ends. */
  readonly f1Anywhere: number;
  /** Of the references found: those with the right date. */
  readonly dated: number;
  readonly resolved: number;
  readonly resolvable: number;
}

/** Found: overlap of at least half of the longer span; each gold reference once. */
export function evaluateReferences(corpus: readonly AnalysedDocument[]): Evaluation<ReferenceFigures> {
  const gold = readGold<{ references: GoldReference[] }>('references').references;
  const faults: string[] = [];
  const matched = new Set<GoldReference>();
  const touched = new Set<GoldReference>();
  let found = 0;
  let dated = 0;
  let resolved = 0;
  for (const document of corpus) {
    const here = gold.filter((one) => one.doc === document.document.id);
    for (const reference of resolveReferences(document, corpus)) {
      found++;
      const near = here.find((one) => !touched.has(one) && one.start < reference.end && reference.start < one.end);
      if (near) touched.add(near);
      const hit = here.find((one) => !matched.has(one) && overlaps(one, reference));
      if (!hit) {
        faults.push(`not in the gold: ${document.document.id} ${reference.start} ${JSON.stringify(reference.text)}`);
        continue;
      }
      matched.add(hit);
      const date = hit.target.date ?? hit.target.month ?? hit.target.year ?? null;
      if (date === reference.target.date) dated++;
      if (!hit.inCorpus) continue;
      if (reference.inCorpus && (!hit.targetItem || hit.targetItem === reference.targetItem)) resolved++;
      else faults.push(`wrong item: ${JSON.stringify(hit.text)} → ${reference.targetItem}, not ${hit.targetItem}`);
    }
  }
  for (const one of gold)
    if (!matched.has(one)) faults.push(`not found: ${one.doc} ${one.start} ${JSON.stringify(one.text)}`);
  const precision = matched.size / (found || 1);
  const recall = matched.size / (gold.length || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const f1Anywhere = (2 * touched.size) / (found + gold.length || 1);
  const resolvable = gold.filter((one) => one.inCorpus).length;
  const figures = { precision, recall, f1, f1Anywhere, dated: dated / (matched.size || 1), resolved, resolvable };
  const table = printTable('References', [
    shareRow('F1', f1, 0.95),
    shareRow('F1, wherever it begins and ends', f1Anywhere),
    shareRow('precision', precision),
    shareRow('recall', recall),
    shareRow('right date', figures.dated),
    {
      name: 'targets in the corpus',
      value: `${resolved} of ${resolvable}`,
      target: `${resolvable}`,
      met: resolved === resolvable,
    },
  ]);
  return { figures, table, faults };
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.5 * Math.max(a.end - a.start, b.end - b.start);
}

interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly {
    readonly item: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
  readonly nearest?: readonly string[];
}

export interface QuestionFigures {
  /** Questions with an answering passage among the first three. */
  readonly answered: number;
  readonly questions: number;
  /** Unanswerable ones that were declined. */
  readonly declined: number;
  readonly unanswerable: number;
  /** Answerable ones that were declined. */
  readonly wronglyDeclined: number;
}

/** A result answers where it stands in a gold answer's item (or says the same there) and holds half of its quote. */
export async function evaluateQuestions(corpus: readonly AnalysedDocument[]): Promise<Evaluation<QuestionFigures>> {
  const { questions, unanswerable } = readGold<{ questions: GoldQuestion[]; unanswerable: GoldQuestion[] }>(
    'questions',
  );
  const index = buildLinkIndex(corpus.flatMap(toLinkItems));
  const faults: string[] = [];
  let answered = 0;
  let wronglyDeclined = 0;
  for (const { id, question, answers } of questions) {
    const result = await answerQuestion(question, index);
    const place = result.answers.findIndex((found) => answers.some((gold) => gives(found, gold)));
    if (place >= 0 && place < 3) answered++;
    else faults.push(`${id} ${question} → at place ${place + 1}; first: ${JSON.stringify(result.answers[0])}`);
    if (!result.answered) {
      wronglyDeclined++;
      faults.push(`${id} ${question} → declined: ${result.declined}`);
    }
  }
  let declined = 0;
  for (const { id, question, nearest } of unanswerable) {
    const result = await answerQuestion(question, index);
    const near = result.answers
      .slice(0, 3)
      .some((found) => [found.item, ...found.alsoIn].some((one) => nearest?.includes(one)));
    if (!result.answered && near) declined++;
    else
      faults.push(
        `${id} ${question} → ${result.answered ? 'answered' : 'nearest item wrong'} ${JSON.stringify(result.answers[0])}`,
      );
  }
  const figures = {
    answered,
    questions: questions.length,
    declined,
    unanswerable: unanswerable.length,
    wronglyDeclined,
  };
  const table = printTable('Questions', [
    {
      name: 'answered within the first three',
      value: `${answered} of ${questions.length}`,
      target: `${questions.length}`,
      met: answered === questions.length,
    },
    {
      name: 'unanswerable declined, nearest named',
      value: `${declined} of ${unanswerable.length}`,
      target: `${unanswerable.length}`,
      met: declined === unanswerable.length,
    },
    { name: 'answerable but declined', value: String(wronglyDeclined), target: '0', met: wronglyDeclined === 0 },
  ]);
  return { figures, table, faults };
}

function gives(found: Answer, gold: GoldQuestion['answers'][number]): boolean {
  if (found.item !== gold.item) return false;
  const shared = Math.min(found.end, gold.end) - Math.max(found.start, gold.start);
  return shared >= 0.5 * (gold.end - gold.start);
}
