/** From the name of a state to what the extension draws for it, with made-up data and callbacks that do nothing. */
import type { VNode } from 'preact';
import { Brief } from '../../components/brief/Brief.tsx';
import { Library } from '../../components/library/Library.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { YearWheelPlot } from '../../components/wheel/YearWheelPlot.tsx';
import type { BriefState } from '../../lib/messages/brief-model.ts';
import type { LibraryState } from '../../lib/messages/library-model.ts';
import type { PanelState } from '../../lib/messages/model.ts';
import type { OptionsState } from '../../lib/messages/options-model.ts';
import type { SearchState } from '../../lib/messages/search-model.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';
import type { Translate } from '../../locales/translate.ts';
import {
  BRIEF_CALLBACKS,
  LIBRARY_CALLBACKS,
  OPTIONS_CALLBACKS,
  PANEL_CALLBACKS,
  WELCOME_CALLBACKS,
} from './callbacks.ts';
import { BESIDE, DATE_CARD, FOUND, FULL_AMOUNT, FULL_PARTY, FULL_PERSON, MEETING, MISSING } from './data/beside.ts';
import { ALONE_CARD } from './data/cards.ts';
import { HOSTILE } from './data/hostile.ts';
import { INTAKE } from './data/intake.ts';
import { LIBRARY_LIST, LIBRARY_MANY, OPEN_DOCUMENT, TARGET } from './data/library.ts';
import { NOT_KEPT, OFFERS } from './data/meetings.ts';
import { makeBrief, NO_NOTES, NOTED, NOTING } from './data/notes.ts';
import { SITES_AND_DATA } from './data/options.ts';
import { ANSWERED, DECLINED, SEARCH } from './data/search.ts';
import { SYNC } from './data/sync.ts';
import { AGENDA, READY } from './data/threads.ts';
import { WHEEL } from './data/wheel.ts';
import { MarksSample } from './MarksSample.tsx';
import { StatefulPanel } from './StatefulPanel.tsx';
import type { StateName } from './states.ts';

