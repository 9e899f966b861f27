/** Which section a line begins, by the headings in use (headings.json). */
import { foldDanish } from '../text/fold.ts';
import { editDistance } from '../text/near-words.ts';
import { damagedLeadIn } from './damaged-lead-in.ts';
import headings from './headings.json' with { type: 'json' };
import type { SectionName } from './model.ts';

const NAMES: ReadonlyMap<string, SectionName> = new Map(
  (Object.entries(headings) as [SectionName, readonly string[]][]).flatMap(([name, list]) =>
    list.map((heading) => [foldDanish(heading), name] as const),
  ),
);

/** No heading in the list is longer. */
const LONGEST = Math.max(...[...NAMES.keys()].map((name) => name.length)) + 8;

export interface SectionHeading {
  readonly name: SectionName;
  readonly heading: string;
  /** Text on the same line after "Beslutning:" starts here (index into the line); the line's length when none. */
  readonly rest: number;
}

/** "Forretningsudvalget, 15.04.2025": what that body said stands below. */
const DATED_BODY =
  /^(?=\p{Lu})[\p{L} ,&-]{0,60}?(?:[Uu]dvalget|[Uu]dvalg|[Rr]ådet|[Bb]estyrelsen|[Mm]agistraten|[Dd]irektionen)(?: for [\p{L} ,&-]{3,70}?)?,? (?:den |d\. ?)?\d{1,2}[-./ ]{1,2}(?:\d{1,2}|\p{Ll}{3,9})[-./ ]{1,2}\d{4}(?:, (?:pkt|punkt|sag)\.? ?(?:nr\. ?)?\d{1,4})?:?$/u;

/** "Økonomiudvalget den 18. september 2024: Anbefales.": the same with what was said behind it on the line. */
function readDatedBody(line: string, colon: number): SectionHeading | null {
  if (colon < 14 || colon > 120 || colon + 1 >= line.length || !/\d/.test(line.charAt(colon - 1))) return null;
  const heading = line.slice(0, colon);
  if (!DATED_BODY.test(heading)) return null;
  // "Beslutning Byrådet den 24-06-2025: Godkendt.": whose it is, is told by the heading as where it stands alone.
  const name = heading.startsWith('Beslutning') ? (readBodysDecision(heading) ?? 'earlierDecision') : 'earlierDecision';
  return { name, heading, rest: colon + (line[colon + 1] === ' ' ? 2 : 1) };
}

/** "Forretningsudvalgets behandling den 4. juni", "Behandling i Økonomiudvalget 3. marts 2024". */
const TREATMENT =
  /^(?:\p{Lu}[\p{L} ,-]{0,60}?(?:[Uu]dvalg|[Rr]åd|[Bb]estyrelse)(?:et|en)?s (?:for)?behandling|(?:[Ff]or)?[Bb]ehandling i (?:\p{Lu}[\p{L} ,-]{0,60}?)?(?:[Uu]dvalg|[Rr]åd|[Bb]estyrelse)(?:et|en))(?: (?:den |d\. |på mødet )?\d.{3,25})?:?$/u;

/** "Beslutning i Økonomiudvalget den 3. marts 2024", "Byrådets beslutning", "Indstilling fra administrationen". */
function readBodysDecision(line: string): SectionName | undefined {
  if (
    line.length > 110 ||
    !/eslutning|fgørelse|ndstilling|nbefaling|istorik|ehandling|\d{4}/.test(line) ||
    /[.,;]$/.test(line)
  )
    return undefined;
  if (
    /^(?:Beslutning|Beslutninger|Afgørelse|Beslutning for) (?:i|fra|af|for|den|d\.) ?(?:[\p{Lu}\d]|\p{Ll}[\p{L}-]{0,40}(?:råd|udvalg|bestyrelse|repræsentation|magistrat|forsamling)(?:en|et)?(?!\p{L}))/u.test(
      line,
    )
  )
    return 'decision';
  if (/^Beslutning(?:er)?:? \p{Lu}[\p{L} ,.-]{2,60} (?:den|d\.) \d/u.test(line)) return 'decision';
  if (
    /^\p{Lu}[\p{L}-]*(?:[ ,][\p{L}-]+){0,5}s (?:beslutning|afgørelse)(?:,? (?:den|d\.|fra|på mødet?|i mødet?|\d) ?.{4,50})?:?$/u.test(
      line,
    )
  )
    return 'decision';
  if (DATED_BODY.test(line)) return 'earlierDecision';
  if (TREATMENT.test(line)) return 'earlierDecision';
  if (/^(?:Indstilling|Anbefaling) (?:fra|til) \p{L}/u.test(line)) return 'recommendation';
  if (/^\p{Lu}[\p{L}-]*(?:[ ,][\p{L}-]+){0,4}s (?:indstilling|anbefaling):?$/u.test(line)) return 'recommendation';
  if (/^(?:Tidligere beslutning|Historik|Beslutningshistorik)/u.test(line)) return 'earlierDecision';
  return undefined;
}

