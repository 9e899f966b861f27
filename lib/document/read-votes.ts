/** Ballots: who voted for, against, or not, by counts, letters or names. Offsets are those of the mended text. */

import { allMatches } from '../text/all-matches.ts';
import { AMENDMENT } from './decision-clauses.ts';
import type { Voter, VoteSide, Votes } from './model.ts';
import letters from './party-letters.json' with { type: 'json' };

type Side = 'inFavour' | 'against' | 'abstained';

interface Marker {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly subject: string | null;
}

const MARKER =
  /(?<=^|[.;:,(\n)]\s{0,3}|\d\s)(?:(?<favour>(?:For(?: (?<subject>(?!stemte)[^:.;\n\d]{2,90}?))??|Her(?:for|til))\sstemte[r]?|For(?: (?:indstillingen|forslaget|ændringsforslaget))?(?=\s?:)|Ja(?=\s?:)|Stemte for)|(?<against>(?:Imod|Mod(?=(?: (?!stemte)[^:.;\n\d]{2,60})?\sstemte)|Herimod)(?: (?<fought>(?!stemte)[^:.;\n\d]{2,90}?))??\sstemte[r]?|Imod(?: (?:indstillingen|forslaget))?(?=\s?:)|Nej(?=\s?:)|Stemte imod)|(?<abstained>(?:Følgende )?(?:Hverken for eller imod|Undlod|Undlader|Blankt?|Blanke(?: stemmer)?|Afstod|Stemte blankt|Stemte hverken for eller imod)(?: at stemme)?(?: stemte)?))\s?:?(?=[\s\d(])/giu;
/** A side's list is read no further than this. */
const REACH = 1500;
const PERSON =
  /(\p{Lu}[\p{L}'’]+(?:[ -](?:\p{Lu}\.|\p{Lu}[\p{L}'’]+|(?:de|von|van|af|el|la|der|den)(?= \p{Lu}))){1,5})(?:\s?\((\p{Lu}{1,2})\)|, (\p{Lu})(?![\p{L}]))?/gu;
const COUNTED =
  /(\d{1,3}) (?:stemmer )?(?:for|stemmer)(?:\s?\(([^()]{1,200})\))?,? ?(?:og|mod|imod)? ?(\d{1,3})(?: stemmer)?(?: (?:imod|mod))?(?:\s?\(([^()]{1,200})\))?/giu;
