/** What a question asks: its words, what sort of answer it wants, and the filters it names (year, date, amount, body). */
import { bodiesAsked, committeesNamed } from './asked-bodies.ts';
import { designationsIn } from './designations.ts';
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
  /** Words with a capital or a digit: the answer's item must name them. */
  readonly names: readonly Term[];
  /** Numbers of things ("lokalplan 1277"), not of years. */
  readonly numbers: readonly string[];
  /** "2023". */
  readonly years: readonly string[];
  /** "før 2024": what is asked for was earlier; null where no such year is named. */
  readonly beforeYear: string | null;
  /** "sidst", "senest": of several meetings the newest is meant; "første gang", "oprindeligt": the oldest. */
  readonly end: 'newest' | 'oldest' | null;
  /** Years in which the corpus has meetings and that the question asks of: "i 2023". */
  readonly meetingYears: readonly string[];
  /** Years that the question asks of and in which the corpus has no meeting. */
  readonly missingYears: readonly string[];
  /** Things known by their number, in small letters: "rute 73", "etape 2", "lokalplan 1277". */
  readonly designations: readonly string[];
  /** Bodies of the corpus that the question names: their decisions are asked for. */
  readonly bodies: ReadonlySet<string>;
  /** Roots of the committees that it names ("økonomiudvalg"). */
  readonly committees: readonly string[];
  /** What is to be counted ("Hvor mange elever"), where it is no money. */
  readonly counted: string | null;
  /** "Fik kommunerne …?": asks for something that had happened. */
  readonly asksWhether: boolean;
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

/** "Gav regionen penge …?" asks whether it was so decided. */
const YES_OR_NO = /^\s*(?:blev|bliver|gav|giver|fik|får|har|er|kom|kommer|gik|går|sagde|skal|må)\s/u;
/** "Hvad sagde byrådet til …", "Hvorfor blev sagen ikke …": what a body made of it. */
const ASKS_STAND = /\bhvad\s+(?:sagde|mente|svarede)\s[^?]{3,80}\s(?:til|om|i)\s|\bhvorfor\s+(?:blev|bliver)\s/u;

const ASKS_DATE = /\bhvornår\b|\bhvor\s+længe\b|\bhvilken\s+dato\b/u;
/** "… da KKR behandlede den?" */
const HAPPENED = /\bda\s+[^?]{3,60}\s(?:behandlede|drøftede)\b/u;

function readWanted(text: string): Set<Wanted> {
  const wanted = new Set<Wanted>();
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const lower = text.toLowerCase();
  if (/\bhvor\s+(?:mange|stor|stort|store|mange|høj|højt)\b/u.test(lower)) wanted.add('count');
  if (/\bhvor\s+meget\b/u.test(lower) || said.some(asksAmount)) wanted.add('amount');
  if (ASKS_DATE.test(lower)) wanted.add('date');
  // "Hvad besluttede udvalget, og hvornår …?" asks for both; "hvornår blev det besluttet" for the date alone.
  const undated = lower
    .split(/, (?:og|men) (?=hv)/u)
    .filter((clause) => !ASKS_DATE.test(clause))
    .flatMap((clause) => clause.match(/\p{L}+/gu) ?? []);
  if (undated.some((word) => decisionWords.has(word)) || HAPPENED.test(lower)) wanted.add('decision');
  if (undated.some((word) => outcomeWords.has(word))) wanted.add('outcome');
  if (said.some((word) => dissentWords.has(word))) wanted.add('dissent');
  if (YES_OR_NO.test(lower) || ASKS_STAND.test(lower)) wanted.add('decision');
  const kind = /\b(?:hvilken|hvilket|hvilke)\s+(\p{L}+)/u.exec(lower)?.[1];
  const named = kind ? kinds[kind] : undefined;
  if (named === 'municipality' || named === 'party' || named === 'person') wanted.add(named);
  return wanted;
}

/** "Hvor mange elever"; money is no count. */
function countedIn(text: string): string | null {
  // Of a share the text may tell a percentage.
  const noun = /\bhvor mange (?!af\s)(\p{L}[\p{L}-]+)/iu.exec(text)?.[1]?.toLowerCase();
  if (!noun || [...amountWords].some((word) => noun.endsWith(word))) return null;
  return noun;
}

