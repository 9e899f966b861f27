/**
 * What became of a matter where no verb of decision says so: "Brevet sendes.", "Der gives dispensation.", "Afventer.",
 * "Anna Berg (A).". Asked only where nothing else in the decision tells, for the same words often stand beside a decision.
 */
import type { Outcome } from './model.ts';
import { PERSON_NAME } from './parse-attendee.ts';
import type { Sentence } from './sentences.ts';

/** A matter by its own name before its verb: no person, no body, nothing about the meetings to come. */
const MATTER = String.raw`(?!(?:Formand|Borgmester|Næste |Møde|Emne|Der |Det |Som |Hvis |Når |Da ))\p{Lu}[^.,;:?!]{2,90}?`;
const DEEDS =
  'sendes|afsendes|afgives|afgivet|antages|antaget|sælges|solgt|købes|indkøbes|indgås|indgået|underskrives|underskrevet|igangsættes|iværksættes|indføres|gennemføres|fastholdes|fastsættes|forhøjes|nedsættes|sættes til|forlænges|ændres|udbetales|udbydes|etableres|oprettes|bevares|lukkes|videreføres|bemyndiges|støttes|støttet|frigives|bevilges|bakkes op|offentliggøres|realiseres|optages|anvises|tildeles|flyttes|udvides|nedlægges|fordeles|hæves|sænkes|fritages|opkræves|genopslås|genåbnes|bygges|fremmes|accepteres|tilkendes|prioriteres';

/** From the most telling to the least. */
const SPARE: readonly (readonly [Outcome, RegExp])[] = [
  [
    'postponed',
    /^(?:(?:Sagen|Punktet|Sag(?: nr\.)? \d{1,3}|Punkt \d{1,3})(?: \p{Ll}+){0,2} (?:afventer|taget af)|Afventer|Taget af|Udgik|Udgår|Udgået|Ikke behandlet)(?!\p{L})/u,
  ],
  [
    'rejected',
    new RegExp(
      String.raw`^(?:Der (?:gives|meddeles|blev (?:givet|meddelt)) (?:\p{L}+ ){0,2}afslag|Afslag)(?!\p{L})|(?<!\p{L})(?:skrinlægges|skrinlagt|opnåede ikke (?:\p{L}+ )?flertal|fik ikke (?:\p{L}+ )?(?:flertal|tilslutning|opbakning)|(?:ikke|intet) flertal for|flertal imod|stemt ned)(?!\p{L})|^${MATTER} (?:${DEEDS}) ikke(?!\p{L})|^Et (?:\p{L}+ )?flertal(?:[^.;]{0,120}) stemte (?:imod|nej)`,
      'u',
    ),
  ],
  [
    'referred',
    /^(?:(?:Sagen|Forslaget|Punktet|Ønsket) )?(?:[Ii]ndgår i|[Oo]vergår til|[Gg]år videre til|[Rr]eturneres|[Ss]endt retur|[Ss]endes retur|[Tt]ages op (?:i|ved)|[Ll]øftes til|[Tt]ilbage til (?:udvalg|administr|forvalt))(?!\p{L})/u,
  ],
  [
    'noted',
    /^(?:Til (?:efterretning|orientering)|(?:Orientering(?:en)?|Status|Redegørelsen?) (?:blev |er )?modtaget|Noteret|Hørt)(?!\p{L})/u,
  ],
  [
    'appointed',
    new RegExp(
      String.raw`^(?:Til |Som )?${PERSON_NAME}(?: ?\([A-ZÆØÅ]{1,2}\))?(?:, \p{L}+ Kommune)?,? (?:ansættes|vælges|genvælges|udpeges|indtræder|indstilles|fortsætter) (?:som|til|i|af|frem)(?!\p{L})|^${PERSON_NAME} ?\([A-ZÆØÅ]{1,2}\)(?:(?:, | og |,? samt )${PERSON_NAME} ?\([A-ZÆØÅ]{1,2}\))*\.?$|(?:, der|, som) blev (?:enstemmigt )?(?:valgt|udpeget)(?!\p{L})`,
      'u',
    ),
  ],
  [
    'approved',
    new RegExp(
      String.raw`^(?:Enstemmigt )?(?:[Ss]tøttet|[Ss]tøttes|[Bb]ifaldet|[Aa]ccepteret|[Ff]astholdt|[Ff]astholdes|[Ff]remmes|[Aa]nbefalet|[Ss]endes|[Aa]fgivet|[Aa]fgives|[Ff]rigivet|[Ff]rigives|[Nn]yder fremme|[Oo]k|OK)(?! ikke)(?!\p{L})|^Der (?:gives|meddeles|bevilges|frigives|afsættes|optages|indgås|udstedes|dispenseres|ydes|udbetales|nedsættes|indføres|etableres|oprettes|iværksættes|igangsættes|arbejdes videre|blev (?:givet|meddelt|bevilget|frigivet|afsat|nedsat))(?! ikke)(?!\p{L})|^${MATTER} (?:blev |er |bliver )?(?:${DEEDS})(?! ikke)(?!\p{L})|^Det besluttedes|^(?:\p{L}+ ){1,3}(?:er|var|ser|så|stiller sig|stillede sig) (?:positivt?)(?!\p{L})|(?<!\p{L})(?:fik|har|havde|opnåede|vandt) (?:\p{L}+ )?(?:tilslutning|opbakning|flertal)(?!\p{L})|^(?:Kommunerne|Medlemmerne|Alle|Parterne) (?:bakkede|bakker|støttede|støtter|tilsluttede|tilslutter|tiltrådte|godkendte|var enige|er enige)(?!\p{L})|^Et (?:\p{L}+ )?flertal(?:[^.;]{0,120}) stemte (?:for|ja)|^Der (?:var|er) (?:\p{L}+ ){0,2}(?:opbakning|tilslutning|enighed)(?!\p{L})|^\p{Lu}[^.,;:]{2,60} (?:afgav|afgiver|sender|sendte) (?:et |det |følgende |sit |en )?(?:\p{L}+ ){0,2}(?:høringssvar|udtalelse|svar|brev|henvendelse|protest)\p{L}*|^Vi (?:sender|afgiver|støtter|anbefaler|bakker|foreslår|tilslutter|beder)(?!\p{L})`,
      'u',
    ),
  ],
];
/** Who is told of something tells no decision. */
const TELLS =
  /(?<!\p{L})(?:orienterede|redegjorde|præsenterede|fremlagde|oplyste|nævnte|fortalte|gennemgik|bekræftede|takkede|mindede)(?!\p{L})/iu;

export interface Spare {
  readonly outcome: Outcome;
  readonly sentence: Sentence;
}

/** The first sentence that tells; null when none does. */
export function readSpare(sentences: readonly Sentence[]): Spare | null {
  for (const sentence of sentences) {
    if (TELLS.test(sentence.text)) return null;
    const found = SPARE.find(([, pattern]) => pattern.test(sentence.text));
    if (found) return { outcome: found[0], sentence };
  }
  return null;
}
