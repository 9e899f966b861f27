/**
 * What is done before anything new is taken in: what an older version left in its copy is put back, damaged rows are
 * mended, and the index is completed. It may be broken off anywhere; where all is well it changes nothing.
 */
import type { Translate } from '../../../locales/translate.ts';
import type { SyncProgress } from '../../messages/model.ts';
import { putBackCopy, rebuildFromCopy } from '../backup/put-back.ts';
import type { CorpusDatabase } from '../database.ts';
import { completeIndex } from '../index/complete-index.ts';
import { mendDocuments } from './mend-documents.ts';
import { mendLists } from './mend-lists.ts';
import { tellMended } from './tell-mended.ts';

export interface PutRightOptions {
  readonly db: CorpusDatabase;
  /** All is built up again from its texts: the database cannot be brought to this version as it stands. */
  readonly isRebuilt: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly translate: Translate;
  /** Called while there is something to do that takes time. */
  readonly report: (progress: SyncProgress) => Promise<void>;
  readonly signal: AbortSignal;
}

export async function putRight(options: PutRightOptions): Promise<Required<Pick<SyncProgress, 'problems' | 'told'>>> {
  const { db, isRebuilt, now, translate, report, signal } = options;
  const tell =
    (work: 'index' | 'rebuild') =>
    (done: number, total: number): Promise<void> =>
      report({ phase: 'running', done, total, problems: [], work });
  const putBack = isRebuilt ? rebuildFromCopy : putBackCopy;
  const lost = await putBack(db, { report: tell('rebuild'), signal });
  const { told, problems } = tellMended(await mendDocuments(db, now), await mendLists(db, now), translate);
  await completeIndex(db, { report: tell('index'), signal });
  const unread = lost.map((name) => ({ name, message: translate('problem.putBack') }));
  return { told, problems: [...problems, ...unread] };
}
