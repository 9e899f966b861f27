/** The side panel: all that is drawn for one tab. */
import { useRef } from 'preact/hooks';
import type { PanelState } from '../../lib/messages/model.ts';
import type { NotesState } from '../../lib/messages/notes-model.ts';
import type { PanelView } from '../../lib/messages/panel-view-model.ts';
import type { SearchState } from '../../lib/messages/search-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PanelCallbacks } from '../callbacks.ts';
import { KeepPage } from '../meetings/KeepPage.tsx';
import { MeetingOffers } from '../meetings/MeetingOffers.tsx';
import { OpenTodos } from '../notes/OpenTodos.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SyncStatus } from '../parts/SyncStatus.tsx';
import { SearchTab } from '../search/SearchTab.tsx';
import { Masthead } from './Masthead.tsx';
import { News } from './News.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';

export interface PanelProps {
  readonly state: PanelState;
  readonly view: PanelView;
  readonly search: SearchState;
  readonly notes: NotesState;
  /** The extension is newer than what the member has read of it. */
  readonly isNew?: boolean;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function Panel({ state, view, search, notes, isNew = false, translate, callbacks }: PanelProps) {
  const { sync } = state;
  const main = useRef<HTMLElement>(null);
  const { meetings = [] } = state.status === 'ready' || state.status === 'noDocument' ? state : {};
  const isNews = sync.phase === 'running' || sync.phase === 'failed' || sync.problems.length > 0;
  const status = (
    <SyncStatus
      sync={sync}
      translate={translate}
      onAgain={() => callbacks.syncAgain()}
      onSettings={() => callbacks.openOptions()}
    />
  );
  return (
    <div class="panel">
      <Masthead
        document={state.status === 'ready' ? state.document : null}
        translate={translate}
        callbacks={callbacks}
      />
      <main class="panel-main" tabIndex={-1} ref={main}>
        {isNew && (
          <News
            translate={translate}
            onClose={() => {
              callbacks.closeNews();
              const tab = document.querySelector<HTMLElement>('[role="tab"][tabindex="0"]');
              (tab ?? main.current)?.focus();
            }}
          />
        )}
        {isNews && <div class="panel-news">{status}</div>}
        {meetings.length > 0 && (
          <MeetingOffers
            key={meetings[0]?.address}
            offers={meetings}
            isAlone={state.status !== 'ready'}
            translate={translate}
            callbacks={callbacks}
          />
        )}
        {state.status === 'ready' ? (
          <ReadyPanel
            key={state.document.id}
            state={state}
            view={view}
            search={search}
            notes={notes}
            translate={translate}
            callbacks={callbacks}
          />
        ) : (
          <div class="panel-body">
            {meetings.length === 0 && <NoDocument state={state} translate={translate} callbacks={callbacks} />}
            {(state.status === 'noDocument' || state.status === 'own') && (
              <>
                <SearchTab search={search} translate={translate} callbacks={callbacks} />
                <OpenTodos notes={notes.notes} translate={translate} callbacks={callbacks} />
              </>
            )}
          </div>
        )}
      </main>
      <footer class="panel-foot">
        {state.status === 'ready' && state.keep && (
          <KeepPage keep={state.keep} translate={translate} callbacks={callbacks} />
        )}
        {state.status === 'ready' && (
          <label class="switch">
            <input
              type="checkbox"
              checked={state.marks === 'on'}
              onChange={(event) => callbacks.setMarks(event.currentTarget.checked ? 'on' : 'off')}
            />
            {translate('panel.marks')}
          </label>
        )}
        {!isNews && status}
      </footer>
    </div>
  );
}

interface NoDocumentProps extends Pick<PanelProps, 'translate' | 'callbacks'> {
  readonly state: Exclude<PanelState, { status: 'ready' }>;
}

function NoDocument({ state, translate, callbacks }: NoDocumentProps) {
  switch (state.status) {
    case 'noDocument':
      return (
        <Notice drawing="loose" title={translate('state.noDocument.title')}>
          <p>{translate('state.noDocument.text')}</p>
          <p class="muted">{translate('state.noDocument.hint')}</p>
          <button type="button" class="button" onClick={() => callbacks.openLibrary()}>
            {translate('state.noDocument.open')}
          </button>
        </Notice>
      );
    case 'own':
      return <h1 class="own-title">{translate('state.own.title')}</h1>;
    case 'leftBehind':
      return (
        <Notice drawing="loose" title={translate('state.leftBehind.title')}>
          <p>{translate('state.leftBehind.text')}</p>
          <button type="button" class="button" onClick={() => callbacks.reloadPage()}>
            {translate('state.leftBehind.reload')}
          </button>
        </Notice>
      );
    case 'reading':
      return (
        <Notice title={translate('state.reading.title')} busy>
          <p class="muted" role="status">
            {translate('state.reading.text')}
          </p>
          <div class="skeleton" aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        </Notice>
      );
    case 'error':
      return (
        <Notice drawing="torn" title={translate('state.error.title')}>
          <p role="alert">{state.message}</p>
          <button type="button" class="button" onClick={() => callbacks.retry()}>
            {translate('state.error.retry')}
          </button>
        </Notice>
      );
  }
}
