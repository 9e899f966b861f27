/** What a page's session asks, answered without a background: everything is a document, and a search finds what is named. */
import type { PageTalk, Painting } from '../../lib/page/session-model.ts';

export function createMarkingTalk(find: (text: string) => Painting['marks'], own: Partial<PageTalk> = {}): PageTalk {
  return {
    read: async ({ text }) => ({
      marks: find(text),
      items: [],
      engine: 'highlight',
      areStops: true,
      shown: 'on',
      words: { kinds: {} as never, open: '', closed: { product: '', text: '', hint: '' } },
    }),
    see: () => {},
    describe: async () => null,
    openMark: async () => true,
    openReference: async () => true,
    openThread: async () => true,
    leave: () => {},
    ...own,
  };
}
