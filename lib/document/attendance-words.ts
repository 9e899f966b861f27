/** The headings of rolls, and what is told beside a name of coming late or leaving. */
import { editDistance } from '../text/near-words.ts';
import type { Line } from './lines.ts';
import type { AttendanceStatus } from './model.ts';

export const PRESENT =
  /^(?:[•·*–-]\s?)?(?:mødedeltagere|mødets deltagere|i mødet deltog|mødt var|deltagere(?! fra (?:kl|sekretariat|administration|forvaltning))|deltager(?=\s?:| fra)|deltagerliste|deltagerfortegnelse|deltog|til ?stede(?: var)?|tilstedeværende|(?:udvalgs|råds|byråds|regionsråds|bestyrelses|nævns|klynge|kommissions)medlemmer(?:ne)?|fremmødte?(?: medlemmer)?|mødte?(?: medlemmer)?|bestyrelsen(?=\s?:\s\p{Lu}\p{Ll}+ \p{Lu})|medlemmer(?: af \p{L}+)?(?: til ?stede)?|følgende (?:medlemmer )?(?:var til stede|deltog)|deltagende)(?=$|[\s:.,])/iu;
export const ABSENT =
  /^(?:[•·*–-]\s?)?(?:(?:der (?:er|var) )?(?:meldt )?afbud(?: (?:er|var|blev) (?:modtaget|meldt))?(?: fra)?|fraværende(?: med(?: lovligt)? (?:afbud|forfald)| uden afbud| i mødet)?|fravær|(?:med|uden) (?:lovligt )?(?:afbud|forfald)|ikke (?:til stede|mødt|deltagende)|(?:lovligt )?forfald|mødt ikke|deltog ikke|(?:medlemmer|deltagere),? (?:der|som) (?:ikke (?:deltog|var til stede|mødte)|(?:har|havde) meldt afbud|(?:har|havde|med) afbud|var fraværende))(?=$|[\s:.])/iu;
export const OTHER_HEADING =
  /^(?:øvrige deltagere|øvrige|(?:åbne|lukkede) (?:sager|punkter)|deltagere? fra (?:kl|sekretariat|administration|forvaltning)|(?:endvidere|desuden|derudover|herudover|også) deltog|(?:uden stemmeret|medarbejder\p{L}*)(?=[\s:])|gæst|tilforordnede|embedsmænd|observatører|dagsorden|referat|mission|vision|indholdsfortegnelse|indhold|punkter|bemærkninger|sagsoversigt|sagsliste|punktoversigt|mødet|sted|dato|tid|lokale|referent|mødetidspunkt|starttidspunkt|sluttidspunkt|sekretariat|fra (?:administrationen|forvaltningen|sekretariatet)|administrationen|forvaltningen|gæster|inviterede)\b/iu;
export const LEFT =
  /(?<!\p{L})(?:forlod|gik (?:kl|efter|under|før)|kom (?:kl|under|efter)|ankom|erklærede sig)(?!\p{L})/iu;
/** Who came late was there. */
export const CAME_LATE = /(?<!\p{L})(?:kom|ankom|mødte|deltog) (?:kl|under|efter|fra|til|ved|senere|først)/iu;

/** "Afbnd", "Deltagcre": a heading alone on its line that scanning damaged, brought to its own word. */
export function damagedHeading(line: string): readonly [string] | null {
  const words = line.replace(/[.:\s]+$/, '').toLowerCase();
  if (words.length < 5 || words.length > 16 || !/^\p{Lu}/u.test(line)) return null;
  const meant = ['afbud', 'fraværende', 'deltagere', 'mødedeltagere', 'til stede', 'medlemmer'].find(
    (one) => one !== words && Math.abs(one.length - words.length) <= 1 && editDistance(one, words, 1) <= 1,
  );
  return meant ? [meant] : null;
}

/** "Til stede | Fraværende": the heads of two columns; each with the status of who stands below. */
export function columnsOf({ cells }: Line): readonly AttendanceStatus[] | null {
  if (cells?.length !== 2 || cells.some((cell) => cell.length > 24)) return null;
  const columns = cells.map((cell): AttendanceStatus | null =>
    ABSENT.test(cell) ? 'absent' : PRESENT.test(cell) ? 'present' : null,
  );
  return columns.every((one) => one !== null) && columns[0] !== columns[1] ? (columns as AttendanceStatus[]) : null;
}
