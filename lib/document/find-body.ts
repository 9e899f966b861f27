/** The body that meets: a KKR, a municipality's or a region's council or committee, by cover, title or its own words. */
import type { Span } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';
import type { Body, BodyKind } from './model.ts';
import { municipalityOf } from './municipality-names.ts';

export interface FoundBody extends Span {
  readonly value: Body;
}

const KKR = /(?<![\p{L}])(?:KKR|Kommunekontaktråde?t?)[ -](Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland)/iu;
const COMMITTEE = String.raw`(?!\p{L}dvalg(?:et)?(?!\p{L}| for \p{Lu}))(?:\p{Lu}\p{L}+-?(?:, \p{Lu}?\p{L}+-?){0,4},? (?:og|&) )?\p{Lu}?\p{L}*(?:udvalg|Udvalg)(?:et)?(?: for (?:\p{Lu}[\p{L}-]+)(?:(?:, | og | & )\p{Lu}?[\p{L}-]+){0,5})?`;
/** "Teknisk Udvalg", "Det Midlertidige Udvalg", "§ 17, stk. 4-udvalget om kysten". */
const OTHER_COMMITTEE = String.raw`\p{Lu}\p{Ll}+(?:sk|lt|ende|elle|lige|lt) [Uu]dvalg(?:et)?(?!\p{L})|§ ?17,?[ .]{0,2}(?:stk\. ?)?4[ -](?:[Uu]dvalg|\p{L}+udvalg)(?:et)?(?: (?:for|om|vedrørende|vedr\.) \p{L}[\p{L}-]+(?:(?:, | og )\p{L}[\p{L}-]+){0,3})?`;
/** Councils that are elected or that a municipality must or may have at its side. */
const COUNCIL = String.raw`(?:\p{Lu}\p{L}+ )?(?:[Bb]yråd(?:et)?|[Kk]ommunalbestyrelsen?|[Bb]orgerrepræsentation(?:en)?|[Mm]agistraten|[Rr]egionsråd(?:et)?|[Ss]undhedsråd(?:et)?(?: \p{Lu}\p{L}+){0,3}|[Bb]eredskabskommission(?:en)?|(?:[Ææ]ldre|[Ss]enior|[Hh]andicap|[Ii]ntegrations|[Uu]nge|[Uu]ngdoms|[Bb]ørne- og [Uu]nge|[Uu]dsatte|[Bb]ydels|[Ll]okal|[Ll]andsby|[Ll]anddistrikts|[Ff]rivillig(?:heds)?|[Bb]orger|[Kk]lima|[Gg]rønt )[Rr]åd(?:et)?|[Ll]okaludvalg(?:et)?)`;
const NAMED = new RegExp(`(?<![\\p{L}-])(?:${OTHER_COMMITTEE}|${COUNCIL}|${COMMITTEE})(?=s?(?![\\p{L}]))`, 'u');
/** "Byrådsmøde", "Regionsrådsmødet": the body within its meeting. */
const MEETING_OF =
  /(?<![\p{L}-])(Byråd|Kommunalbestyrelse|Regionsråd|Ældreråd|Seniorråd|Handicapråd|Ungdomsråd|Lokalråd|[\p{L}-]*[Uu]dvalg)smøde(?:t|ts)?(?!\p{L})/iu;
/** What may stand beside a body's name on its own line: kind, date, time, number of the meeting. */
const BESIDE =
  /(?:referat|dagsorden|protokol)(?: (?:fra|for|af|til))?|(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:den|d\.) (?=\d)|\d{1,2}[./-]\s?(?:\d{1,2}[./-]|\p{Ll}{3,9}\.? )\s?(?:20)?\d\d|(?:fra |til )?kl\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?/giu;