/** "24 stemte for hjemtagelse, og 15 stemte imod" */
const TOLD =
  /(?<!\d)(\d{1,3})\s(?:medlemmer\s)?(?:stemte|stemmer)\sfor(?!\p{L})(?:[^.;\d(]{0,60}\(([^()]{1,200})\))?[^.;\d]{0,60}(?<!\d)(\d{1,3})\s(?:medlem(?:mer)?\s)?(?:stemte|stemmer)\si?mod(?!\p{L})(?:\s?\(([^()]{1,200})\))?/gu;
/** "8 (V, C og Jens Hedelund) stemte imod, og 6 (A, F) stemte for" */
const TOLD_BACK =
  /(?<!\d)(\d{1,3})(?: medlemmer)?(?:\s\(([^()]{1,200})\))? (?:stemte|stemmer) i?mod,? (?:og |mens )?(\d{1,3})(?: medlemmer)?(?:\s\(([^()]{1,200})\))? (?:stemte |stemmer )?for(?!\p{L})/gu;
const ABSTAINED =
  /^[,.;]?\s(?:og |mens )?(\d{1,3}) (?:medlem(?:mer)? )?(?:stemte )?(?:hverken for eller imod|undlod(?: at stemme)?|undlader(?: at stemme)?|blanke?t?)(?:\s?\(([^()]{1,200})\))?/iu;
const FELL = /(?:forkastet|nedstemt|afvist|faldt)(?!\p{L})[^.]{0,30}$/iu;
/** Names follow their counts so near. */
const COUNT_REACH = 160;
/** Between counts and names: these are the names of a later ballot. */
const NEXT_BALLOT = /(?<!\p{L})(?:herefter|derefter|dernæst|efterfølgende)(?!\p{L})/iu;
/** Ballots further on are not looked for. */
const LONGEST_DECISION = 20_000;
const GROUPS =
  /(\d{1,3}) medlemmer \(([A-ZÆØÅ](?:\s?[+,]\s?[A-ZÆØÅ]){0,12})\) (stemte for|stemmer for|anbefaler|stemte imod|stemmer imod|tager forbehold|undlod|undlader)/gu;
const NOBODY: VoteSide = { count: null, parties: [], persons: [] };
const PARTY_NAMES = Object.keys(letters)
  .filter((name) => name.length > 3)
  .sort((one, other) => other.length - one.length);

const PARTY = /(?<![\p{L}\d.])(\p{Lu}{1,4})(?![\p{L}\d])(?!\.\p{L})/gu;

/** "11 (A, B og F)", "Anna Berg (A), Bo Dam (V)", "A, B, F og Ø" */
function readSide(raw: string): VoteSide {
  const text = raw.replace(/\s+/g, ' ');
  const count = text.match(/^[\s:(]{0,3}(\d{1,3})(?!\d)/)?.[1] ?? text.match(/(\d{1,3}) (?:medlemmer|stemmer)/)?.[1];
  const persons: Voter[] = [];
  let rest = text.replace(/\b(?:Liste|Gruppe) (?=\p{Lu}(?!\p{L}))/gu, '');
  for (const name of PARTY_NAMES)
    if (rest.includes(name)) rest = rest.replaceAll(name, letters[name as keyof typeof letters]);
  for (const match of allMatches(rest, PERSON)) {
    const [, name, inBrackets, afterComma] = match;
    if (name) persons.push({ name: name.replace(/\.$/, ''), party: inBrackets ?? afterComma ?? null });
  }
  const withoutPersons = rest.replace(PERSON, ' ');
  const parties = allMatches(withoutPersons, PARTY)
    .map((match) => match[1] ?? '')
    .filter((one) => !/^(?:OG|FOR|KKR|KL)$/.test(one));
  return { count: count ? Number(count) : null, parties: [...new Set(parties)], persons };
}

/** Where a side's list ends: a reason, an empty line, or a sentence that names no one. */
function sideEnd(words: string, from: number, to: number): number {
  const part = words.slice(from, to);
  const bracketed = part.match(/^\s?:?\s?\d{0,3}\s?\([^()]{1,300}(?:\([^()]{1,30}\)[^()]{0,200}){0,20}\)/u);
  if (bracketed) return from + bracketed[0].length;
  const stop = part.search(
    /\n\n|(?:,| )idet |,\s(?:da|fordi|som|der)\s|\.\s+(?=(?:Forslaget|Ændringsforslaget|Indstillingen|Herefter|Byrådet|Udvalget|Kommunalbestyrelsen|Regionsrådet|KKR|Dermed|Således|Det|Der)(?!\p{L})|\p{Lu}\p{Ll}{4,} (?!og )\p{Ll}{4,}(?!\p{L})|\p{Lu}[\p{L} .,()]{0,60}? (?:stemte|stemmer|undlod|undlader|afstod|tog|tager|afgav|ønskede|bemærkede|var gået|var ikke|deltog|forlod|erklærede)(?!\p{L}))/u,
  );
  return from + (stop < 0 ? part.length : stop);
}

/** A sentence that tells what the ballot was about. */
const MATTER =
  /(?:ændringsforslag|modforslag|mindretalsforslag|indstilling(?:en)?|forslag(?:et)?|afstemning|sagen)(?!\p{L})/iu;

/** What was put to the vote, from the nearest sentence before the ballot that tells; not beyond the ballot before. */
function subjectBefore(words: string, at: number, floor: number): string | null {
  const before = words.slice(Math.max(floor, at - 400), at).replace(/\s+/g, ' ');
  const sentences = before.split(/(?<=[\p{L})\d][.:]) /u).map((part) => part.trim().replace(/[.:]\s?$/, ''));
  const sentence = sentences
    .findLast((part) => part !== '' && MATTER.test(part))
    ?.replace(/^[^\p{L}]{1,5}/u, '')
    .replace(/^[^.”"]{0,20}[.”"]{1,2}\s(?=\p{Lu})/u, '');
  if (!sentence) return null;
  const inverted = sentence.match(
    /^(?:Herefter|Derefter|Dernæst|Efterfølgende|Først) (?:blev|bliver) (.{3,100}?) (?:sat|bragt|forkastet|godkendt|tiltrådt|vedtaget)(?!\p{L})/iu,
  )?.[1];
  if (inverted) return inverted;
  const put = sentence.match(
    /^(.{3,160}?) (?:blev |bliver |er |bortfaldt|faldt)(?:herefter |derefter |enstemmigt |ikke ){0,2}(?:(?:sat|bragt) (?:herefter |derefter )?(?:til|under) afstemning|forkastet|godkendt|tiltrådt|vedtaget|nedstemt|imødekommet)?/iu,
  )?.[1];
  const sets = sentence.match(
    /^(.{3,100}?) (?:sættes|bringes) (?:herefter |derefter )?(?:til|under) afstemning/iu,
  )?.[1];
  if (sets ?? put) return sets ?? put ?? null;
  if (/^(?:Afstemning om|Ændringsforslag|Underændringsforslag|Forslag fra)/iu.test(sentence)) return sentence;
  return AMENDMENT.test(sentence) ? sentence : null;
}

/** "Bo Dam (O) stemte imod gebyret": who did it stands before the verb. */
const isPredicate = (words: string, at: number): boolean =>
  /^[su]/.test(words.charAt(at)) && /\)\s{0,3}$/.test(words.slice(Math.max(0, at - 4), at));

