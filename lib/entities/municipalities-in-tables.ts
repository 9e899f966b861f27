/** Municipalities in tables: bare names alone in the first cells of several rows, with figures or other cells behind. */
import type { Match } from './gazetteer.ts';
import { Gap } from './scan-tokens.ts';
import type { Scene } from './scene.ts';

/** A tab or a wide gap stands before the token in the source. */
export const bordersCell = (scene: Scene, index: number): boolean => /\t|\s{3}/.test(scene.printedBefore(index));

/** So many rows, each so near the next, make a table. */
const LEAST_ROWS = 4;
const LEAST_WITH_CELLS = 3;
const ROW_REACH = 400;

/** Lines that hold a municipality, or two, and then figures or a further cell; several of them near each other. */
export function tableRows(scene: Scene, named: readonly Match[]): Match[] {
  const plain = named.filter((match) => scene.opensLine(match.first) && figuresOnly(scene, match.last + 1));
  const celled = named.filter((match, index) => inFirstCell(scene, match, named[index + 1], named[index - 1]));
  return [...dense(plain, LEAST_ROWS), ...dense(celled, LEAST_WITH_CELLS)];
}

/** "Viborg ⇥ 31 pct.", "Norddjurs og Syddjurs ⇥ 11 pct.". */
function inFirstCell(scene: Scene, match: Match, next: Match | undefined, before: Match | undefined): boolean {
  const endsCell = (at: Match): boolean =>
    scene.gap(at.last + 1) < Gap.Line && at.end === scene.end(at.last) && bordersCell(scene, at.last + 1);
  const isPair = (one: Match | undefined, other: Match | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.first === one.last + 2 &&
    /^(?:og|,|\/)$/.test(scene.word(one.last + 1)) &&
    scene.gap(other.first) < Gap.Line;
  if (scene.opensLine(match.first))
    return endsCell(match) || (isPair(match, next) && next !== undefined && endsCell(next));
  return isPair(before, match) && before !== undefined && scene.opensLine(before.first) && endsCell(match);
}

function dense(rows: readonly Match[], least: number): Match[] {
  return rows.filter((row, index) => {
    let near = 0;
    for (let other = Math.max(0, index - 3); other <= index + 3; other++) {
      const match = rows[other];
      if (match && Math.abs(match.start - row.start) < ROW_REACH) near++;
    }
    return near >= least;
  });
}

function figuresOnly(scene: Scene, from: number): boolean {
  for (let index = from; index < from + 12; index++) {
    if (scene.opensLine(index)) return true;
    if (!scene.isNumber(index) && !/^[-–—−%.,*+]$/.test(scene.word(index))) return false;
  }
  return false;
}
