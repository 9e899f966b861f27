/** Where the dots of a plot of amounts stand: time to the right, kroner upward from nothing. */

/** Room for a dot at the edges. */
const EDGE = 6;

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** @param amounts oldest first. @returns one point each, in a box of `width` by `height` with y downward. */
export function plotAmounts(
  amounts: readonly { readonly date: string; readonly value: number }[],
  width: number,
  height: number,
): PlotPoint[] {
  const times = amounts.map(({ date }) => timeOf(date));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(...amounts.map(({ value }) => value), 1);
  return amounts.map(({ value }, at) => ({
    x: round(EDGE + ((width - 2 * EDGE) * ((times[at] ?? from) - from)) / (to - from || 1)),
    y: round(height - EDGE - ((height - 2 * EDGE) * Math.max(0, value)) / most),
  }));
}

/** Of "2022", "2022-03" or "2022-03-11": years and a part of one. */
function timeOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = date.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 366;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
