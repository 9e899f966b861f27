/** A body's own page of meetings: dates with links to agendas and minutes, and no items. */
import { findDates } from './find-date.ts';
import type { Line } from './lines.ts';

const LINKS = /(?:dagsorden|referat|bilag|mødemateriale|mødedatoer|mødekalender)/iu;
const HELD = /(?:holder|holdt|afholder|afholdt|holdes|møde (?:den|d\.|i))/iu;

/** The first meeting's date, as the page lists them; null when the page is none. */
export function readMeetingList(lines: readonly Line[]): { value: string; start: number; end: number } | null {
  const dates = new Map<string, { value: string; start: number; end: number }>();
  let links = 0;
  let held = 0;
  for (const line of lines.slice(0, 600)) {
    if (line.text.length > 200) continue;
    if (LINKS.test(line.text)) links++;
    const [found] = findDates(line.text);
    if (!found) continue;
    if (HELD.test(line.text) || line.text.length < 60) held++;
    if (!dates.has(found.value))
      dates.set(found.value, { value: found.value, start: line.start + found.start, end: line.start + found.end });
  }
  if (dates.size < 3 || links < 3 || held < 3) return null;
  const [first] = [...dates.values()];
  return first ?? null;
}