function findMarkers(words: string): Marker[] {
  const matches = allMatches(words, MARKER).filter(({ index }) => !isPredicate(words, index));
  return matches.map((match) => {
    const side: Side = match.groups?.favour ? 'inFavour' : match.groups?.against ? 'against' : 'abstained';
    return {
      side,
      start: match.index,
      end: match.index + match[0].length,
      subject: (match.groups?.subject ?? match.groups?.fought)?.trim() ?? null,
    };
  });
}

/** @param offset where `words` begins in the mended text */
export function readVotes(decision: string, offset: number): Votes[] {
  const words = decision.slice(0, LONGEST_DECISION);
  const votes: Votes[] = [];
  let open: { -readonly [K in keyof Votes]: Votes[K] } | null = null;
  const counted = readCounted(words, offset);
  const markers = findMarkers(words).filter(
    ({ start }) => !counted.some((one) => offset + start >= one.start && offset + start < one.end),
  );
  markers.forEach((marker, index) => {
    const to = Math.min(markers[index + 1]?.start ?? words.length, marker.end + REACH);
    const end = sideEnd(words, marker.end, to);
    const side = readSide(words.slice(marker.end, end));
    if (side.count === null && side.parties.length + side.persons.length === 0) return;
    if (!open || open[marker.side] !== NOBODY || (marker.side === 'inFavour' && open.against !== NOBODY)) {
      open = {
        subject: marker.subject ?? subjectBefore(words, marker.start, open ? open.end - offset : 0),
        inFavour: NOBODY,
        against: NOBODY,
        abstained: NOBODY,
        start: offset + marker.start,
        end: offset + end,
      };
      votes.push(open);
    }
    open[marker.side] = side;
    open.end = offset + end;
  });
  return joinCounted(votes, counted, words, offset);
}

