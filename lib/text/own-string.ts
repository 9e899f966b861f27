/**
 * A copy of a word for those who remember it: a piece cut out of a text keeps the whole text in memory for as long as the
 * piece is held.
 */
export function ownString(piece: string): string {
  return Array.from(piece).join('');
}
