/** Collects the text of a page that may be changing: while it is at it the page is listened to, and shadow trees from then on. */
import type { CollectedText } from './collected-text.ts';
import type { PageSessionOptions } from './session-model.ts';
import type { PageWatch } from './watch-page.ts';

/** Collections in a row that a page may spoil by changing; the next is done at once. */
const MOST_SPOILT = 3;

/** @returns null when the page has changed meanwhile. */
export function collectPatiently(
  { collect, collectCalmly }: Pick<PageSessionOptions, 'collect' | 'collectCalmly'>,
  watch: PageWatch,
): () => Promise<CollectedText | null> {
  let spoilt = 0;
  return async () => {
    const calmly = spoilt < MOST_SPOILT ? collectCalmly : undefined;
    const fresh = await watch.listening(async () => {
      const changes = watch.changes();
      return calmly ? calmly(() => watch.changes() > changes) : collect();
    });
    spoilt = fresh ? 0 : spoilt + 1;
    for (const root of fresh?.shadowRoots ?? []) watch.include(root);
    return fresh;
  };
}
