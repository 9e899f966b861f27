/**
 * Raised figures (notes, square metres) keep their rank: "42¹", not the number 421. One character becomes one
 * character, so offsets stay as they are. Lowered figures (CO2) are written as they are read.
 */
import type { Segment } from './group-lines.ts';
import type { Piece } from './stand-upright.ts';

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

export function raise(text: string, piece: Piece, line: Segment): string {
  const isRaised = piece.size < 0.8 * line.size && piece.y - line.y > 0.15 * line.size;
  if (!isRaised || !/^\d{1,3}$/.test(text)) return text;
  return [...text].map((figure) => RAISED[Number(figure)] ?? figure).join('');
}
