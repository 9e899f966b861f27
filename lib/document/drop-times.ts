/** Agendas that print when each item begins: "Kl. 17.10   2. Orientering". The time is set aside before numbers are read. */
import type { Line } from './lines.ts';

const TIMED =
  /^(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[-–] ?(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d)?:?\s{1,9}(?=(?:(?:punkt|pkt\.?|ad) )?\d{1,2}[.:)]?\s+\p{Lu})/iu;
const LEAST = 3;

/** The same lines where fewer than three are timed. */
export function dropTimes(lines: readonly Line[]): readonly Line[] {
  const lengths = lines.map(({ text }) => (text.length < 300 ? (TIMED.exec(text)?.[0].length ?? 0) : 0));
  if (lengths.filter((length) => length > 0).length < LEAST) return lines;
  return lines.map((line, index) => {
    const length = lengths[index] ?? 0;
    return length > 0 ? { ...line, start: line.start + length, text: line.text.slice(length) } : line;
  });
}