/** "godkendt med 42 stemmer imod 11. For stemte: …" is one ballot, its counts before its names. */
function joinCounted(votes: readonly Votes[], counted: readonly Votes[], words: string, offset: number): Votes[] {
  const left = [...counted];
  const joined = votes.map((vote) => {
    const index = left.findIndex(
      ({ end }) =>
        end <= vote.start &&
        vote.start - end < COUNT_REACH &&
        !NEXT_BALLOT.test(words.slice(end - offset, vote.start - offset)),
    );
    const [counts] = index < 0 ? [] : left.splice(index, 1);
    if (!counts) return vote;
    const fill = (side: VoteSide, other: VoteSide): VoteSide => ({ ...side, count: side.count ?? other.count });
    return {
      ...vote,
      subject: vote.subject ?? counts.subject,
      inFavour: fill(vote.inFavour, counts.inFavour),
      against: fill(vote.against, counts.against),
      abstained: fill(vote.abstained, counts.abstained),
      start: counts.start,
    };
  });
  const apart = left.filter(({ start }) => !joined.some((vote) => start >= vote.start && start < vote.end));
  return [...joined, ...apart].sort((one, other) => one.start - other.start);
}

/** "med 34 stemmer imod 15", "27 stemmer for (A, V), 3 imod (Æ, O)", "5 medlemmer (A+V+C) anbefaler". */
function readCounted(words: string, offset: number): Votes[] {
  const found: Votes[] = [];
  for (const counted of allMatches(words, COUNTED)) {
    if (!/stemmer|for[ ,(].*mod(?!\p{L})/u.test(counted[0])) continue;
    const end = counted.index + counted[0].length;
    const abstained = words.slice(end, end + 120).match(ABSTAINED);
    // "forkastet med 40 stemmer imod 13": the forty voted against.
    // "faldt med 7 stemmer mod 8": the seven were for.
    const fell =
      FELL.test(words.slice(Math.max(0, counted.index - 60), counted.index)) &&
      Number(counted[1]) > Number(counted[3]) &&
      !/^\d{1,3} (?:stemmer )?for(?!\p{L})/u.test(counted[0]);
    const first = { ...readSide(counted[2] ?? ''), count: Number(counted[1]) };
    const second = { ...readSide(counted[4] ?? ''), count: Number(counted[3]) };
    found.push({
      subject: subjectBefore(words, counted.index, 0),
      inFavour: fell ? second : first,
      against: fell ? first : second,
      abstained: abstained ? { ...readSide(abstained[2] ?? ''), count: Number(abstained[1]) } : NOBODY,
      start: offset + counted.index,
      end: offset + end + (abstained?.[0].length ?? 0),
    });
  }
  for (const told of allMatches(words, TOLD)) {
    const end = told.index + told[0].length;
    const abstained = words.slice(end, end + 120).match(ABSTAINED);
    found.push({
      subject: subjectBefore(words, told.index, 0),
      inFavour: { ...readSide(told[2] ?? ''), count: Number(told[1]) },
      against: { ...readSide(told[4] ?? ''), count: Number(told[3]) },
      abstained: abstained ? { ...readSide(abstained[2] ?? ''), count: Number(abstained[1]) } : NOBODY,
      start: offset + told.index,
      end: offset + end + (abstained?.[0].length ?? 0),
    });
  }
  for (const told of allMatches(words.replace(/\n/g, ' '), TOLD_BACK)) {
    found.push({
      subject: subjectBefore(words, told.index, 0),
      inFavour: { ...readSide(told[4] ?? ''), count: Number(told[3]) },
      against: { ...readSide(told[2] ?? ''), count: Number(told[1]) },
      abstained: NOBODY,
      start: offset + told.index,
      end: offset + told.index + told[0].length,
    });
  }
  if (found.length > 0) return found;
  const groups = allMatches(words, GROUPS);
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return [];
  const pick = (stance: RegExp): VoteSide => {
    const match = groups.find((group) => stance.test(group[3] ?? ''));
    return match ? { ...readSide((match[2] ?? '').replaceAll('+', ', ')), count: Number(match[1]) } : NOBODY;
  };
  const span = { start: offset + first.index, end: offset + last.index + last[0].length };
  return [
    {
      subject: null,
      inFavour: pick(/for$|anbefaler/),
      against: pick(/imod$/),
      abstained: pick(/forbehold|undl/),
      ...span,
    },
  ];
}
