import { describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../../lib/messages/notes-model.ts';
import { draftOf, FIRST_VIEW, viewOf, withDraft } from '../../../lib/messages/panel-view.ts';

const DRAFT: NoteDraft = { noteId: null, item: null, passage: null, text: 'Husk', raise: false, todo: 'none' };

describe('the member’s place in the panel', () => {
  it('is kept while the document is the same', () => {
    const kept = { ...FIRST_VIEW, documentId: 'a', tab: 'notes' as const, pinned: 'a#1' };
    expect(viewOf(kept, 'a', 0)).toBe(kept);
  });

  it('begins anew with another document, but who searches goes on searching', () => {
    const names = { words: 'klima', onlyItem: true };
    const kept = { ...FIRST_VIEW, documentId: 'a', tab: 'names' as const, pinned: 'a#1', names };
    expect(viewOf(kept, 'a', 0).names).toBe(names);
    expect(viewOf(kept, 'b', 0)).toMatchObject({ documentId: 'b', tab: 'thread', pinned: null });
    expect(viewOf(kept, 'b', 0).names).toEqual(FIRST_VIEW.names);
    expect(viewOf({ ...kept, tab: 'search' }, 'b', 0)).toMatchObject({ tab: 'search', pinned: null });
  });

  it('turns to the thread at every new click on a knot, and at no old one', () => {
    const kept = { ...FIRST_VIEW, documentId: 'a', tab: 'names' as const, turned: 2 };
    expect(viewOf(kept, 'a', 2).tab).toBe('names');
    expect(viewOf(kept, 'a', 3)).toMatchObject({ tab: 'thread', turned: 3 });
  });

  it('keeps the note being written with its own document', () => {
    const a = { ...FIRST_VIEW, documentId: 'a' };
    const drafts = withDraft(a, DRAFT);
    expect(draftOf({ ...a, drafts })).toEqual(DRAFT);
    expect(draftOf({ ...a, documentId: 'b', drafts })).toBeNull();
    expect(withDraft({ ...a, drafts }, null)).toEqual([]);
  });

  it('keeps no more unfinished notes than it can hold', () => {
    let view = FIRST_VIEW;
    for (let at = 0; at < 30; at += 1) {
      const next = { ...view, documentId: String(at) };
      view = { ...next, drafts: withDraft(next, DRAFT) };
    }
    expect(view.drafts.length).toBe(20);
    expect(draftOf(view)).toEqual(DRAFT);
  });
});
