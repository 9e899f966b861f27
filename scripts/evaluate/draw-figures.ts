/** The figures of several gold sets as one Markdown table: a line a figure, a column a set. */

interface Share {
  readonly right: number;
  readonly of: number;
}

interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly hits: number;
  readonly exact: number;
  readonly named: number;
  readonly rightName: number;
  readonly valued: number;
  readonly rightValue: number;
}

/** What `npm run evaluate -- --json` prints; a set need not have every part. */
export interface EvaluatedSet {
  readonly name: string;
  readonly structure?: { readonly figures: Readonly<Record<string, Share>>; readonly falseItems: number };
  readonly mentions?: { readonly byType: Readonly<Record<string, Counts>>; readonly all: Counts };
  readonly links?: Readonly<Record<'ndcg' | 'recall' | 'strictRecall' | 'precision' | 'silence', number>>;
  readonly references?: Readonly<Record<'f1' | 'f1Anywhere' | 'resolved' | 'resolvable', number>>;
  readonly questions?: Readonly<Record<'answered' | 'questions' | 'declined' | 'unanswerable', number>>;
}

type Cell = (set: EvaluatedSet) => string | undefined;

const three = (value: number): string => value.toFixed(3);
const of = (right: number, all: number): string => `${right} of ${all}`;
const share = (right: number, all: number): string => (all === 0 ? '–' : three(right / all));

function f1({ gold, found, hits }: Counts): string {
  return gold + found === 0 ? '–' : three((2 * hits) / (gold + found));
}

const STRUCTURE = [
  'kind',
  'items',
  'titles',
  'sections',
  'recommendations',
  'outcomes',
  'dissent: who',
  'dissent: who and position',
  'attendance: name and status',
  'attendance: party',
];
const TYPES = ['person', 'party', 'municipality', 'organisation', 'amount', 'date', 'caseNumber', 'law'];

const ROWS: readonly (readonly [label: string, cell: Cell])[] = [
  ...STRUCTURE.map((name): [string, Cell] => [
    name,
    ({ structure }) => {
      const figure = structure?.figures[name];
      return figure && of(figure.right, figure.of);
    },
  ]),
  ['items that are none', ({ structure }) => structure && String(structure.falseItems)],
  ['names, F1', ({ mentions }) => mentions && f1(mentions.all)],
  ...TYPES.map((type): [string, Cell] => [
    `· ${type}`,
    ({ mentions }) => {
      const counts = mentions?.byType[type];
      return counts && f1(counts);
    },
  ]),
  ['exact spans', ({ mentions }) => mentions && share(mentions.all.exact, mentions.all.hits)],
  ['canonical names', ({ mentions }) => mentions && share(mentions.all.rightName, mentions.all.named)],
  ['amounts’ values, dates’ ISO', ({ mentions }) => mentions && share(mentions.all.rightValue, mentions.all.valued)],
  ['related items, nDCG@5', ({ links }) => links && three(links.ndcg)],
  ['· recall@5 (of five places)', ({ links }) => links && three(links.recall)],
  ['· recall@5 (of all)', ({ links }) => links && three(links.strictRecall)],
  ['· precision of what is shown', ({ links }) => links && three(links.precision)],
  ['· silence', ({ links }) => links && three(links.silence)],
  ['references, F1', ({ references }) => references && three(references.f1)],
  ['· wherever they begin and end', ({ references }) => references && three(references.f1Anywhere)],
  ['references resolved', ({ references }) => references && of(references.resolved, references.resolvable)],
  ['questions in the first three', ({ questions }) => questions && of(questions.answered, questions.questions)],
  ['unanswerable declined', ({ questions }) => questions && of(questions.declined, questions.unanswerable)],
];

export function drawFigures(sets: readonly EvaluatedSet[]): string {
  const head = [`| | ${sets.map(({ name }) => name).join(' | ')} |`, `| --- |${' --- |'.repeat(sets.length)}`];
  const lines = ROWS.map(([label, cell]) => `| ${label} | ${sets.map((set) => cell(set) ?? '–').join(' | ')} |`);
  return [...head, ...lines].join('\n');
}