const ASSOCIATION = /(?<![\p{L}])(?:KL['’]s bestyrelse|Danske Regioners bestyrelse)(?![\p{L}])/u;
const REGION = /(?<![\p{L}])Region (Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)/iu;
const MUNICIPALITY = /(?<![\p{L}])(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?) (?:Regions)?[Kk]ommune(?![\p{L}])/u;
/** "Regionsrådet, 13-06-2024 kl. 13.30": a heading with its date. */
const DATED =
  /^,? (?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. ?)?\d{1,2}[-./ ]{1,2}(?:\d{1,2}|\p{Ll}{3,9})[-./ ]{1,2}(?:19|20)\d\d/u;
/** Lines that name other bodies in passing. */
const PASSING = /(?:medlem(?:mer)? af|udpeget til|valgt til|formand for (?!mødet)|svar fra|høring i)/iu;

const capitalise = (name: string): string => (name[0] ?? '').toUpperCase() + name.slice(1);

/** "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget". */
function unshout(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 5 || letters !== letters.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})(\p{L}*)/gu, (all, before: string, first: string, rest: string) =>
      ['og', 'for', 'i', 'af'].includes(first + rest) ? all : before + first.toUpperCase() + rest,
    );
}

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

/**
 * @param head the lines before the first item
 * @param title the page's or file's title
 */
export function findBody(head: readonly Line[], title: string, text: string): FoundBody | null {
  const words = [title, ...head.slice(0, 80).map((line) => line.text)];
  let first: FoundBody | null = null;
  const top = head.filter((line) => line.text.length <= 160).slice(0, 60);
  for (const line of top) {
    const kkr = line.text.match(KKR);
    const at = (match: RegExpMatchArray): Span => ({
      start: line.start + (match.index ?? 0),
      end: line.start + (match.index ?? 0) + match[0].length,
    });
    if (kkr?.[1]) return { value: { name: `KKR ${capitalise(kkr[1].toLowerCase())}`, kind: 'kkr' }, ...at(kkr) };
    const association = line.text.match(ASSOCIATION);
    if (association) return { value: { name: association[0], kind: 'association' }, ...at(association) };
    if (first || PASSING.test(line.text)) continue;
    const plain = unshout(line.text);
    const match = plain.match(NAMED);
    const isHeading =
      match &&
      (match[0].length >= plain.replace(BESIDE, '').length * 0.4 ||
        line.level !== null ||
        DATED.test(plain.slice((match.index ?? 0) + match[0].length)) ||
        /(?:møde|referat|dagsorden|udvalg:|protokol)/iu.test(plain));
    if (match && isHeading) {
      const beside = placeBehind(plain, (match.index ?? 0) + match[0].length);
      first = { value: named(match[0], words, beside), ...at(match) };
    }
    const meeting = match ? null : plain.match(MEETING_OF);
    if (meeting?.[1] && meeting[1].toLowerCase() !== 'udvalg')
      first = { value: named(capitalise(meeting[1]), words), ...at(meeting) };
  }
  if (first) return withRegion(first, text);
  const fromTitle = title.match(KKR);
  if (fromTitle?.[1])
    return { value: { name: `KKR ${capitalise(fromTitle[1].toLowerCase())}`, kind: 'kkr' }, start: 0, end: 0 };
  const titled = unshout(title).match(NAMED);
  if (titled) return { value: named(titled[0], words), start: 0, end: 0 };
  return findInWords(text, words);
}

/** A regional council whose page does not name its region at the top is that of the region most spoken of. */
function withRegion(found: FoundBody, text: string): FoundBody {
  const { name, kind, parent } = found.value;
  if (kind !== 'region' || parent) return found;
  const counts = new Map<string, number>();
  for (const [, region = ''] of text.slice(0, 200_000).matchAll(new RegExp(REGION.source, 'giu'))) {
    const key = capitalise(region.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best ? { ...found, value: { name, kind, parent: `Region ${best[0]}` } } : found;
}

/** A cover that was lost: the body that is asked to decide in the recommendations. */
function findInWords(text: string, words: readonly string[]): FoundBody | null {
  const asked = new RegExp(
    `(?:indstilles|indstiller|anbefales)[^.]{0,60}?,?\\s+at\\s+(?<body>${KKR.source}|${COUNCIL}|${COMMITTEE})(?![\\p{L}])`,
    'gu',
  );
  const counts = new Map<string, { count: number; start: number; end: number }>();
  for (const match of text.slice(0, 200_000).matchAll(asked)) {
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
