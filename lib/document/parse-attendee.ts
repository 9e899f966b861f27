/** One attendee as a list prints it: "Name (A), X Kommune (suppleant for Other (B))", "Name, V", "Name (O), formand - afbud". */

import { allMatches } from '../text/all-matches.ts';
import type { AttendanceStatus } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import letters from './party-letters.json' with { type: 'json' };
import { tidyEntry } from './tidy-entry.ts';

export interface ParsedAttendee {
  readonly name: string;
  readonly party: string | null;
  readonly municipality: string | null;
  readonly role: string | null;
  /** What the entry itself says; null when the list's heading decides. */
  readonly status: AttendanceStatus | null;
  readonly substituteFor: string | null;
  /** Somebody who came instead, named in the absent one's entry. */
  readonly substitute: string | null;
  /** The party's letter behind the substitute's name. */
  readonly substituteParty?: string | null;
  /** The municipality told behind the substitute's name. */
  readonly substituteMunicipality?: string | null;
}

const LETTERS: Readonly<Record<string, string>> = letters;
/** "Jens", "J.P.", "H", "Chr.", "Bøgh-Ærø", "D’Amico". */
const CAPITAL = String.raw`(?:(?:\p{Lu}\.){1,3}|(?:\p{Lu}[\p{L}\p{M}'’]{0,3}\.|\p{Lu}[\p{L}\p{M}'’]{0,40})(?:-\p{Lu}?[\p{L}\p{M}'’]{1,40}){0,3})`;
/** "v.", "van der", "el-Khatib", "à Porta", "ter Borch", "d’Arc". */
const PARTICLE = String.raw`(?:(?:el|al|ben|ibn|bin|ez|as)-\p{Lu}[\p{L}'’]{1,40}|[dl]['’]\p{Lu}[\p{L}]{1,40}|v\.(?:\s?d\.)?|af|von|van|de|den|der|del|della|di|da|dos|du|des|zu|zum|ter|ten|te|el|al|la|le|bin|ibn|ben|ap|à|á|y)`;
export const PERSON_NAME = String.raw`${CAPITAL}(?: (?:${CAPITAL}|${PARTICLE})(?![\p{Ll}])){1,6}`;
const NAME = PERSON_NAME;
const LEADING = new RegExp(
  `^(?:[•·▪*–—☒☑☐✓✔✗✘-]\\s?|(?:Borgmester|Viceborgmester|Rådmand|Formand|Næstformand|Regionsrådsformand)\\s)?(${NAME})(?=$|[\\s,(:;.–—-])`,
  'u',
);
const PERSON = new RegExp(NAME, 'u');
const PERSONS = new RegExp(NAME, 'gu');
const SUBSTITUTE_FOR =
  /\b(?:suppleant|stedfortræder|suppl?\.|stedfor\.|mødte|deltog|indkaldt|i stedet)(?!\p{L})[^()]{0,30}?\bfor\b:?\s/iu;
const INSTEAD = /(?:stedfortræder|suppleant|i stedet (?:deltog|mødte)|(?:deltog|mødte) i stedet|deltog)/iu;
const ROLE =
  /\b(?:(?:\d\. )?(?:vice|næst)?formand|(?:vice)?borgmester|rådmand|(?:regionsråds|byråds|kommunalbestyrelses|udvalgs)medlem|regionsrådsformand|kommunaldirektør|direktør|sekretær|medlem|observatør|tilforordnet)\b/iu;
