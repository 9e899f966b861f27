/**
 * Pages whose items fold out under buttons: the button's number is collected without a blank before its title
 * ("114Spørgsmål til Byrådet"). Where such numbers count on, each stands on a line of its own.
 */
import type { Line } from './lines.ts';

const GLUED = /^\d{1,3}(?=\p{Lu}\p{Ll}+(?:[ ,-]|$))/u;
const LEAST = 2;

export function partGluedNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map(({ text }) => {
    const first = text.charCodeAt(0);
    return first < 48 || first > 57 ? '' : (GLUED.exec(text)?.[0] ?? '');
  });
  const told = numbers.filter((number) => number !== '').map(Number);
  if (told.length < LEAST || !told.every((number, at) => at === 0 || number > (told[at - 1] ?? 0))) return lines;
  return lines.flatMap((line, index) => {
    const { length } = numbers[index] ?? '';
    if (length === 0) return [line];
    const cut = line.start + length;
    return [
      { ...line, end: cut, text: line.text.slice(0, length), gap: true, cells: null },
      { ...line, start: cut, text: line.text.slice(length), gap: false, pageTop: false, cells: null },
    ];
  });
}
