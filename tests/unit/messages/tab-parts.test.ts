import { describe, expect, it } from 'vitest';
import type { EntityCard } from '../../../lib/messages/card-model.ts';
import type { ItemThread } from '../../../lib/messages/model.ts';
import { composePanelState, createSessionStore, IDLE_SYNC, type TabParts } from '../../../lib/messages/tab-parts.ts';

function createArea() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (keys: string[]) =>
      Object.fromEntries(keys.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)])),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    remove: async (keys: string[]) => {
      for (const key of keys) kept.delete(key);
    },
  };
}

const document = { id: 'd', title: 'Referat', kind: 'minutes', draft: false, body: 'KKR', date: '2025-09-02' } as const;
const thread = { item: { id: 'd#1', number: '1', title: 'Sag', outcome: null, earlier: 0 } } as unknown as ItemThread;

describe('what is known of a tab', () => {
  it('is kept for each tab by itself and forgotten with it', async () => {
    const area = createArea();
    const store = createSessionStore(area);
    await store.write(1, { view: 'a', marks: 'on' });
    await store.write(2, { view: null });
    expect(await store.read(1, ['view', 'marks', 'card'])).toEqual({ view: 'a', marks: 'on' });
    expect(await store.read(2, ['view'])).toEqual({ view: null });
    await store.forget(1);
    expect([...area.kept.keys()]).toEqual(['view:2']);
  });

  it('says nothing of a document where there is none', () => {
    expect(composePanelState({}, IDLE_SYNC)).toEqual({ status: 'noDocument', sync: IDLE_SYNC });
    expect(composePanelState({ page: { status: 'reading', document: null } }, IDLE_SYNC).status).toBe('reading');
    expect(composePanelState({ page: { status: 'reading', document } }, IDLE_SYNC).status).toBe('reading');
  });

  it('shows the card of a name that was clicked before the threads were there', () => {
    const card = { canonical: 'Anna Jensen' } as EntityCard;
    const state = composePanelState({ page: { status: 'reading', document }, card }, IDLE_SYNC);
    expect(state).toMatchObject({ status: 'ready', document, card, thread: null });
  });

  it('shows the thread of the item in view, and none above the first', () => {
    const parts: Partial<TabParts> = { page: { status: 'ready', document }, threads: [thread], view: 'd#1' };
    expect(composePanelState(parts, IDLE_SYNC)).toMatchObject({
      status: 'ready',
      thread,
      items: [thread.item],
      marks: 'on',
    });
    expect(composePanelState({ ...parts, view: null }, IDLE_SYNC)).toMatchObject({ thread: null });
  });
});
