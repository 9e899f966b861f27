/** The thread has one knot a meeting: entries of the same body and day belong to one knot. */
import type { EarlierDecision } from '../../lib/messages/model.ts';

export interface Knot {
  readonly key: string;
  readonly date: string;
  readonly body: string;
  readonly otherBody: boolean;
  readonly entries: readonly EarlierDecision[];
}

/** Keeps the order in which meetings are first met: the background has put them in the order to be shown. */
export function groupByMeeting(earlier: readonly EarlierDecision[]): readonly Knot[] {
  const groups = new Map<string, EarlierDecision[]>();
  for (const entry of earlier) {
    const key = `${entry.document.date} ${entry.document.body}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].flatMap(([key, entries]) => {
    const first = entries[0];
    if (!first) return [];
    return [{ key, date: first.document.date, body: first.document.body, otherBody: first.otherBody, entries }];
  });
}