export function drawState(name: StateName, translate: Translate): VNode {
  const panel = (state: PanelState, search: SearchState = SEARCH, notes = NO_NOTES, isNew = false) => (
    <StatefulPanel
      state={state}
      search={search}
      notes={notes}
      isNew={isNew}
      threads={READY.thread ? [READY.thread] : []}
      translate={translate}
      callbacks={PANEL_CALLBACKS}
    />
  );
  const brief = (state: BriefState) => <Brief state={state} translate={translate} callbacks={BRIEF_CALLBACKS} />;
  const library = (state: LibraryState) => (
    <Library state={state} translate={translate} callbacks={LIBRARY_CALLBACKS} />
  );
  const options = (state: OptionsState) => (
    <Options state={state} markStyles={MARK_STYLES} translate={translate} callbacks={OPTIONS_CALLBACKS} />
  );
  switch (name) {
    case 'panel-thread':
    case 'panel-names':
      return panel(READY);
    case 'panel-items':
      return panel({ ...READY, meeting: MEETING });
    case 'panel-beside':
      return panel({ ...READY, thread: READY.thread && { ...READY.thread, earlier: [], beside: BESIDE } });
    case 'panel-noted':
    case 'panel-notes':
      return panel(READY, SEARCH, NOTED);
    case 'panel-notes-empty':
      return panel(READY);
    case 'panel-noting':
      return panel(READY, SEARCH, NOTING);
    case 'panel-news':
      return panel(AGENDA, SEARCH, NO_NOTES, true);
    case 'welcome':
      return (
        <Welcome
          body=""
          bodies={SITES_AND_DATA.bodies}
          markStyles={MARK_STYLES}
          translate={translate}
          callbacks={WELCOME_CALLBACKS}
        />
      );
    case 'brief':
      return brief({ status: 'ready', source: makeBrief(9) });
    case 'brief-long':
      return brief({ status: 'ready', source: makeBrief(40) });
    case 'brief-loading':
      return brief({ status: 'loading' });
    case 'brief-missing':
      return brief({ status: 'missing' });
    case 'panel-search':
      return panel(READY);
    case 'panel-search-answered':
      return panel(READY, ANSWERED);
    case 'panel-search-declined':
      return panel(READY, DECLINED);
    case 'panel-search-busy':
      return panel(READY, { ...ANSWERED, answer: null, busy: true });
    case 'panel-search-failed':
      return panel(READY, { ...ANSWERED, answer: null, failed: true });
    case 'panel-reference':
      return panel({ ...READY, reference: FOUND });
    case 'panel-reference-missing':
      return panel({ ...READY, reference: MISSING });
    case 'panel-card-date':
      return panel({ ...READY, card: DATE_CARD });
    case 'panel-thread-empty':
      return panel({ ...READY, thread: READY.thread && { ...READY.thread, earlier: [], sameMeeting: [] } });
    case 'panel-agenda':
      return panel(AGENDA);
    case 'panel-above-first':
      return panel({ ...READY, thread: null });
    case 'panel-card-person':
      return panel({ ...READY, card: FULL_PERSON });
    case 'panel-card-party':
      return panel({ ...READY, card: FULL_PARTY });
    case 'panel-card-amount':
      return panel({ ...READY, card: FULL_AMOUNT });
    case 'panel-card-alone':
      return panel({ ...READY, card: ALONE_CARD });
    case 'panel-hostile':
      return panel(HOSTILE);
    case 'panel-meetings':
      return panel({ status: 'noDocument', sync: SYNC.done, meetings: OFFERS });
    case 'panel-keep':
      return panel({ ...READY, keep: NOT_KEPT });
    case 'panel-no-document':
      return panel({ status: 'noDocument', sync: SYNC.done });
    case 'panel-own':
      return panel({ status: 'own', sync: SYNC.done }, SEARCH, NOTED);
    case 'panel-left-behind':
      return panel({ status: 'leftBehind', sync: SYNC.done });
    case 'panel-todos':
      return panel({ status: 'noDocument', sync: SYNC.done }, SEARCH, NOTED);
    case 'panel-reading':
      return panel({ status: 'reading', sync: SYNC.done });
    case 'panel-error':
      return panel({ status: 'error', message: 'Siden blev lukket, før hele teksten var læst.', sync: SYNC.done });
    case 'panel-sync-running':
      return panel({ ...READY, sync: SYNC.running });
    case 'panel-sync-problems':
      return panel({ ...READY, sync: SYNC.problems });
    case 'panel-sync-failed':
      return panel({ status: 'noDocument', sync: SYNC.failed });
    case 'library-list':
      return library({ view: 'list', sync: SYNC.done, bodies: LIBRARY_LIST, intake: INTAKE.quiet });
    case 'library-loading':
      return library({ view: 'loading', sync: SYNC.done });
    case 'library-intake':
      return library({ view: 'list', sync: SYNC.done, bodies: LIBRARY_LIST, intake: INTAKE.busy });
    case 'library-many':
      return library({ view: 'list', sync: SYNC.done, bodies: LIBRARY_MANY, intake: INTAKE.fetching });
    case 'library-wheel':
      return (
        <main class="library">
          <h1>{translate('library.title')}</h1>
          <YearWheelPlot wheel={WHEEL} translate={translate} documentHref={(id) => `#${id}`} onOpen={() => {}} />
        </main>
      );
    case 'library-empty':
      return library({ view: 'list', sync: SYNC.running, bodies: [], intake: INTAKE.quiet });
    case 'library-missing':
      return library({ view: 'missing', sync: SYNC.done, documentId: '2019-04-26-minutes' });
    case 'library-failed':
      return library({ view: 'failed', sync: SYNC.notUpgraded, message: SYNC.notUpgraded.problems[0].message });
    case 'library-document':
    case 'library-deleting':
      return library({ view: 'document', sync: SYNC.done, open: OPEN_DOCUMENT, target: TARGET });
    case 'options':
    case 'options-deleting':
    case 'options-refused':
      return options(SITES_AND_DATA);
    case 'options-rebuild':
      return options({ ...SITES_AND_DATA, sync: SYNC.notUpgraded, data: null });
    case 'marks':
      return <MarksSample />;
  }
}
