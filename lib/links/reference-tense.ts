/**
 * The year of a day, month or season that a text tells without one: what was done lies before the meeting, what will be
 * done after it. The verb nearest before the time tells which, else the one right behind it.
 */
import type { ToldTime } from './reference-times.ts';

const TOLD_YEAR = /\d{4}$|\s[åa]r$|året\s|fjor|siden|måned|uge/iu;
const TO_COME =
  'skal|vil|ventes|forventes|planlægges|påregnes|bliver|kommer|vender|træffer|afgør|udtaler|behandler|(?:genop|op)?tages|sendes|holdes|afholdes|flyttes|rykkes|afgøres|evalueres|præsenteres|(?:fore|frem)lægges|(?:første|anden|gen)?behandles|drøftes|besluttes|vedtages|godkendes';
const DONE =
  'har|havde|blev|tog|gav|fik|bad|sagde|gik|traf|lagde|satte|så|skar|skød|udskød|frigav|vedtog|indgik|foreslog|afslog|\\p{Ll}{2,}ede|(?!sidste|første|næste|forrige|seneste|fleste|bedste|største|mindste|eneste)\\p{Ll}{3,}te';
const FINITE = new RegExp(String.raw`(?<!\p{L})(?:(${TO_COME})|${DONE})(?!\p{L})`, 'gu');
const BEHIND = new RegExp(String.raw`^\s+(?:(${TO_COME})|${DONE})(?!\p{L})`, 'u');
/** What a time's own clause is parted from. */
const CLAUSE = /[.;:!?()•]\s|,\s|\n\n/gu;
/** "udsat til mødet den …". */
const PUT_TO = /\stil\s+(?:(?:det\s+)?(?:\p{L}+\s+)?\p{L}*mødet\s+)?(?:i\s+)?$/u;
const CLAUSE_REACH = 140;
const MIDDLES: readonly (readonly [RegExp, number])[] = [
  [/forår/iu, 4],
  [/sommer/iu, 7],
  [/efterår/iu, 10],
  [/vinter/iu, 1],
];

export type Tense = 'past' | 'future';

/** The tense of the clause in which a time stands; null where no verb tells. */
export function tenseAround(text: string, { start, end }: ToldTime): Tense | null {
  const lead = text.slice(Math.max(0, start - CLAUSE_REACH), start);
  const parts = lead.split(CLAUSE);
  const before = [...(parts[parts.length - 1] ?? '').matchAll(FINITE)];
  if (/^til\s/iu.test(text.slice(start, end)) || PUT_TO.test(lead)) return 'future';
  const modal = before.find((match) => match[1]);
  if (modal) return 'future';
  const last = before[before.length - 1];
  // "foreslog at holde mødet i november": when is not told by the finite verb.
  if (last) return /\sat\s\p{Ll}/u.test((parts[parts.length - 1] ?? '').slice(last.index)) ? null : 'past';
  const behind = BEHIND.exec(text.slice(end, end + 30));
  if (!behind) return null;
  return behind[1] ? 'future' : 'past';
}

/** @param meeting ISO date of the meeting whose paper tells the time. */
export function dateInTense(
  { date, text }: Pick<ToldTime, 'date' | 'text'>,
  tense: Tense | null,
  meeting: string,
): string {
  if (tense === null || TOLD_YEAR.test(text)) return date;
  const middle = MIDDLES.find(([season]) => season.test(text))?.[1];
  if (date.length === 4 && !middle) return date;
  const when = middle && date.length === 4 ? `${date}-${String(middle).padStart(2, '0')}` : date;
  if (!/^\d{4}-\d{2}/u.test(when)) return date;
  const year = Number(date.slice(0, 4));
  if (tense === 'past' && when > meeting) return `${year - 1}${date.slice(4)}`;
  if (tense === 'future' && when < meeting.slice(0, when.length)) return `${year + 1}${date.slice(4)}`;
  return date;
}
