/** The body that meets: a KKR, a municipality's or a region's council or committee, by cover, title or its own words. */
import { allMatches } from '../text/all-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import type { DecidingBody } from './body-in-decisions.ts';
import { ANY_NAMED, COMMITTEE, COUNCIL, KKR, NAMED } from './body-names.ts';
import type { Line } from './lines.ts';
import type { Body, BodyKind } from './model.ts';
import { municipalityOf } from './municipality-names.ts';
import { unshout } from './unshout.ts';

export interface FoundBody extends Span {
  readonly value: Body;
}

/** "Byrådsmøde", "Regionsrådsmødet": the body within its meeting. */
const MEETING_OF =
  /(?<![\p{L}-])(Byråd|Kommunalbestyrelse|Regionsråd|Ældreråd|Seniorråd|Handicapråd|Ungdomsråd|Lokalråd|[\p{L}-]*[Uu]dvalg)smøde(?:t|ts)?(?!\p{L})/iu;
/** "Teknik & Miljø – Udvalgsmøde": a committee by its field. */
const FIELD_MEETING =
  /^(\p{Lu}[\p{L}]+(?:(?:, |,? og | & )\p{L}[\p{L}]+){0,4})\s?[-–—|:,]\s(?:ordinært )?[Uu]dvalgsmøde/u;
/** What may stand beside a body's name on its own line: kind, date, time, number of the meeting. */
const BESIDE =
  /(?:referat|dagsorden|protokol)(?: (?:fra|for|af|til))?|(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:den|d\.) (?=\d)|\d{1,2}[./-]\s?(?:\d{1,2}[./-]|\p{Ll}{3,9}\.? )\s?(?:20)?\d\d|(?:fra |til )?kl\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?/giu;
const OF_PLACE =
  /(?:^|(?:,| i| for| ved| [-–|])? )(?:\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)? (?:Regions)?[Kk]ommune|Region \p{Lu}\p{L}+)s?/gu;
