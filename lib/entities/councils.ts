/**
 * Elected councils under one name wherever they are named: "Byrådet" in a document of Slagelse, "byrådet i Slagelse" and
 * "Slagelse Byråd" are "Slagelse Byråd"; "Regionsrådet" is the region's whose document or KKR it stands in. In the
 * documents of a region or a municipality its council is named with small letters too.
 */
import { findOrganisation, MUNICIPALITIES } from './facts.ts';
import type { KnownMatches } from './find-known.ts';
import { homeKkr } from './kkr.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

/** What the councils of this document are councils of. */
export interface Home {
  readonly region: string | null;
  /** As "Slagelse Kommune". */
  readonly municipality: string | null;
  /** The document is the region's own. */
  readonly ofRegion: boolean;
  /** The document is a KKR's: "byrådet" is any of many there. */
  readonly ofKkr: boolean;
}

const COUNCIL = /^(?:byråd|kommunalbestyrelse)(?:et|n)s?$/i;
const EXECUTIVE = /^(?:regionsrådet|forretningsudvalget)s?$/;
/** In small letters; a scan loses the ring. */
const SMALL_COUNCIL = /^(?:byr[åa]det|kommunalbestyrelsen)s?$/;
const SMALL_REGION = /^regionsr[åa]dets?$/;

export function homeOf(scene: Scene): Home {
  const body = scene.document?.body;
  const home = body ? `${body.parent ?? ''} ${body.name}` : '';
  const region =
    findOrganisation(homeKkr(scene) ?? '')?.region ?? home.match(/Region \p{Lu}\p{L}+/u)?.[0].replace(/s$/, '');
  const municipality =
    home && MUNICIPALITIES.find(({ official, name }) => home.includes(official) || home.includes(name));
  return {
    region: region ?? (municipality ? municipality.region : null),
    municipality: municipality ? municipality.official : null,
    ofRegion: body?.kind === 'region',
    ofKkr: body?.kind === 'kkr',
  };
}

/** The name of a council that is printed alone ("Byrådet"). */
export function councilName({ region, municipality }: Home, council: string): string {
  if (/^(?:Regionsrådet|Forretningsudvalget)$/.test(council)) return region ? `${council} i ${region}` : council;
  return municipality && COUNCIL.test(council) ? nameOf(municipality, council) : council;
}

/** Councils of a named municipality, and those of the document's own region in small letters. */
export function findCouncils(scene: Scene, known: KnownMatches, home: Home): Candidate[] {
  const found: Candidate[] = [];
  const add = (first: number, last: number, canonical: string): void => {
    found.push({ type: 'organisation', start: scene.start(first), end: scene.end(last), canonical, weight: 3 });
  };
  for (const index of scene.capitals) {
    if (scene.traits(index).council && COUNCIL.test(scene.word(index)) && scene.word(index + 1) === 'i') {
      const place = known.at(index + 2);
      if (place?.term.type === 'municipality' && scene.gap(index + 2) < Gap.Paragraph)
        add(index, endOfName(scene, place.last), nameOf(place.term.canonical, scene.word(index)));
    } else if (home.ofRegion && /^Forretningsudvalgets?$/.test(scene.word(index))) {
      add(index, index, councilName(home, 'Forretningsudvalget'));
    }
  }
  for (const index of home.ofKkr ? [] : scene.compounds) {
    const name = smallCouncil(scene, index, home);
    if (name) add(index, index, name);
  }
  return found;
}

/** The council that a word with a small letter names; null where it may be any. */
function smallCouncil(scene: Scene, index: number, home: Home): string | null {
  const word = scene.word(index);
  if (home.ofRegion && EXECUTIVE.test(word))
    return councilName(home, word.startsWith('r') ? 'Regionsrådet' : 'Forretningsudvalget');
  if (home.region && SMALL_REGION.test(word)) return councilName(home, 'Regionsrådet');
  if (!home.municipality || home.ofRegion || !SMALL_COUNCIL.test(word)) return null;
  return nameOf(home.municipality, word);
}

/** "Byrådet i Køge Kommune": the municipality's noun belongs to the name. */
function endOfName(scene: Scene, last: number): number {
  return /^[Kk]ommunes?$/.test(scene.word(last + 1)) && scene.gap(last + 1) < Gap.Paragraph ? last + 1 : last;
}

/** "Slagelse Kommune" and "Byrådet" → "Slagelse Byråd". */
function nameOf(municipality: string, council: string): string {
  const place = municipality.replace(/ (?:Regionskommune|Kommune)$/, '');
  return `${place} ${/^b/i.test(council) ? 'Byråd' : 'Kommunalbestyrelse'}`;
}
