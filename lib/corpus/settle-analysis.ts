/** What was read in a document, as the member holds its names apart: one spelling may stand for another name than was read. */
import { applyApart } from '../entities/apart.ts';
import type { ApartPair } from '../entities/model.ts';
import type { StoredAnalysis } from './rows/analysis-row.ts';

export function settleAnalysis(analysis: StoredAnalysis, apart: readonly ApartPair[]): StoredAnalysis {
  return { ...analysis, mentions: applyApart(analysis.mentions, apart) };
}
