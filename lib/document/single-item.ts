/**
 * The page of one item: its title stands at the top without a number, which only the decision below repeats with it
 * ("Dagsordenspunkt 7: Ny svømmehal (2024-0011223)").
 */
import { foldDanish } from '../text/fold.ts';
import type { ItemStart } from './item-start.ts';
import type { Line } from './lines.ts';
import { readSectionHeading } from './section-headings.ts';

/** The title stands within so many lines. */
const TOP = 60;
const CASE = /\s\(((?:SAG|EMN)-\d{4}-\d{3,7}|\d{4}-\d{5,9}|\d{2}\/\d{4,7})\)$/u;

/** The one item moved up to its title; other pages' items as they are. */
export function ofSinglePage(lines: readonly Line[], starts: readonly ItemStart[]): readonly ItemStart[] {
  const [start] = starts;
  if (!start || starts.length > 1 || start.line === 0) return starts;
  if (readSectionHeading(lines[start.line - 1]?.text ?? '')?.name !== 'decision') return starts;
  const printed = lines[start.titleLines[0]]?.text.slice(start.titleFrom) ?? '';
  const title = foldDanish(printed.replace(CASE, ''));
  const at = lines.slice(0, Math.min(TOP, start.line)).findIndex(({ text }) => foldDanish(text) === title);
  if (title.length < 4 || at < 0) return starts;
  const caseNumber = printed.match(CASE)?.[1];
  return [
    {
      ...start,
      line: at,
      titleLines: [at, at + 1],
      titleFrom: 0,
      bodyLine: at + 1,
      case: start.case ?? (caseNumber ? { caseNumber, officer: null } : null),
      sure: true,
    },
  ];
}