const ASSOCIATION = /(?<![\p{L}])(?:KL['’]s bestyrelse|Danske Regioners bestyrelse)(?![\p{L}])/u;
const REGION = /(?<![\p{L}])Region (Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)/iu;
const MUNICIPALITY = /(?<![\p{L}])(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?) (?:Regions)?[Kk]ommune(?![\p{L}])/u;
/** "Regionsrådet, 13-06-2024 kl. 13.30": a heading with its date. */
const DATED =
  /^,? (?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. ?)?\d{1,2}[-./ ]{1,2}(?:\d{1,2}|\p{Ll}{3,9})[-./ ]{1,2}(?:19|20)\d\d/u;
/** "Referat til mødet i Udvalg for regional udvikling", "Møde i kommunaldirektørnetværket": whatever meets, by its own words. */
const MEETING_IN =
  /^(?:\p{L}*(?:referat|dagsorden|protokol|indkaldelse) (?:fra|af|til|for) )?(?:(?:ordinært|ekstraordinært) )?møde(?:t)? i ((?:[\p{L}&-]+,? ){0,9}?[\p{L}&-]+)(?=$|,? (?:den |d\. |(?:man|tirs|ons|tors|fre|lør|søn)dag )?\d|,? (?:man|tirs|ons|tors|fre|lør|søn)dag(?!\p{L}))/iu;
const MEETS_TOGETHER =
  /(?:udvalg|råd|bestyrelse|gruppe|netværk|forum|kreds|nævn|panel|kommission|partnerskab|klynge|forsamling)(?:et|en|n|met|kabet)?(?!\p{L})/iu;
/** Of a party, an association or a place of work. */
const NO_PUBLIC_BODY =
  /(?:byråds|parti|pårørende|medarbejder|personale|arbejds|projekt|elev|bruger|forældre|beboer|familie|studie)(?:gruppe|råd|bestyrelse|udvalg|nævn|forum)|forening/iu;
/** What every name of a body holds. */
const MAY_NAME =
  /udvalg|råd|bestyrelse|repræsentation|magistrat|nævn|kommission|klynge|forum|kreds|gruppe|møde|netværk|panel|partnerskab|presidium|RAR|K\d\d/iu;
/** Words of a line that tells whose meeting it is. */
const MEETS = /(?:møde|referat|dagsorden|udvalg:|protokol)/iu;
/** Lines that name other bodies in passing. */
const PASSING = /(?:medlem(?:mer)? af|udpeget til|valgt til|formand for (?!mødet)|svar fra|høring i)/iu;

/** Where a page's own path stands. */
const SITE_REACH = 2000;

const capitalise = (name: string): string => (name[0] ?? '').toUpperCase() + name.slice(1);

/** "Teknik & Miljø" → "Teknik- og Miljøudvalget". */
const committeeOf = (field: string): string =>
  `${field.replace(/,? (?:&|og) /gu, '- og ').replace(/(\p{L})(?=, )/gu, '$1-')}udvalget`;

const definite = (name: string): string =>
  name
    .replace(/(råd|udvalg)(?=$| for | \p{Lu})/u, '$1et')
    .replace(/(bestyrelse|repræsentation)$/u, '$1n')
    .replace(/repræsentationn$/u, 'repræsentationen')
    .replace(/etet/, 'et');

/** The municipality or region that the first lines name. */
function findParent(lines: readonly string[]): { name: string; kind: BodyKind } | null {
  for (const line of lines) {
    const region = line.match(REGION)?.[1];
    if (region) return { name: `Region ${capitalise(region.toLowerCase())}`, kind: 'region' };
    const printed = unshout(line).match(MUNICIPALITY);
    const name = printed
      ? (municipalityOf(printed[0]) ?? municipalityOf(`${printed[1]?.split(' ').at(-1) ?? ''} Kommune`))
      : null;
    const seat = line.match(/(?<![\p{L}])(\p{Lu}[\p{L}-]+) (?:Rådhus|rådhus|Byråd|byråd)(?![\p{L}])/u)?.[1];
    const seated = !name && seat ? municipalityOf(seat) : null;
    if (name ?? seated) return { name: name ?? seated ?? '', kind: 'municipality' };
  }
  return null;
}

/** "Silkeborg Byråd", "Nørrebro Lokaludvalg": a council with its place in front. */
const PLACED =
  /^(\p{Lu}\p{L}+) (?=[Bb]yråd|[Kk]ommunalbest|(?![Rr]egionsråd|[Ss]undhedsråd)\p{L}+råd(?:et)?$|[Ll]okaludvalg)/u;

function named(printed: string, head: readonly string[], beside: string | null = null): Body {
  const place = printed.match(PLACED)?.[1];
  const own = place ? municipalityOf(place) : null;
  const municipality = own ?? beside;
  const name = place && !own ? printed : capitalise(definite(own ? printed.slice((place?.length ?? 0) + 1) : printed));
  const parent = municipality ? { name: municipality, kind: 'municipality' as const } : findParent(head);
  const regional = /^(?:Regionsråd|Sundhedsråd)/.test(name);
  const kind: BodyKind = regional ? 'region' : (parent?.kind ?? 'municipality');
  return parent && !(regional && parent.kind !== 'region') ? { name, kind, parent: parent.name } : { name, kind };
}

/** "… i Ballerup" right behind the body's name. */
function placeBehind(line: string, end: number): string | null {
  const place = line.slice(end).match(/^s? i (\p{Lu}[\p{L}-]+)(?!\p{L})/u)?.[1];
  return place ? municipalityOf(place) : null;
}

/** A KKR in brackets behind a name, or told of on the cover of another body, is not the one that meets. */
function isAside(line: string, index: number, afterBody: boolean): boolean {
  if (/\([^()]{0,40}$/u.test(line.slice(0, index))) return true;
  return afterBody && index > 0 && !MEETS.test(line);
}

/** The line is about the body: its name fills much of it, a date stands behind it, or words of a meeting beside it. */
function isHeading(line: string, match: RegExpMatchArray, level: number | null): boolean {
  return (
    match[0].length >=
      line
        .replace(BESIDE, '')
        .replace(OF_PLACE, '')
        .replace(/ i \p{Lu}[\p{L}-]+$/u, '').length *
        0.4 ||
    level !== null ||
    DATED.test(line.slice((match.index ?? 0) + match[0].length)) ||
    MEETS.test(line)
  );
}

/** The body named above the decisions of a page without a cover. */
export function bodyOfDecisions(decided: DecidingBody | null, lines: readonly Line[]): FoundBody | null {
  if (!decided) return null;
  const { line, name } = decided;
  const start = line.start + Math.max(0, line.text.indexOf(name));
  const words = lines.slice(0, 200).map(({ text }) => text);
  return { value: named(name, words), start, end: start + name.length };
}

/**
 * @param head the lines before the first item
 * @param title the page's or file's title
 */
export function findBody(head: readonly Line[], title: string, text: string): FoundBody | null {
  const words = [title, ...head.slice(0, 80).map((line) => line.text)];
  let first: FoundBody | null = null;
  const top = head.filter((line) => line.text.length <= 160).slice(0, 60);
  const parent = findParent(words);
  for (const line of top) {
    const plain = unshout(line.text.replace(/(?<!\p{L})AE(?=\p{Ll})/gu, 'Æ'));
    const at = (match: RegExpMatchArray): Span => ({
      start: line.start + (match.index ?? 0),
      end: line.start + (match.index ?? 0) + match[0].length,
    });
    const kkr = line.text.match(KKR);
    if (kkr?.[1] && !isAside(line.text, kkr.index ?? 0, first !== null))
      return { value: { name: `KKR ${capitalise(kkr[1].toLowerCase())}`, kind: 'kkr' }, ...at(kkr) };
    const association = line.text.match(ASSOCIATION);
    if (association) return { value: { name: association[0], kind: 'association' }, ...at(association) };
    if (first || PASSING.test(line.text)) continue;
    if (!MAY_NAME.test(plain)) continue;
    const match = plain.match(NAMED) ?? (parent ? plain.match(ANY_NAMED) : null);
    if (match && isHeading(plain, match, line.level)) {
      const beside = placeBehind(plain, (match.index ?? 0) + match[0].length);
      first = { value: named(match[0], words, beside), ...at(match) };
    }
    const field = match ? null : plain.match(FIELD_MEETING);
    if (field?.[1]) first = { value: named(committeeOf(field[1]), words), ...at(field) };
    const meeting = match || field ? null : plain.match(MEETING_OF);
    if (meeting?.[1] && meeting[1].toLowerCase() !== 'udvalg')
      first = { value: named(capitalise(meeting[1]), words), ...at(meeting) };
    const told: RegExpMatchArray | null = first ? null : plain.match(MEETING_IN);
    if (told?.[1] && MEETS_TOGETHER.test(told[1]) && !NO_PUBLIC_BODY.test(told[1]))
      first = { value: named(capitalise(told[1]), words), ...at(told) };
  }
  if (first) return withRegion(first, text);
  const fromTitle = title.match(KKR);
  if (fromTitle?.[1])
    return { value: { name: `KKR ${capitalise(fromTitle[1].toLowerCase())}`, kind: 'kkr' }, start: 0, end: 0 };
  const titled = unshout(title).match(NAMED);
  if (titled) return { value: named(titled[0], words), start: 0, end: 0 };
  return findInWords(text, words);
}

/** What is named by its region: the region itself, its KKR, its hospitals. */
const REGIONAL =
  /(?<![\p{L}])(?:Region|KKR|Regionshospital(?:et)?|Sygehus|Psykiatrien(?: i)?(?: Region)?) (Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)/giu;
/** The page's path or foot tells where it was published. */
const SITE = /(?<![\p{L}.@-])(?:www\.)?(regionh|regionsjaelland|rsyd|regionsyddanmark|rm|rn)\.dk(?![\p{L}])/iu;
const SITES: Readonly<Record<string, string>> = {
  regionh: 'Hovedstaden',
  regionsjaelland: 'Sjælland',
  rsyd: 'Syddanmark',
  regionsyddanmark: 'Syddanmark',
  rm: 'Midtjylland',
  rn: 'Nordjylland',
};

/** A regional council whose page does not name its region at the top is that of the site, or the region most spoken of. */
function withRegion(found: FoundBody, text: string): FoundBody {
  const { name, kind, parent } = found.value;
  if (kind !== 'region' || parent) return found;
  const site = SITES[text.slice(0, SITE_REACH).match(SITE)?.[1]?.toLowerCase() ?? ''];
  if (site) return { ...found, value: { name, kind, parent: `Region ${site}` } };
  const counts = new Map<string, number>();
  for (const [, region = ''] of text.slice(0, 200_000).matchAll(REGIONAL)) {
    const key = capitalise(region.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best ? { ...found, value: { name, kind, parent: `Region ${best[0]}` } } : found;
}

const ASKED = new RegExp(
  `(?:indstilles|indstiller|anbefales)[^.]{0,60}?,?\\s+at\\s+(?<body>${KKR.source}|${COUNCIL}|${COMMITTEE})(?![\\p{L}])`,
  'gu',
);

/** A cover that was lost: the body that is asked to decide in the recommendations. */
function findInWords(text: string, words: readonly string[]): FoundBody | null {
  const counts = new Map<string, { count: number; start: number; end: number }>();
  for (const match of allMatches(text.slice(0, 200_000), ASKED)) {
    const body = match.groups?.body?.replace(/\s+/g, ' ');
    if (!body) continue;
    const start = match.index + match[0].length - (match.groups?.body?.length ?? 0);
    const known = counts.get(body);
    if (known) known.count++;
    else counts.set(body, { count: 1, start, end: match.index + match[0].length });
  }
  const [best] = [...counts].sort((one, other) => other[1].count - one[1].count);
  if (!best || best[1].count < 2) return null;
  const kkr = best[0].match(KKR)?.[1];
  const value: Body = kkr ? { name: `KKR ${capitalise(kkr.toLowerCase())}`, kind: 'kkr' } : named(best[0], words);
  return { value, start: best[1].start, end: best[1].end };
}
