/** What a question asks: its words, what sort of answer it wants, and the filters it names (year, date, amount, body). */
import { findAnchors } from './reference-anchors.ts';
import { readTerms, type Term } from './terms.ts';
import words from './words/question-words.json' with { type: 'json' };

export type Wanted =
  | 'amount'
  | 'count'
  | 'date'
  | 'decision'
  | 'outcome'
  | 'dissent'
  | 'municipality'
  | 'party'
  | 'person';

export interface Question {
  readonly text: string;
  /** Words that name the subject. */
  readonly terms: readonly Term[];
  /** Verbs with their particle before them; they count where the corpus knows them. */
  readonly joined: readonly Term[];
  readonly wanted: ReadonlySet<Wanted>;
  /** "2023". */
  readonly years: readonly string[];
  /** Years in which the corpus has meetings and that the question asks of: "i 2023". */
  readonly meetingYears: readonly string[];
  /** ISO dates and months that the question names. */
  readonly dates: readonly string[];
  /** "Hvilke sager er udsat?": only where the question names no subject. */
  readonly outcome: string | null;
  /** "beløb over 1 mio.": kroner. */
  readonly amountOver: number | null;
  readonly amountUnder: number | null;
}

const fillers = new Set(words.fillers);
const amountWords = new Set(words.amount);
const decisionWords = new Set(words.decision);
const outcomeWords = new Set(words.outcomeOf);
const dissentWords = new Set(words.dissent);
const kinds: Readonly<Record<string, string>> = words.kinds;
const SCALE: Readonly<Record<string, number>> = {
  mia: 1e9,
  milliarder: 1e9,
  mio: 1e6,
  millioner: 1e6,
  tusind: 1e3,
  '': 1,
};
const LIMIT =
  /\b(over|mere end|mindst|under|mindre end|højst)\s+(\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s*(mia|milliarder|mio|millioner|tusind)?\.?/iu;

function readLimit(text: string): { over: number | null; under: number | null } {
  const match = LIMIT.exec(text);
  if (!match) return { over: null, under: null };
  const value =
    Number((match[2] ?? '').replace(/\./g, '').replace(',', '.')) * (SCALE[(match[3] ?? '').toLowerCase()] ?? 1);
  return /^(?:under|mindre|højst)/i.test(match[1] ?? '') ? { over: null, under: value } : { over: value, under: null };
}

function readWanted(text: string): Set<Wanted> {
  const wanted = new Set<Wanted>();
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const lower = text.toLowerCase();
  if (/\bhvor\s+(?:mange|stor|stort|store|mange|høj|højt)\b/u.test(lower)) wanted.add('count');
  if (/\bhvor\s+meget\b/u.test(lower) || said.some((word) => amountWords.has(word))) wanted.add('amount');
  if (/\bhvornår\b|\bhvor\s+længe\b|\bhvilken\s+dato\b/u.test(lower)) wanted.add('date');
  if (said.some((word) => decisionWords.has(word))) wanted.add('decision');
  if (said.some((word) => outcomeWords.has(word))) wanted.add('outcome');
  if (said.some((word) => dissentWords.has(word))) wanted.add('dissent');
  const kind = /\b(?:hvilken|hvilket|hvilke)\s+(\p{L}+)/u.exec(lower)?.[1];
  const named = kind ? kinds[kind] : undefined;
  if (named === 'municipality' || named === 'party' || named === 'person') wanted.add(named);
  return wanted;
}

/** Words that say what sort of answer is wanted, not of what. */
function asksOnly(word: string): boolean {
  return (
    fillers.has(word) || outcomeWords.has(word) || dissentWords.has(word) || decisionWords.has(word) || word in kinds
  );
}

const outcomes: Readonly<Record<string, string>> = words.outcomes;
const listed = new Set(words.listed);

/** An outcome that a question without a subject asks for. */
function readOutcome(text: string): string | null {
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = said.find((word) => word in outcomes);
  return named && said.some((word) => listed.has(word)) ? (outcomes[named] ?? null) : null;
}

const particles = new Set(words.particles);

/** "falder bort" is "bortfalder": particle and verb in one word. */
function readJoined(text: string): Term[] {
  const said = [...text.toLowerCase().matchAll(/\p{L}+/gu)];
  return said.flatMap((match, at) => {
    const verb = said[at - 1]?.[0];
    if (!verb || verb.length < 4 || !particles.has(match[0])) return [];
    return readTerms(`${match[0]}${verb}`);
  });
}

/** @param today ISO date, to which months without a year belong. */
export function readQuestion(text: string, today: string, meetingYears: ReadonlySet<string> = new Set()): Question {
  const { over, under } = readLimit(text);
  const dates = findAnchors(text, today, []).flatMap((anchor) =>
    anchor.type === 'date' && anchor.date ? [anchor.date] : [],
  );
  const terms = readTerms(text).filter(({ word }) => !asksOnly(word) && !listed.has(word) && !(word in outcomes));
  return {
    text,
    terms,
    outcome: terms.length === 0 ? readOutcome(text) : null,
    joined: readJoined(text),
    wanted: readWanted(text),
    years: Array.from(text.matchAll(/\b(?:19|20)\d{2}\b/g), (match) => match[0]),
    meetingYears: Array.from(text.matchAll(/\bi\s+((?:19|20)\d{2})\b/gu), (match) => match[1] ?? '').filter((year) =>
      meetingYears.has(year),
    ),
    dates: dates.filter((date) => date.length >= 7),
    amountOver: over,
    amountUnder: under,
  };
}
