/** What was mended and what was lost, each a sentence that names it. */
import type { Translate } from '../../../locales/translate.ts';
import type { SyncProgress } from '../../messages/model.ts';
import type { Mended } from './mend-documents.ts';
import type { MendedLists } from './mend-lists.ts';

/** Names told in a sentence. */
const MOST_NAMED = 5;

export function tellMended(
  { mended, asked, lost, altered }: Mended,
  { subscriptions, dropped, notes }: MendedLists,
  translate: Translate,
): Required<Pick<SyncProgress, 'problems' | 'told'>> {
  const list = (names: readonly string[]): string =>
    names.length <= MOST_NAMED ? names.join(', ') : `${names.slice(0, MOST_NAMED).join(', ')} …`;
  const told = [
    ...(mended.length > 0 ? [translate('problem.mended', { count: mended.length, names: list(mended) })] : []),
    ...(asked.length > 0 ? [translate('problem.asked', { count: asked.length, names: list(asked) })] : []),
    ...subscriptions.map((address) => translate('problem.subscription', { address })),
    ...(dropped > 0 ? [translate('problem.dropped', { count: dropped })] : []),
    ...(notes > 0 ? [translate('problem.notes', { count: notes })] : []),
  ];
  const problems = [
    ...lost.map((name) => ({ name, message: translate('problem.lost') })),
    ...altered.map((name) => ({ name, message: translate('problem.altered') })),
  ];
  return { told, problems };
}
