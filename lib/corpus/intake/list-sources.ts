/** What is being taken in and from where, as the library page draws it. */
import type { Translate } from '../../../locales/translate.ts';
import type { PickedFile, Sources, Subscription } from '../../messages/intake-model.ts';
import type { CorpusDatabase } from '../database.ts';
import { explainProblem } from '../seeds/explain-problem.ts';
import type { InboxRow, SeedProblem, SubscriptionRow } from '../seeds/model.ts';

export async function listSources(db: CorpusDatabase, translate: Translate): Promise<Sources> {
  const [files, subscriptions, meetings] = await Promise.all([
    db.inbox.toArray(),
    db.subscriptions.toArray(),
    db.fetches.orderBy('addedAt').toArray(),
  ]);
  const tell = (problems: readonly SeedProblem[]): string[] => problems.map((one) => explainProblem(one, translate));
  return {
    files: files.map((row) => describeFile(row, tell)),
    subscriptions: subscriptions.sort((a, b) => a.addedAt - b.addedAt).map((row) => describeSubscription(row, tell)),
    meetings: meetings.map(({ address, title, phase, message, documentId }) => ({
      address,
      title,
      phase,
      message,
      documentId,
    })),
  };
}

type Tell = (problems: readonly SeedProblem[]) => string[];

function describeFile({ id = 0, name, phase, valid, problems, problemCount }: InboxRow, tell: Tell): PickedFile {
  return { id, name, phase, valid, problems: tell(problems), problemCount };
}

function describeSubscription(row: SubscriptionRow, tell: Tell): Subscription {
  const { address, name, phase, documents, valid, checkedAt, nextAt, problems, problemCount } = row;
  const asking = phase === 'faulty' && valid > 0 && row.agreed !== row.revision;
  return {
    address,
    name,
    phase,
    documents,
    valid,
    asking,
    checkedAt: checkedAt === null ? null : new Date(checkedAt).toISOString(),
    nextAt: nextAt === 0 ? null : new Date(nextAt).toISOString(),
    problems: tell(problems),
    problemCount,
  };
}
