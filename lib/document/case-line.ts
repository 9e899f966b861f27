/** The line under an item's title that holds its case number and the initials of the officer in charge. */

export interface CaseLine {
  readonly caseNumber: string;
  readonly officer: string | null;
}

const LABEL =
  /^(?:Sagsnr\.?|Sagsnummer|Sags-?id|Sag nr\.?|Journalnr\.?|J\.? ?nr\.?|KMD-sagsnr\.?|Doknr\.?|Acadre)\s{0,2}[:.]?\s{0,2}/i;
const NUMBER =
  /^(SAG-\d{4}-\d{3,6}|\d{2}\.\d{2}\.\d{2}-[A-Z]\d{2}-\d{1,4}-\d{2,4}|\d{2,4}\/\d{3,7}|\d{4}-\d{4,7}(?:-\d{1,6})?|[A-Z]{1,3}-?\d{2,4}[-/]\d{3,7}|\d{7,9})(?![\d/-])/;

/** "SAG-2025-03121 gitb", "Sagsnr. 24/1234", "J.nr. 01.02.03-P20-1-24"; null when the line is none. */
export function readCaseLine(line: string): CaseLine | null {
  const label = line.match(LABEL)?.[0] ?? '';
  const body = line.slice(label.length);
  const number = body.match(NUMBER)?.[1];
  if (!number || (!label && !/^(?:SAG-|\d{2}\.\d{2}\.\d{2}-)/.test(body))) return null;
  const rest = body.slice(number.length).trim();
  if (rest.length > 60) return null;
  const officer = rest.match(/^[(\-–]?\s?([a-zæøå]{2,8}(?:\/[a-zæøå]{2,8}){0,4})\)?$/)?.[1];
  return { caseNumber: number, officer: officer ?? null };
}
