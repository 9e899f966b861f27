/** Who came, who sent apologies and who came for whom. */
import type { Line } from './lines.ts';
import type { AttendanceStatus } from './model.ts';

export interface FoundAttendee {
  readonly name: string;
  readonly party: string | null;
  readonly municipality: string | null;
  readonly role: string | null;
  readonly status: AttendanceStatus;
  readonly substituteFor: string | null;
  readonly start: number;
  readonly end: number;
}

const ABSENT = /^(?:afbud|fraværende|ikke til stede|forfald)/i;
const PRESENT = /^(?:deltagere|til stede|tilstede|medlemmer|mødedeltagere|deltagerfortegnelse)\b/i;
const PERSON =
  /^(\p{Lu}[\p{L}.'-]*(?: \p{Lu}?[\p{L}.'-]+){1,5}) \((.{1,3})\),? (\p{Lu}[\p{L}-]+(?: [\p{L}-]+)? [Kk]ommune|\p{Lu}\p{L}+ \p{L}*kommune)(?: \(suppleant for ([^()]{3,60}?)(?: \(.{1,3}\))?\)?)?$/u;

export function readAttendance(lines: readonly Line[]): FoundAttendee[] {
  let status: AttendanceStatus = 'present';
  const found: FoundAttendee[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (ABSENT.test(line.text)) status = 'absent';
    else if (PRESENT.test(line.text)) status = 'present';
    let text = line.text;
    let end = line.end;
    const next = lines[index + 1];
    if (text.split('(').length > text.split(')').length && next && /\)$/.test(next.text)) {
      text = `${text}${/-$/.test(text) ? '' : ' '}${next.text}`;
      end = next.end;
    }
    const match = text.match(PERSON);
    if (!match?.[1]) continue;
    found.push({
      name: match[1],
      party: match[2] ?? null,
      municipality:
        match[3]?.replace(/kommune$/, (word) => (match[3]?.includes(' kommune') ? 'Kommune' : word)) ?? null,
      role: null,
      status,
      substituteFor: match[4] ?? null,
      start: line.start,
      end,
    });
  }
  return found;
}
