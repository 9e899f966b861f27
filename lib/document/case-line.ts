/** The line under an item's title that holds its case number and the initials of the officer in charge. */

export interface CaseLine {
  readonly caseNumber: string;
  readonly officer: string | null;
}

const LABEL =
  /^(?<label>Sagsnr|Sagnr|Sagsnummer|Sags-?id|Sag nr|Sag|Journalnr|Journalnummer|Journal nr|J\. ?nr|Jnr|KMD-sagsnr|ESDH-?(?:sag|nr)|EDOC-?sagsnr|Brevid|Dok(?:ument)?\.? ?nr|Acadre(?:sag)?)(?=[\s.:])\.?\s{0,2}:?\s{0,2}(?=\S|$)/iu;
/** SAG-2025-03121, EMN-2021-00123, KLE journal numbers (00.01.00-A10-1-13), 01.05.08P19-0023, 24/1234, 306-2009-600,
 * 2021-0012345. */
const BY_FORM =
  /^(?:(?:SAG|EMN|MOD|S|EM)-\d{2,4}-\d{3,7}|\d-\d{1,2}(?:-\d{1,3})?-\d{1,5}-\d{2}|\d{2}\.\d{2}\.\d{2}[.-][A-ZÆØÅ]\d{2}[-/]\d{1,5}[-/]\d{2,4}|\d{2}\.\d{2}\.\d{2}[.-]?[A-ZÆØÅ]\d{2}(?:[-/]\d{1,5}(?:\/(?:19|20)\d{2})?)?)(?![\d-]|\/(?!\p{L}))/u;
const ANY = /^(?:[A-ZÆØÅ]{1,4}[- ]?)?\d[\d./-]{1,24}(?:-[A-ZÆØÅ]\d{2}[-/\d]{2,14})?[\d]?(?=[\s,;)]|$)/u;
const OFFICER =
  /^[,;(/|·•–-]?\s?(?:(?:Initialer|Sagsbehandler|Sagsbeh\.?|Ansvarlig|Behandler|Kontakt(?:person)?|Ref\.?|Init\.?)\.?:?\s{0,2})?([A-Za-zÆØÅæøå]{2,8}(?:\/[A-Za-zÆØÅæøå]{2,8}){0,4})\)?$/u;

/** Whether the item is open, at the end of the line: no initials. */
const STATE = /\s?\(?(?:åbent?|lukket|offentlig|fortrolig)(?: sag| punkt)?\)?$/iu;

/** The end of a remark in brackets that began on the line above is no line of its own: "01.05.00-P20-4-24) en ramme". */
const closesBracketAbove = (line: string): boolean => {
  const closed = line.indexOf(')');
  return closed >= 0 && !line.slice(0, closed).includes('(');
};

/** "SAG-2025-03121 gitb", "Sagsnr. 24/1234", "J.nr. 01.02.03-P20-1-24"; null when the line is none. */
/** "2014-20510.": nothing but year and number on the line. */
const BARE_YEAR = /^((?:19|20)\d{2}-\d{5,7})\.?$/;

export function readCaseLine(line: string): CaseLine | null {
  if (line.length > 120) return null;
  const year = line.length <= 14 ? line.match(BARE_YEAR)?.[1] : undefined;
  if (year) return { caseNumber: year, officer: null };
  const bare = line.replace(/^\(([^()]{6,80})\)$/u, '$1');
  const printed = bare.replace(/^(?:åbent?|lukket|fortrolig)(?: punkt| sag)?\s?[-–:|]\s?/iu, '');
  const label = BY_FORM.test(printed) ? null : printed.match(LABEL);
  const body = printed.slice(label?.[0].length ?? 0);
  const byForm = body.match(BY_FORM)?.[0];
  const number = byForm ?? (label ? body.match(ANY)?.[0] : undefined);
  if (!number) return null;
  const isCase = !/^(?:brevid|dok)/i.test(label?.groups?.label ?? '');
  const bareSag = /^sag(?: nr)?$/i.test(label?.groups?.label ?? '') && !/[/-]/.test(number);
  if (!isCase || bareSag) return null;
  const rest = body.slice(number.length).trim();
  if (rest.length > 60 || closesBracketAbove(bare)) return null;
  return { caseNumber: number.replace(/[.,;]$/, ''), officer: rest.replace(STATE, '').match(OFFICER)?.[1] ?? null };
}

/** What a system prints about an item besides its case number: "Brevid: 5348812", "Dok.nr. 24-1234", "Sagstype: Åben". */
const METADATA =
  /^(?:Brev-?id|Dok(?:ument)?\.?[- ]?(?:nr|id|nummer)|Dokument|Sagstype|Sags-?id|Sagsnr|Sagsnummer|Journalnr|J\. ?nr|Sagsansvarlig|Sagsbehandler|Sagsbeh|Initialer|Ansvarlig|Ansvarligt? (?:forvaltning|center|afdeling|udvalg|direktør)|Forvaltning|Fagområde|Punkttype|Type|Mødepunkt|Lukket sag|Arkivnr|KLE(?:-emne)?|KLE-?nr|Projekt-?nr|Versions?-?nr|Bilagsnr|Løbenr)\.?\s?(?::\s{0,3}\S.{0,80}|:$|\s[\d][\d./A-Z-]{3,30})$/iu;

/** Whether a line beside a title tells of the case in the system's words; such a line is never a title. */
export const isMetadata = (line: string): boolean => line.length <= 120 && METADATA.test(line);

/** The initials on a line of their own: "Initialer: PIM". */
export function readOfficerLine(line: string): string | null {
  return line.match(/^(?:Initialer|Sagsbehandler|Sagsbeh\.?)\s?:\s?([A-Za-zÆØÅæøå]{2,8})$/u)?.[1] ?? null;
}
