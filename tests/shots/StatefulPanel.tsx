/** The panel as an entry point draws it, with the member's place in it and the note being written kept here. */
import { useState } from 'preact/hooks';
import type { PanelCallbacks } from '../../components/callbacks.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import type { ItemThread, PanelState } from '../../lib/messages/model.ts';
import type { NotesState } from '../../lib/messages/notes-model.ts';
import { draftOf, FIRST_VIEW, viewOf, withDraft } from '../../lib/messages/panel-view.ts';
import type { PanelView } from '../../lib/messages/panel-view-model.ts';
import type { SearchState } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';

interface StatefulPanelProps {
  readonly state: PanelState;
  readonly search: SearchState;
  readonly notes: Omit<NotesState, 'draft'>;
  /** Threads that can be pinned. */
  readonly threads: readonly ItemThread[];
  readonly turned?: number;
  readonly isNew?: boolean;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function StatefulPanel({
  state,
  search,
  notes,
  threads,
  turned = 0,
  isNew = false,
  translate,
  callbacks,
}: StatefulPanelProps) {
  const [kept, setKept] = useState<PanelView>(FIRST_VIEW);
  const view = state.status === 'ready' ? viewOf(kept, state.document.id, turned) : kept;
  const pinned = threads.find(({ item }) => item.id === view.pinned) ?? null;
  return (
    <Panel
      state={state.status === 'ready' ? { ...state, pinned } : state}
      view={view}
      search={search}
      notes={{ ...notes, draft: draftOf(view) }}
      isNew={isNew}
      translate={translate}
      callbacks={{
        ...callbacks,
        setView: (part) => setKept({ ...view, ...part }),
        writeDraft: (draft) => setKept({ ...view, drafts: withDraft(view, draft) }),
      }}
    />
  );
}
