/** Whether a body decided something else, or more, than was recommended: a change, an addition, a promise to act. */
import type { Outcome } from './model.ts';
import { POINTS, POINTS_FIRST } from './point-words.ts';
import type { Sentence } from './sentences.ts';

const CHANGE =
  /(?<!\p{L})(?:i ændret form|således ændrede?|blev ændret|ændres til|ændret til|med (?:den|de|denne|følgende|disse|en enkelt|et par|enkelte) (?:\p{L}+ )?(?:ændring|tilføjelse|bemærkning|præcisering|justering|rettelse|undtagelse|betingelse)(?:er)?|med (?:ændringer|tilføjelse(?:r|n)?|rettelse(?:r|n)?|bemærkning)|med \p{Lu}[\p{L}-]+s (?:ændring|tilføjelse|bemærkning|forslag)\p{L}*|idet|dog \p{Ll}{3,}s(?=\s)|dog (?:fra|først|kun|skal)|dog (?:således|med|sådan)|, dog \p{Ll}{3,}s(?=\s)|ændret indstilling|med undtagelse af|således at|under forudsætning af|med forbehold|(?:men|dog) (?:først|kun|ikke|uden|med|sådan)|minus (?:punkt|pind|at))(?!\p{L})/iu;
const REARRANGED =
  /(?:, idet (?:punkt|pkt|sag)|, dog \p{Ll}{3,}s(?!\p{L})|med (?:rettelsen|ændringen|tilføjelsen)|med (?:den|de|denne|følgende) (?:ændring|tilføjelse|rettelse|bemærkning)(?:er)?(?!\p{L}))/iu;
const PROMISE =
  /(?<!\p{L})(?:kommer (?:til \p{L}+ møde )?med|vil (?:der )?blive (?:arbejdet|udarbejdet|taget|undersøgt|indarbejdet|fulgt)|der (?:vil )?(?:udarbejdes|arbejdes|indarbejdes|undersøges)|skal (?:løftes|indarbejdes|undersøges|udarbejdes|arbejdes|følges|tilføjes|fremgå|genovervejes)|anmodede|anmodes|bad (?:administrationen|forvaltningen|formandskabet)|bestilte|ønskede (?:at|en))(?!\p{L})/iu;
const CARRIED = /ændringsforslag\p{L}*[^.]{0,120}(?:godkendt|vedtaget|tiltrådt)(?!\p{L})/iu;
/** "Formandskabet afgiver høringssvar med den tilføjelse, at …" after the decision itself. */
const ADDED = /(?<!\p{L})med (?:den|de|følgende|disse) (?:\p{L}+ )?(?:ændring|tilføjelse)(?:er)?(?!\p{L})/iu;
/** "Ad 2: Ja, men først fra 2025": one of several points, each with its decision. */
const OF_POINT =
  /^(?:ad\.?|pind|punkt|pkt\.?|at) ?(?:\d{1,2}|[a-f])[.:)]?\s|^[a-h]\) |^(?:første|andet|anden|tredje|fjerde) (?:at|dot|pind|punkt|led)/iu;
/** "Tredje at blev ikke vedtaget", "b) Ikke godkendt": one of the points fell, and the rest did not. */
const POINT_FELL =
  /^\S{1,12}(?: (?:\d{1,2}|[a-f])[.:)]?)?(?: (?:at|dot|pind|punkt|led))?:?(?: (?:blev|bliver|er|kunne|kan))? (?:ikke (?:vedtaget|godkendt|tiltrådt|anbefalet|imødekommet|godkendes|anbefales|tiltrædes)|forkastet|afvist|faldt|udgår)(?!\p{L})/iu;
/** "Tredje at bortfaldt", "2. at blev ændret", "Tredje at udsættes": the others alone were followed. */
const POINTS_CHANGED = new RegExp(
  String.raw`^${POINTS} (?:\p{L}+ ){0,2}?(?:bortfaldt|bortfalder|faldt|udgår|udgik|udsættes|udsat|ændret|ændres|forkastet|afvist|ikke)(?!\p{L})`,
  'iu',
);
/** Somebody tells what goes on anyway. */
const TOLD = /(?<!\p{L})(?:orienterede|oplyste|nævnte|redegjorde)(?!\p{L})/iu;

/**
 * @param sentences all of the decision's sentences
 * @param outcome what is put off is decided neither way
 * @param decisive the one that holds the outcome; what stands before it is talk
 */
export function isAmended(
  sentences: readonly Sentence[],
  decisive: Sentence | null,
  hasRecommendation: boolean,
  outcome: Outcome,
): boolean {
  if (!decisive || outcome === 'postponed' || outcome === 'rejected') return false;
  // The agenda itself is approved without a recommendation, and changed all the same.
  if (!hasRecommendation) return outcome === 'approved' && REARRANGED.test(decisive.text);
  const points = sentences.filter(
    ({ start, text }) => start > decisive.start && (OF_POINT.test(text) || POINTS_FIRST.test(text)),
  );
  if (points.some(({ text }) => POINT_FELL.test(text) || POINTS_CHANGED.test(text))) return true;
  if ([decisive, ...points].some(({ text }) => CHANGE.test(text)) || sentences.some(({ text }) => CARRIED.test(text)))
    return true;
  return sentences.some(
    ({ start, text }) => start >= decisive.start && !TOLD.test(text) && (PROMISE.test(text) || ADDED.test(text)),
  );
}