/** Words that say what sort of answer is wanted, not of what; who asks when a thing was decided names the thing. */
function asksOnly(word: string, wanted: ReadonlySet<Wanted>): boolean {
  if (fillers.has(word) || dissentWords.has(word) || word in kinds) return true;
  return (!wanted.has('date') || wanted.has('decision')) && (outcomeWords.has(word) || decisionWords.has(word));
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
    if (!verb || verb.length < 3 || !particles.has(match[0])) return [];
    return readTerms(`${match[0]}${verb}`);
  });
}

/** "at bygge broen om" is "ombygge". */
const APART =
  /(?<!\p{L})at (\p{Ll}{3,}) (?:[\p{L}\d-]+ ){1,3}(om|ud|op|ned|af|ind|til)(?= (?:er|har|blev|skal|vil|kan)(?!\p{L})|[?.,]|$)/gu;

const readApart = (text: string): Term[] =>
  [...text.matchAll(APART)].flatMap(([, verb, particle]) => readTerms(`${particle}${verb}`));

/** Words with a capital that begin no sentence, and words with a digit ("660R"). */
function readNames(text: string, terms: readonly Term[]): Term[] {
  return terms.filter(({ start, end }) => {
    const begins = /(?:^|[.?!:]\s+)["”»]?$/u.test(text.slice(Math.max(0, start - 4), start));
    const written = text.slice(start, end);
    return /\d/u.test(written) || (!begins && /^\p{Lu}/u.test(written));
  });
}

const BEFORE_YEAR = /(?<!\p{L})(?:før|inden|forud for) ((?:19|20)\d{2})(?!\d)/iu;
const NEWEST = /(?<!\p{L})(?:sidst|senest|seneste|sidste gang|nu|endte|ender|blevet til)(?!\p{L})/iu;
const OLDEST = /(?<!\p{L})(?:første gang|oprindeligt?|oprindelige|først)(?!\p{L})/iu;
const NUMBER = /(?<![\d.,])\d{3,6}(?![\d.,]*\d|\p{L})/gu;
const YEAR = /^(?:19|20)\d{2}$/u;

const IS_PAST = /(?<!\p{L})(?:blev|var|ville|skulle|kunne|havde|fik|gav|kom|\p{Ll}{3,}(?:ede|te))(?!\p{L})/iu;

/** "… ifølge mødet i december?": what was, was in the last December, not in the nearest one. */
function pastOf(date: string, question: string, said: string, today: string): string {
  if (/\d{4}|år/u.test(said) || date.length < 7 || date <= today || !IS_PAST.test(question)) return date;
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

/** What a term asks for beside its subject: an amount ("koster"). */
export const asksAmount = (word: string): boolean => amountWords.has(word);

/** @param today ISO date, to which months without a year belong. */
export function readQuestion(
  text: string,
  today: string,
  corpusYears: ReadonlySet<string> = new Set(),
  corpusBodies: Iterable<string> = [],
): Question {
  const { over, under } = readLimit(text);
  const dates = findAnchors(text, today, []).flatMap((anchor) =>
    anchor.type === 'date' && anchor.date ? [pastOf(anchor.date, text, anchor.text, today)] : [],
  );
  const wanted = readWanted(text);
  const terms = readTerms(text).filter(
    ({ word }) => !asksOnly(word, wanted) && !particles.has(word) && !listed.has(word) && !(word in outcomes),
  );
  const yearsAsked = Array.from(text.matchAll(/\bi\s+((?:19|20)\d{2})\b/gu), (match) => match[1] ?? '');
  const numbers = over === null && under === null ? (text.match(NUMBER) ?? []) : [];
  return {
    text,
    terms,
    outcome: terms.length === 0 ? readOutcome(text) : null,
    joined: [...readJoined(text), ...readApart(text)],
    wanted,
    names: readNames(text, terms),
    numbers: numbers.filter((number) => !YEAR.test(number)),
    beforeYear: BEFORE_YEAR.exec(text)?.[1] ?? null,
    end: NEWEST.test(text) ? 'newest' : OLDEST.test(text) ? 'oldest' : null,
    years: Array.from(text.matchAll(/\b(?:19|20)\d{2}\b/g), (match) => match[0]),
    meetingYears: yearsAsked.filter((year) => corpusYears.has(year)),
    missingYears: yearsAsked.filter((year) => !corpusYears.has(year)),
    designations: designationsIn(text),
    bodies: bodiesAsked(text, corpusBodies),
    committees: committeesNamed(text),
    counted: countedIn(text),
    asksWhether: YES_OR_NO.test(text.toLowerCase()),
    dates: dates.filter((date) => date.length >= 7),
    amountOver: over,
    amountUnder: under,
  };
}
