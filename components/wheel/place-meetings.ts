/** Where a body's meetings stand on the year wheel: the day of the year round it, the newest year outermost. */

export const SIZE = 320;
const MIDDLE = SIZE / 2;
const OUTER = 128;
const INNER = 48;
/** More years would not be told apart. */
export const MOST_YEARS = 8;

export interface PlacedMeeting {
  readonly date: string;
  readonly x: number;
  readonly y: number;
}

export interface Ring {
  readonly year: number;
  readonly radius: number;
}

/** The last years that have meetings, newest first. */
export function ringsOf(dates: readonly string[]): Ring[] {
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((a, b) => b - a).slice(0, MOST_YEARS);
  const step = (OUTER - INNER) / Math.max(1, years.length - 1);
  return years.map((year, at) => ({ year, radius: round(OUTER - at * step) }));
}

/** Of dates in those years, in their order. */
export function placeMeetings(dates: readonly string[], rings: readonly Ring[]): PlacedMeeting[] {
  return dates.flatMap((date) => {
    const ring = rings.find(({ year }) => year === Number(date.slice(0, 4)));
    return ring ? [{ date, ...pointAt(shareOfYear(date), ring.radius) }] : [];
  });
}

/** 0 is the first of January at the top, going round with the clock. */
export function pointAt(share: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return { x: round(MIDDLE + radius * Math.cos(angle)), y: round(MIDDLE + radius * Math.sin(angle)) };
}

/** Of "2025-09-02"; what tells only the month stands in its middle. */
function shareOfYear(date: string): number {
  const [, month = '1', day = '15'] = date.split('-');
  return (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