/** "Direktøren", "Udvalg for havne", "Kultur og Fritid": who recommends stands at the beginning of the line. */
const WHO_RECOMMENDS =
  /^(?:\p{Lu}[\p{L}-]*(?:en|et|ne)|(?:Udvalg|Udvalget|Råd|Rådet|Center|Afdeling|Afdelingen) for \p{L}[\p{L} ,&-]{2,70}?|\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)? (?:og|&) \p{Lu}[\p{L}-]+) indstiller(?: (?:til|over for) \p{L}[\p{L} ,-]{2,60}?)?(?:,? at|:|,)$/u;
/** "Administrationen indstiller, at": a lead-in that stands for the heading, unless the heading stands above it. */
const LEAD_IN =
  /^(?:Administrationen|Forvaltningen|Direktionen|Borgmesteren|Magistraten|Formanden|Formandskabet|Sekretariatet|Forslagsstiller(?:en|ne)|(?:\p{Lu}[\p{L}]*-,? (?:[\p{L}-]+,? ){0,3}og )?\p{Lu}[\p{L}-]*(?:udvalget|direktøren|chefen|forvaltningen|forvaltning|centret|centeret|afdelingen|staben)) (?:indstiller|anbefaler)[^.]{0,120}(?:,? at|:|,|(?:udvalget|rådet|bestyrelsen) (?:godkender|tiltræder|beslutter|vedtager|anbefaler))$/u;

/** "Det indstilles, at …" opens a recommendation where no heading does; the text begins with the line itself. */
const OPENS = /^(?:Det|Der) (?:indstilles|anbefales|foreslås)(?: \p{L}+){0,4}?,? at(?:\s|:|$)/u;
/** "Det indstilles," with its points on the lines below. */
const OPENS_LIST =
  /^(?:(?:Det|Der) (?:indstilles|anbefales|foreslås)(?: \p{L}+){0,6}?|(?:Administrationen|Forvaltningen|Direktionen|Borgmesteren|Magistraten|Formandskabet|Sekretariatet|Kommunaldirektøren|(?:\p{Lu}[\p{L}]*-,? (?:[\p{L}-]+,? ){0,3}og )?\p{Lu}[\p{L}-]*(?:udvalget|direktøren|chefen|forvaltningen|forvaltning)) (?:indstiller|anbefaler|foreslår)(?: [\p{L}-]+){0,8}?)[,:]?$/u;
const POINT = /^(?:at(?=\s)|[–—•·▪●○◦‣■□➢➤►✓\uf000-\uf0ff*-]\s|\(?(?:\d{1,2}|[a-zæøå])[.)]\s)/u;
/** "Forvaltningen indstiller, at der gives en bevilling på …" in one line, as a paragraph of its own. */
const OPENS_PARAGRAPH =
  /^(?:Administrationen|Forvaltningen|Direktionen|Borgmesteren|Magistraten|Formandskabet|Sekretariatet|Kommunaldirektøren|\p{Lu}[\p{L}-]*(?:udvalget|direktøren|chefen|forvaltningen|forvaltning)) (?:indstiller|anbefaler(?=,? at \p{L}*(?:udvalget|byrådet|regionsrådet|bestyrelsen|rådet) )|foreslår(?=,? at \p{L}*(?:udvalget|byrådet|regionsrådet|bestyrelsen|rådet) ))(?: til \p{L}[\p{L} ,-]{3,60}?| over for \p{L}[\p{L} ,-]{3,60}?)?,? at(?=\s)/u;
/** @param gap a new paragraph begins with the line */
export const opensRecommendation = (line: string, next = '', gap = false): boolean =>
  OPENS.test(line) ||
  damagedLeadIn(line) > 0 ||
  (OPENS_LIST.test(line) && POINT.test(next)) ||
  (gap && OPENS_PARAGRAPH.test(line));

/** "Indstilling om," with what is recommended below: older protocols have no other heading. */
const BARE_LEAD_IN = /^Indstilling om(?:,? at|[,:])$/u;

export const isLeadIn = (line: string): boolean =>
  line.length <= 140 &&
  (((line.includes('indstiller') || line.includes('anbefaler')) && (LEAD_IN.test(line) || WHO_RECOMMENDS.test(line))) ||
    BARE_LEAD_IN.test(line));

/** Headings that scanning may damage and that no other word is like; of several words only long ones. */
const SHORTEST_DAMAGED = 8;
const SHORTEST_OF_WORDS = 18;
const LONGEST_DAMAGED = 34;
const mayBeDamaged = (folded: string, slack = 0): boolean =>
  folded.length >= (folded.includes(' ') ? SHORTEST_OF_WORDS : SHORTEST_DAMAGED) - slack &&
  folded.length <= LONGEST_DAMAGED + slack;
const LONG: readonly string[] = [...NAMES.keys()].filter((name) => mayBeDamaged(name));
const near = (name: string, folded: string): boolean =>
  Math.abs(name.length - folded.length) <= 1 && (editDistance(name, folded, 1) <= 1 || isSwapped(name, folded));
