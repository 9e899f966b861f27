/** Which year a date without one means: the next date it is joined to, a yearly custom, or the nearest to the meeting. */
import type { Scene } from './scene.ts';

export interface DatePoint {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** "2025-06-18"; "--05-01" for what happens every year. */
export function isoOf(scene: Scene, start: number, end: number, { day, month, year }: DatePoint): string {
  const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) return `${year}-${tail}`;
  if (/hvert år|hver år|årligt senest|hver sommer/.test(scene.text.slice(Math.max(0, start - 60), end + 30)))
    return `--${tail}`;
  return `${joinedYear(scene, end) ?? nearestYear(scene, start, month)}-${tail}`;
}

/** "den 3. april, 5. maj og 7/6 2020": all take the year of the last. */
function joinedYear(scene: Scene, end: number): number | null {
  const after = scene.text.slice(end, end + 120);
  const match = after.match(
    /^(?:\s?(?:,|og|eller|til|[-–]|samt)\s(?:(?:den|d\.)\s)?(?:\d{1,2}\.\s\p{Ll}{3,9}|\d{1,2}\/\d{1,2})){1,6}\s((?:19|20)\d\d)(?!\d)/u,
  );
  return match ? Number(match[1]) : null;
}

/** The year that brings the month nearest to the meeting; what is told as past or to come decides when both are far. */
export function nearestYear(scene: Scene, start: number, month: number): number {
  if (!scene.date) return new Date().getUTCFullYear();
  const year = Number(scene.date.slice(0, 4));
  const distance = month - Number(scene.date.slice(5, 7));
  if (distance > 6 && tells(scene, start, PAST)) return year - 1;
  if (distance < -6 && tells(scene, start, COMING)) return year + 1;
  return distance < -8 ? year + 1 : distance > 9 ? year - 1 : year;
}

const PAST = /\b(?:blev|var|har|havde|afholdt|afholdtes|besluttede|godkendte|vedtog|drøftede|indgik|modtog)\b/;
const COMING = /\b(?:vil|skal|bliver|forventes|planlægges|afholdes|næste|kommende|senest|frist|inden|fra)\b/;

function tells(scene: Scene, start: number, pattern: RegExp): boolean {
  const before = scene.text.slice(Math.max(0, start - 90), start);
  return pattern.test(before.slice(Math.max(0, before.lastIndexOf('. ') + 1)));
}
