/** Organisations: known ones, those of a body's shape, those that belong to another ("KKR's taskforce for …"), KKR alone. */

import { bareNames, findBareCompanies } from './bare-companies.ts';
import { councilName, findCouncils, type Home, homeOf } from './councils.ts';
import { findDefined } from './defined-names.ts';
import shapes from './facts/shapes.json' with { type: 'json' };
import { GAZETTEER, PLACES as TOWNS } from './facts.ts';
import type { KnownMatches } from './find-known.ts';
import { genitiveEnd, type Match, type Term } from './gazetteer.ts';
import { homeKkr, readKkr } from './kkr.ts';
import { phraseEnd } from './noun-phrase.ts';
import { findShapes } from './organisation-shapes.ts';
import { restoreBodyWord } from './restore-letters.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const OWNED = new RegExp(`^(?:\\p{Ll}{1,40})?(?:${shapes.ownedHeads})$`, 'u');
const PLACES: ReadonlySet<string> = new Set([
  ...TOWNS,
  ...'Midt Nord Syd Vestjylland Østjylland Sydjylland Sønderjylland Vendsyssel Himmerland Trekantområdet Sjælland Hovedstaden Syddanmark Midtjylland Nordjylland Nordsjælland Vestsjælland Sydsjælland Østsjælland Fyn Lillebælt Trekanten Djursland Thy Mors Limfjorden Kronjylland Storkøbenhavn Nordfyn Sydfyn Østfyn Lolland Falster Bornholm Odsherred Lolland-Falster'.split(
    ' ',
  ),
]);
const OWNED_ADJECTIVE = /^(?:fælles|faelles|feelles|politiske|administrative|tværgående|nye|lokale|regionale)$/;

/** @param companies of the corpus: bare names → full ones */
export function findOrganisations(
  scene: Scene,
  known: KnownMatches,
  companies: ReadonlyMap<string, string> = new Map(),
): Candidate[] {
  const found: Candidate[] = [];
  const home = homeOf(scene);
  for (const match of known.matches) {
    if (match.term.type !== 'organisation') continue;
    found.push(
      owned(scene, match.last + 1, match.start, match.term.canonical) ?? {
        ...branch(scene, { ...match, term: directorsOf(scene, match.term) }, home),
        weight: 2,
      },
    );
  }
  for (const index of scene.capitals) {
    if (known.at(index)) continue;
    const kkr = readKkr(scene, index);
    if (kkr)
      found.push(
        owned(scene, nextToken(scene, index, kkr.end), kkr.start, kkr.canonical) ??
          organisation(kkr.start, kkr.end, kkr.canonical),
      );
  }
  found.push(...findCouncils(scene, known, home));
  for (const { first, last } of findShapes(scene, known)) {
    const start = scene.start(first);
    const end = genitiveEnd(scene.text, scene.end(last));
    found.push(organisation(start, end, shapeName(scene, first, last, home)));
  }
  const named = completed(found);
  const own = bareNames(named.flatMap(({ canonical }) => canonical ?? []));
  return [...named, ...findDefined(scene, named), ...findBareCompanies(scene, new Map([...companies, ...own]))];
}

/** "Samarbejdsudvalget vedr. psykologhjælp" is the one "i Hovedstaden" where the document names that in full. */
function completed(found: readonly Candidate[]): Candidate[] {
  const full = new Map<string, string>();
  for (const { canonical } of found) {
    const place = canonical?.lastIndexOf(' i ') ?? -1;
    if (canonical && place > 0) full.set(canonical.slice(0, place), canonical);
  }
  if (full.size === 0) return [...found];
  return found.map((one) => {
    const canonical = full.get(one.canonical ?? '');
    return canonical ? { ...one, canonical } : one;
  });
}

/** The circle of chief executives is K29 in the capital region and K17 on Sjælland. */
function directorsOf(scene: Scene, term: Term): Term {
  if (term.canonical !== 'K29' || !term.lower) return term;
  const home = homeKkr(scene);
  const canonical =
    home === 'KKR Sjælland' ? 'K17' : home && home !== 'KKR Hovedstaden' ? 'Kommunaldirektørkredsen' : 'K29';
  return { ...term, canonical };
}

