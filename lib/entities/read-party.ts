/** What a party's letter means: at the date, in the municipality, for the person; a damaged letter with its doubt. */
import { LOCAL_LISTS, MUNICIPALITIES, NO_PARTY, PARTIES, type PartyFact } from './facts.ts';
import type { KnownPerson } from './known-names.ts';
import type { Doubt } from './model.ts';
import { LOCAL_LIST } from './party-slots.ts';

export interface LetterContext {
  /** ISO date of the document; null when unknown: the present holders of the letters are taken. */
  readonly date: string | null;
  /** "Gladsaxe Kommune" where it is printed beside the person. */
  readonly municipality: string | null;
  readonly scanned: boolean;
  /** The person in other documents. */
  readonly known: readonly KnownPerson[];
  /** The document prints Ø as other signs elsewhere. */
  readonly losesOslash: boolean;
  /** The document prints an undamaged Ø as a letter. */
  readonly showsOslash: boolean;
}

export interface PartyRead {
  readonly name: string;
  readonly doubt?: Doubt;
}

const DAMAGED_OSLASH = /^[&@90dgøoQ6¢¥€]$/;
/** Letters that a scanner also makes of Ø or Æ, besides being letters of their own. */
const MISTAKEN = /^[JDOE]$/;
const LEFT_PARTY = 'Enhedslisten';

export function readPartyLetter(letters: string, context: LetterContext): PartyRead | null {
  if (NO_PARTY.has(letters)) return { name: 'Uden for parti' };
  if (LOCAL_LIST.test(letters)) return { name: letters };
  const evidence = partyOf(context.known, context.date);
  if (context.scanned && DAMAGED_OSLASH.test(letters)) {
    return evidence === LEFT_PARTY
      ? { name: LEFT_PARTY, doubt: 'damagedByMeetings' }
      : { name: LEFT_PARTY, doubt: 'damaged' };
  }
  const local = localList(letters, context);
  const holder = holderOf(letters, context.date, context.municipality);
  if (context.scanned && MISTAKEN.test(letters)) {
    if (evidence)
      return {
        name: evidence,
        ...(evidence === holder?.name ? {} : { doubt: 'byMeetings' }),
      };
    const lapsed = !holder || (holder.to !== null && context.date !== null && context.date > holder.to);
    if (letters === 'O' && holder && !context.losesOslash && !context.showsOslash) {
      return { name: holder.name, doubt: 'lostStroke' };
    }
    if (lapsed && !local && context.losesOslash && letters !== 'E') {
      return { name: LEFT_PARTY, doubt: 'otherSigns' };
    }
  }
  if (local) return { name: local };
  if (holder) return { name: holder.name };
  const short = PARTIES.find((party) => party.short === letters);
  if (short) return { name: short.name };
  return /^[A-ZÆØÅ]$/.test(letters) ? { name: `Liste ${letters}`, doubt: 'localList' } : null;
}

/** The party that a letter is reserved for at a date (in a municipality, where the reservation is local). */
export function holderOf(letters: string, date: string | null, municipality: string | null): PartyFact | undefined {
  const holders = PARTIES.filter((party) => party.letter === letters && isScoped(party, municipality));
  if (date === null) return holders.find(({ to }) => to === null) ?? holders[0];
  return holders.find(({ from, to, until }) => (from ?? '') <= date && (until ?? endOf(to)) >= date) ?? undefined;
}

/** "2024-01" lasts to the end of the month, "2008" to the end of the year. */
function endOf(to: string | null): string {
  return to === null ? '9999' : `${to}-99`;
}

function isScoped({ scope, letter }: PartyFact, municipality: string | null): boolean {
  if (!scope) return true;
  if (municipality === null) return false;
  const name = MUNICIPALITIES.find(({ official }) => official === municipality)?.name ?? '';
  return scope.includes(name) || letter !== 'S';
}

function localList(letter: string, { date, municipality }: LetterContext): string | null {
  if (!date || !municipality) return null;
  const year = date.slice(0, 4);
  const name = MUNICIPALITIES.find(({ official }) => official === municipality)?.name;
  const list = LOCAL_LISTS.find(
    (one) => one.scope === name && one.letter === letter && one.from <= year && (one.to ?? '9999') >= year,
  );
  return list?.name ?? null;
}

/** The party that undamaged documents give the person, nearest in time. */
function partyOf(known: readonly KnownPerson[], date: string | null): string | null {
  const sure = known.filter(({ party, doubtful }) => party !== null && !doubtful);
  const distance = (one: KnownPerson): number => Math.abs(Date.parse(one.date) - Date.parse(date ?? one.date));
  return [...sure].sort((a, b) => distance(a) - distance(b))[0]?.party ?? null;
}