const ABSENT = /\b(?:afbud|fraværende|deltog ikke(?: i mødet| på mødet)?$|ikke til stede|forfald|udeblev)/iu;
/** Away for a part of the meeting only. */
const PARTLY = /\((?:fra|til|indtil|efter|før|under|kun) (?:kl\.?|klokken|punkt|pkt\.?|sag) ?\d/iu;
const PRESENT = /(?:^|\W)(?:deltog|til stede|tilstede|mødt|mødte)\s*$/iu;
/** Words that begin with a capital in lists of attendance but name no one. */
const NO_NAME =
  /^(?:Fra|Der|Det|Den|Til|Ingen|Alle|Sekretariat\p{L}*|Afbud|Fravær\p{L}*|Deltager\p{L}*|Medlemmer|Mødet?|Referent|Sted|Dato|Side|KKR|KL|Region\p{L}*|Kommun\p{L}*|Byråd\p{L}*|Dagsorden|Referat|Endvidere|Desuden|Punkt|Bilag|Udvalg\p{L}*|Mission|Vision|Tid|Lokale|Liste|Sag\p{L}*|Indhold\p{L}*|Oversigt|Pkt|\p{L}+ [Rr]ådhus\p{L}*)\b/u;

/** "Danmarks Naturfredningsforening", "PLO Syddanmark": who sends members, no person. */
const ORGANISATION =
  /(?:forening(?:en|er)?|forbund(?:et)?|organisation(?:en|er)?|råd(?:et)?|udvalg(?:et)?|skole(?:n)?|center|centret|sygehus(?:et)?|hospital(?:et)?|kommune|selskab(?:et)?|klub(?:ben)?|universitet|bibliotek(?:et)?|netværk(?:et)?|samvirke|forvaltning(?:en)?|afdeling(?:en)?|styrelse(?:n)?|myndighed(?:en)?|[Pp]oliti(?:et)?|[Pp]olitikreds|sprogcenter|sprogskole|[Bb]randvæsen(?:et)?|[Bb]eredskab(?:et)?)$|(?:^| )(?:Ældre ?Sagen|Røde Kors|Red Barnet|Syddanmark|Nordjylland|Midtjylland|Hovedstaden|Danmark|Danmarks|Dansk)(?= |$)|^(?:PLO|KL|DI|DA|FH|HK|FOA|SMV|SAND|Region|Erhvervshus|Business|Destination|Visit|Naturpark|Kirkens|Varmestuen|Værestedet|Støttekredsen) /u;
export const isOrganisation = (name: string): boolean => ORGANISATION.test(name);

/** The letter a printed party stands for; null when it is none. "&", "9", "@", "d" are a scan's Ø. */
export function partyLetter(printed: string, scanned: boolean): string | null {
  const text = printed.trim();
  if (scanned && /^[&@9dgøJ0o6§%¢]$/.test(text)) return 'Ø';
  // No party has had the letter since Danmarksdemokraterne got theirs.
  if (scanned && /^(?:E|AE|Z)$/.test(text)) return 'Æ';
  if (/^[A-ZÆØÅ]$/.test(text) && text !== 'S' && text !== 'R') return text;
  const letter = LETTERS[text] ?? LETTERS[text.toUpperCase()] ?? /^(?:Liste )([A-ZÆØÅ])$/.exec(text)?.[1];
  return letter ?? (LOCAL_LIST.test(text) ? text : null);
}

/** Organisations that send members to councils: their letters are no list's. */
const ORGANISATIONS = new Set(
  'KL KKR DA DI FH LO AC FTF HK FOA DSR BUPL DLF KA DE DH PLO RLTN DN DOF SMV LEV SIND PTU DBS DHS DBTU SAND DGI DIF DUF VUC FGU AMU RAR UU UC'.split(
    ' ',
  ),
);

/** "LTB", a local list by its letters; "Mette Hansen (MEH)" has her own initials there. */
function isShortList(printed: string, name: string): boolean {
  if (!/^[A-ZÆØÅ]{2,4}$/.test(printed) || LETTERS[printed] !== undefined || ORGANISATIONS.has(printed)) return false;
  let at = 0;
  for (const letter of name.toUpperCase()) if (letter === printed[at]) at++;
  return at < printed.length;
}

/** A list of one municipality has a name and no letter: "Borgerlisten", "Lokallisten", "Slesvigsk Parti". */
const LOCAL_LIST = /^(?:\p{Lu}[\p{L}-]*\s){0,3}\p{Lu}?[\p{L}-]*(?:[Ll]isten?|[Pp]arti(?:et)?)(?:\s[\p{L}-]+){0,3}$/u;

/** "Hjalmar dster Bøgh": an Ø at a name's beginning that a scan took for a small d. */
const READ_AS_D = /(\p{Lu}\p{Ll}+ )d(?=[bdfghklmnprstv]\p{Ll}{2,} \p{Lu})/u;

/** Whether a printed word is a party, a list or the want of one. */
export const isPartyLike = (text: string, scanned: boolean): boolean =>
  partyLetter(text, scanned) !== null ||
  LOCAL_LIST.test(text) ||
  /^(?:løsgænger|UP|UFP|uden for parti\w*|udenfor parti\w*)$/i.test(text);

/**
 * Null when the entry names no person.
 * @param listed it stands in a list of those who came or did not: what it says behind the name may be anything short
 */
export function parseAttendee(entry: string, scanned: boolean, listed = false): ParsedAttendee | null {
  const { text, role } = tidyEntry(
    entry
      .replace(/\s+/g, ' ')
      // A nickname between the names is no part of them.
      .replace(/ [“"”„]\p{Lu}\p{L}{1,20}[“"”] /u, ' ')
      .replace(scanned ? READ_AS_D : /^$/, '$1Ø')
      .trim(),
    (printed) => isPartyLike(printed.trim(), scanned),
  );
  const lead = text.match(LEADING);
  const name = lead?.[1]?.replace(/[.,]$/, '');
  if (
    !lead ||
    !name ||
    NO_NAME.test(name) ||
    isOrganisation(name) ||
    / [Kk]ommun\p{Ll}{0,3}(?: |$)/u.test(name) ||
    text.length > 220
  )
    return null;
  let rest = text.slice(lead[0].length);
  const unticked = /^[☐✗✘]/u.test(text);
  let party: string | null = null;
  let partySeen = false;
  const bracket = rest.match(/^,?\s?\(([^()]{1,30})\)/u);
  if (bracket?.[1] && (isPartyLike(bracket[1], scanned) || isShortList(bracket[1], name))) {
    party = isShortList(bracket[1], name) ? bracket[1] : partyLetter(bracket[1], scanned);
    partySeen = true;
    rest = rest.slice(bracket[0].length);
  } else {
    const plain = rest.match(
      /^(?:,|\s[-–])?\s([A-ZÆØÅ]|[A-Z]{2,3}|løsgænger|Socialdemokrati\p{L}*|Venstre|Enhedslisten|(?:Det )?Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Alternativet|SF|Moderaterne|Danmarksdemokraterne|(?:Liste|Gruppe) [A-ZÆØÅ]|(?:Det )?Konservative(?: Folkeparti)?)(?=$|[\s,.;:(]|[–-](?!\p{L}))/u,
    );
    if (plain?.[1] && isPartyLike(plain[1], scanned)) {
      party = partyLetter(plain[1], scanned);
      partySeen = true;
      rest = rest.slice(plain[0].length);
    }
  }
  const municipality = municipalityIn(rest);
  if (!partySeen && municipality) {
    const last = rest.match(/,\s?\(?([\p{L} ]{1,30})\)?$/u)?.[1];
    if (last && isPartyLike(last, scanned)) {
      party = partyLetter(last, scanned);
      partySeen = true;
    }
  }
  const standsIn = rest.match(SUBSTITUTE_FOR);
  const after = standsIn?.index === undefined ? '' : rest.slice(standsIn.index + standsIn[0].length);
  const deputises = /^(?:suppleant|stedfortræder)$/iu.test(role ?? '')
    ? rest.match(/^ for (.{4,60})$/u)?.[1]
    : undefined;
  const substituteFor =
    after.match(PERSON)?.[0] ?? after.match(/^\p{Lu}\p{L}+$/u)?.[0] ?? deputises?.match(PERSON)?.[0] ?? null;
  const substitute = !substituteFor && ABSENT.test(rest) ? instead(rest) : substituteOf(rest, substituteFor !== null);
  const letter = substitute
    ? rest
        .split(substitute)[1]
        ?.match(/^(?: \(([^()]{1,12})\)|, ([A-ZÆØÅ])(?!\p{L}))/u)
        ?.slice(1)
        .find(Boolean)
    : undefined;
  const status: AttendanceStatus | null =
    unticked || (ABSENT.test(rest) && !PARTLY.test(rest))
      ? 'absent'
      : (listed && PARTLY.test(rest)) || PRESENT.test(rest) || substituteFor
        ? 'present'
        : null;
  const told = partySeen || substitute !== null || municipality !== null || status !== null || ROLE.test(rest);
  if (!told && rest.replace(/[\s.,;–-]/g, '').length > 0 && !(listed && isDescription(rest))) return null;
  return {
    name,
    party,
    municipality,
    role: rest.match(ROLE)?.[0] ?? role,
    status,
    substituteFor,
    substitute,
    ...(letter ? { substituteParty: partyLetter(letter, scanned) } : {}),
    ...(substitute ? { substituteMunicipality: municipalityIn(rest.split(substitute)[1] ?? '') } : {}),
  };
}

/** ", Ældre Sagen", " (Dansk Handicap Forbund)", " – lærer": where somebody comes from, no sentence. */
const isDescription = (rest: string): boolean =>
  /^(?:,|\s[–—-]|\s?\()\s?[^.;:]{2,70}$/u.test(rest) &&
  !/(?<!\p{L})(?:er|var|har|blev|vil|skal|orienterede|oplyste)(?!\p{L})/u.test(rest);

function municipalityIn(rest: string): string | null {
  const printed = rest.match(
    /(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?: \p{Lu}\p{L}+)? (?:regions)?kommune|\p{Lu}\p{L}+ regionskommune)/iu,
  )?.[1];
  if (printed) return municipalityOf(printed.trim()) ?? printed.trim().replace(/kommune$/, 'Kommune');
  const bare = rest.match(/^(?:,\s|\s[–-]\s|,?\s?\()(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?)(?=$|[\s,()])/u)?.[1];
  return bare ? municipalityOf(bare) : null;
}

function instead(rest: string): string | null {
  if (!INSTEAD.test(rest)) return null;
  const told = rest
    .match(STANDS_IN)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (told) return told;
  const names = allMatches(rest, PERSONS).map(([name]) => name);
  return names.find((name) => !/[Kk]ommune$|^(?:Region|Regionsrådet)(?: |$)/u.test(name)) ?? null;
}

const STANDS_IN_HINT = /stedfortræder|suppleant|i stedet/iu;
const STANDS_IN = new RegExp(
  `[-–—,(.]\\s?(?:(?:stedfortræder|suppleant)[: ]{1,2}(${NAME})|[Ss]om (?:stedfortræder|suppleant) (?:deltog|mødte) (${NAME})|[Ii] stedet (?:deltog|mødte) (${NAME})|(${NAME})(?:, [A-ZÆØÅ]{1,2},| \\([A-ZÆØÅ]{1,2}\\),?)? (?:som )?(?:stedfortræder|suppleant))|\\s(?:stedfortræder|suppleant):? (${NAME})$`,
  'u',
);

/** "Villy Søvndal, F - Tine Hundahl Jensen stedfortræder". */
function substituteOf(rest: string, standsIn: boolean): string | null {
  if (standsIn) return null;
  const match = STANDS_IN_HINT.test(rest) ? rest.match(STANDS_IN) : null;
  return match?.slice(1).find((name) => name !== undefined) ?? null;
}