/** Two neighbouring letters changed places. */
function isSwapped(name: string, folded: string): boolean {
  if (name.length !== folded.length) return false;
  let at = 0;
  while (at < name.length && name[at] === folded[at]) at++;
  return name[at] === folded[at + 1] && name[at + 1] === folded[at] && name.slice(at + 2) === folded.slice(at + 2);
}
/** What a damaged heading is sought among: most lines share neither end nor beginning with any. */
const BY_ENDING = groupLong((name) => name.slice(-2));
const BY_BEGINNING = groupLong((name) => name.charAt(0));
function groupLong(partOf: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of LONG) groups.set(partOf(name), [...(groups.get(partOf(name)) ?? []), name]);
  return groups;
}
const damaged = (folded: string): string | undefined =>
  mayBeDamaged(folded, 1)
    ? (BY_ENDING.get(folded.slice(-2))?.find((name) => near(name, folded)) ??
      BY_BEGINNING.get(folded.charAt(0))?.find((name) => near(name, folded)))
    : undefined;

const nameOf = (folded: string): SectionName | undefined => NAMES.get(folded) ?? NAMES.get(damaged(folded) ?? '');

/** What an item's own decision is called where "Referat" heads it; above the items that is the document's kind. */
const REPORT = /^(?:referat|mødereferat)(?: af punktet)?(?:\s?:|\.?$)/iu;
/** "1. Resume", "2.1 Beslutningspunkter": the sections of an item counted on their own. */
const COUNTED = /^\d{1,2}(?:\.\d)?[.)]? (?=\p{Lu})/u;

function readReport(line: string): SectionHeading | null {
  const report = line.match(REPORT)?.[0];
  if (report === undefined) return null;
  let rest = report.length;
  while (line[rest] === ' ') rest++;
  return { name: 'decision', heading: report.replace(/\s?:$/, ''), rest };
}

/** As `readSectionHeading`, for lines below the first item. */
export const readHeadingBelow = (line: string): SectionHeading | null => readSectionHeading(line) ?? readReport(line);

/** As `readSectionHeading`, for the lines of one item. */
export function readItemHeading(line: string): SectionHeading | null {
  const known = readHeadingBelow(line);
  if (known) return known;
  const counted = line.length <= LONGEST + 6 ? line.match(COUNTED)?.[0] : undefined;
  if (counted === undefined) return null;
  const bare = line.slice(counted.length);
  const name = nameOf(foldDanish(bare.replace(/[.:\s]+$/, '')));
  return name ? { name, heading: bare, rest: line.length } : null;
}

/** "Beslutning for Punkt 2: Storåen": the heading repeats number and title. */
const REPEATS =
  /^(?:Beslutning|Beslutninger|Afgørelse|Referat|Indstilling|Sagsfremstilling|Bilag) (?:for|til|af|under) (?:dagsordens)?(?:punkt|pkt\.?|sag)(?: nr\.?)? \d{1,3}(?:\.\d{1,2})?(?!\d)[:.]?/iu;

/** "BESLUTNING I REGIONSRÅDET DEN 31-05-2021". */
const SHOUTED = /^\p{Lu}[\p{Lu}\d\s.,:/()-]{8,110}$/u;

const MAY_REPEAT = /^[BARISbaris]\p{L}+ (?:for|til|af|under) /u;
/** A small letter, a figure or a sign: no heading begins so. */
const isSmall = (code: number): boolean => code < 65 || (code > 90 && code < 192);

/** Null when the line is no section heading. */
export function readSectionHeading(line: string): SectionHeading | null {
  if (isSmall(line.charCodeAt(0))) return null;
  const repeated = line.length <= 200 && MAY_REPEAT.test(line) ? line.match(REPEATS)?.[0] : undefined;
  if (repeated !== undefined) {
    const name = nameOf(foldDanish(repeated.replace(/ .*$/, ''))) ?? 'decision';
    const isSentence = /[.;]$/.test(line) && line.length > repeated.length + 1;
    return { name, heading: repeated, rest: isSentence ? repeated.length + 1 : line.length };
  }
  const colon = line.indexOf(':');
  const dated = readDatedBody(line, colon);
  if (dated) return dated;
  const label = colon >= 0 && colon <= 60 ? line.slice(0, colon) : line;
  if (label.length > 110 || !/^\p{Lu}/u.test(label)) return null;
  const name =
    (label.length <= LONGEST ? nameOf(foldDanish(label.replace(/[.\s]+$/, ''))) : undefined) ??
    readBodysDecision(
      !isSmall(line.charCodeAt(1)) && SHOUTED.test(line) ? line.charAt(0) + line.slice(1).toLowerCase() : line,
    );
  if (!name) return isLeadIn(line) ? { name: 'recommendation', heading: line, rest: line.length } : null;
  let rest = label.length + (label === line ? 0 : 1);
  while (line[rest] === ' ') rest++;
  return { name, heading: label.trim(), rest };
}
