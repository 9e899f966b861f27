/** What the shapes of bodies' names have in common: how far a name reaches back, and what is no owner of one. */
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

/** Tokens `first` … `last` name a body. */
export interface BodyFound {
  readonly first: number;
  readonly last: number;
}

/** Words with a capital that begin a line or a sentence and belong to no name. */
export const NO_OWNER =
  /^(?:Bilag|Kort|Brev|Notat|J|Jnr|Sagsnr|Sag|Sagen|Punkt|Pkt|Side|Plan|Planen|Lokalplan|Lokalplanen|Projekt|Projektet|Programmet|Puljen|Strategien|Aftalen|Rapporten|Ordningen|Kampagnen|Baggrund|Indstilling|Beslutning|Sagsfremstilling|Resumé|Økonomi|Afbud|Deltagere|Ny|Nyt|Nye|Den|Det|De|En|Et|I|På|Til|Fra|For|Med|Ved|Om|Af|Og|Som|Der|At|Status|Orientering|Godkendelse|Under|Efter|Oplæg|Referat|Møde|Ifølge|Hos|Via|Mellem|Samt|Hertil|Også|Både|Ejer|Virksomheden|Selskabet|Firmaet|Entreprenøren|Leverandøren|Operatøren|Ligeledes|Naboen|Busselskabet|Arkitektfirmaet|Advokatfirmaet|Desuden|Derudover|Endvidere|Herudover)$/;
const NATIONAL = /^(?:nationale|regionale|europæiske|tværkommunale|fælles|faglige|lokale|statslige|rådgivende)$/;

/** Over "Børne- og", "Klima-, Teknik- og" to the first capital word. */
export function suspendedStart(scene: Scene, index: number): number {
  let first = index;
  for (let steps = 0; steps < 5; steps++) {
    const joint = scene.isSign(first - 1, ',') || /^(?:og|&)$/.test(scene.word(first - 1)) ? first - 1 : first;
    if (joint === first) break;
    if (scene.isSign(joint - 1, '-') && scene.gap(joint - 1) === Gap.None && scene.isUpper(joint - 2))
      first = joint - 2;
    else if (
      scene.isSign(joint, ',') &&
      first < index &&
      scene.isUpper(joint - 1) &&
      !NO_OWNER.test(scene.word(joint - 1)) &&
      !scene.traits(joint - 1).body &&
      scene.word(joint - 2) !== 'og'
    )
      first = joint - 1;
    else if (
      scene.word(joint) === 'og' &&
      scene.isUpper(joint - 1) &&
      scene.isSign(joint - 2, ',') &&
      scene.isUpper(joint - 3)
    )
      break;
    else break;
  }
  return first;
}

/** "Det lokale", "Den nationale", "Tværsektorielt", "Strategisk" before the head. */
export function adjectiveStart(scene: Scene, index: number): number {
  const before = index - 1;
  if (scene.gap(index) >= Gap.Line && scene.gap(index) === Gap.Paragraph) return index;
  if (
    scene.isUpper(before) &&
    /(?:sk|ske|elt|elle|ale|alt|igt|ige|ent)$/.test(scene.word(before)) &&
    scene.end(before) - scene.start(before) > 5
  )
    return /^(?:Det|Den)$/.test(scene.word(before - 1)) && !scene.opensSentence(before - 1) ? before - 1 : before;
  if (scene.isLower(before) && /e$/.test(scene.word(before)) && /^(?:Det|Den)$/.test(scene.word(before - 1)))
    return before - 1;
  if (NATIONAL.test(scene.word(before)) && /^(?:den|det)$/.test(scene.word(before - 1)) && scene.isUpper(index))
    return before;
  return index;
}