/** "FOA Sjælland", "Kræftens Bekæmpelse Køge": a union's or association's branch is a body of its own. */
function branch(scene: Scene, match: Match, home: Home): Candidate {
  const { start, end, last, term } = match;
  const whole = organisation(start, end, term.canonical);
  if (!/^(?:association|union|agency|party|company)$/.test(term.kind)) return whole;
  const local = inPlace(scene, match, home);
  if (local) return local;
  if (term.kind === 'company' && scene.word(last + 1) !== 'Danmark') return whole;
  if (end !== scene.end(last) || !scene.isUpper(last + 1) || scene.gap(last + 1) !== Gap.Blank) return whole;
  const place = scene.word(last + 1);
  const name = term.exact ? scene.text.slice(start, end) : term.canonical;
  const union = term.kind === 'union' && !scene.traits(last + 1).given && /^\p{Lu}\p{Ll}{3,}/u.test(place);
  const joined = scene.text
    .slice(scene.start(last + 1), scene.start(last + 1) + 40)
    .match(/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?![\p{L}-])/u)?.[0];
  if (joined?.split('-').every((part) => PLACES.has(part)))
    return organisation(start, scene.start(last + 1) + joined.length, `${name} ${joined}`);
  return PLACES.has(place) || place === 'Danmark' || union
    ? organisation(start, scene.end(last + 1), `${name} ${place}`)
    : whole;
}

/** "Blå Kors i Vejen" in a document of Vejen: the people of the place itself. */
function inPlace(scene: Scene, { start, end, last, term }: Match, { municipality }: Home): Candidate | null {
  if (term.kind !== 'association' || end !== scene.end(last) || scene.word(last + 1) !== 'i') return null;
  const place = scene.word(last + 2);
  if (municipality !== `${place} Kommune` || scene.gap(last + 2) !== Gap.Blank) return null;
  if (/^[Kk]ommune/.test(scene.word(last + 3))) return null;
  return organisation(start, scene.end(last + 2), `${term.canonical} i ${place}`);
}

function organisation(start: number, end: number, canonical: string): Candidate {
  return { type: 'organisation', start, end, canonical, weight: 1 };
}

function nextToken(scene: Scene, index: number, end: number): number {
  let at = index + 1;
  while (at < scene.tokens.count && scene.start(at) < end) at++;
  return at;
}

/** "KKR Hovedstadens embedsmandsudvalg vedr. klima og infrastruktur": owner, adjective, body, what it is for. */
function owned(scene: Scene, from: number, start: number, owner: string): Candidate | null {
  if (scene.text[scene.end(from - 1) - 1] !== 's' || scene.gap(from) === Gap.Paragraph) return null;
  const direct = GAZETTEER.matchLower(scene, from);
  if (direct && direct.last > direct.first) return organisation(start, direct.end, direct.term.canonical);
  const head = OWNED_ADJECTIVE.test(scene.word(from)) ? from + 1 : from;
  if (head > from) {
    const known = GAZETTEER.matchLower(scene, head);
    if (known && known.last > known.first) return organisation(start, known.end, known.term.canonical);
  }
  if (!OWNED.test(scene.word(head)) || !/^(?:for|om|vedr|vedrørende|på)$/.test(scene.word(head + 1))) return null;
  const phrase = scene.isSign(head + 2, '.') ? head + 3 : head + 2;
  const end = phraseEnd(scene, phrase);
  if (end === phrase) return null;
  const purpose = scene.text.slice(scene.start(head), scene.end(end - 1)).replace(/\s+/g, ' ');
  const genitive = /s$/.test(owner) ? `${owner}'` : `${owner}s`;
  const home = owner === 'KKR' ? homeKkr(scene) : null;
  return organisation(start, scene.end(end - 1), `${home ? `${home}s` : genitive} ${purpose}`);
}

/** The name as it should stand: blanks single, genitive off, a council with its body. */
function shapeName(scene: Scene, first: number, last: number, home: Home): string {
  const printed = scene.text.slice(scene.start(first), scene.end(last)).replace(/\s+/g, ' ');
  const text = scene.scanned ? printed.split(' ').map(restoreBodyWord).join(' ') : printed;
  const bare = isOwning(text) ? text.slice(0, -1) : text;
  if (first === last && scene.traits(first).council) return councilName(home, bare);
  const name = definite(scene, first, bare);
  // "Viborg Kommunes Byråd" is "Viborg Byråd".
  return (name.charAt(0).toUpperCase() + name.slice(1)).replace(/ Kommunes (?=(?:Byråd|Kommunalbestyrelse)$)/, ' ');
}

/** A genitive: of a definite form, of a kind of body, of a place at the end. */
function isOwning(text: string): boolean {
  return (
    /(?:et|en|ministeriet|Skole|Universitet|Hospital|Sygehus|[Ff]ond|[Ff]orening|[Mm]useum|Havn|Bank|Forsyning)s$/.test(
      text,
    ) ||
    (text.endsWith('s') && PLACES.has(text.slice(text.lastIndexOf(' ') + 1, -1)))
  );
}

/** "nationale Klimaalliance" behind a small "den" is "Den nationale Klimaalliance". */
function definite(scene: Scene, first: number, name: string): string {
  const article = scene.word(first - 1);
  return scene.isLower(first) && /^de[nt]$/.test(article) && / /.test(name) ? `${article} ${name}` : name;
}
