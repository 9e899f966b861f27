/**
 * Signs from fonts of symbols (Symbol, Wingdings), which have no letters: office programs put them at places of private
 * use, U+F020 to U+F0FF. They are bullets; where it is known which sign they draw, it is written. One character becomes
 * one character, so offsets stay as they are.
 */

const KNOWN: Readonly<Record<string, string>> = {
  '\uF02D': '–',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
};
const BULLET = '•';

export function nameSymbols(text: string): string {
  return text.replace(/[\uF020-\uF0FF]/g, (sign) => KNOWN[sign] ?? BULLET);
}
