/** "Detindst illes, at", "Der anbefaies at", "Det indstilles, atplanen": lead-ins of recommendations that scanning damaged. */
import { foldDanish } from '../text/fold.ts';
import { editDistance } from '../text/near-words.ts';

const LEAD_INS: readonly string[] = [
  'det indstilles',
  'der indstilles',
  'det anbefales',
  'der anbefales',
  'det foreslås',
  'administrationen indstiller',
  'forvaltningen indstiller',
  'sekretariatet indstiller',
  'direktionen indstiller',
  'formandskabet indstiller',
].map((words) => foldDanish(words).replace(/ /g, ''));
const AT = /^(?<words>\p{Lu}[\p{L} ]{7,36}?)(?:[,:;.]? ?at(?=\s)|[,;] ?at(?=\p{Ll}{3})|, ?a[lf]t?(?=\s))/u;
/** Letters lost or misread among a dozen. */
const LIMIT = 2;

/** Where the words after "at" begin; 0 when the text does not begin with such a lead-in. */
export function damagedLeadIn(text: string): number {
  const match = AT.exec(text);
  if (!match?.groups?.words) return 0;
  const squeezed = foldDanish(match.groups.words).replace(/ /g, '');
  return LEAD_INS.some((one) => editDistance(one, squeezed, LIMIT) <= LIMIT) ? match[0].length : 0;
}
