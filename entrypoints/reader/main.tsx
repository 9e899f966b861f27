/** The reader of PDFs: pdf.js's viewer with the thread in it. Wiring only. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Attachments } from '../../components/reader/Attachments.tsx';
import { FindBar } from '../../components/reader/FindBar.tsx';
import type { ReaderCallbacks, ReaderState } from '../../components/reader/model.ts';
import { Outline } from '../../components/reader/Outline.tsx';
import { Properties } from '../../components/reader/Properties.tsx';
import { ReaderBar } from '../../components/reader/ReaderBar.tsx';
import { ReaderOverlay } from '../../components/reader/ReaderOverlay.tsx';
import { ScanNotice } from '../../components/reader/ScanNotice.tsx';
import { Side } from '../../components/reader/Side.tsx';
import { Thumbnails } from '../../components/reader/Thumbnails.tsx';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';
import type { Translate } from '../../locales/translator.ts';
import { takeWorker } from '../common/pdf/early-worker.ts';
import { createReader } from './reader.ts';
import { DANISH, loadWords } from './words.ts';

export function showReader(): void {
  // The file is opened at once: it does not wait for what the member has chosen.
  let translate = DANISH;
  const style = document.createElement('style');
  style.textContent = MARK_STYLES;
  document.head.append(style);

  const redraw = createReader({
    container: part('viewerContainer') as HTMLDivElement,
    viewer: part('viewer') as HTMLDivElement,
    printed: part('printed'),
    worker: takeWorker(),
    translate: () => translate,
    draw: (state, calls) => draw(state, calls, translate),
  });
  void browser.storage.local.get(SETTINGS_KEY).then(async (stored) => {
    const { language } = parseSettings(stored[SETTINGS_KEY]);
    document.documentElement.lang = language;
    if (language === translate.language) return;
    translate = await loadWords(language);
    redraw();
  });
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the reader's page has no #${id}`);
  return element;
}

function draw(state: ReaderState, calls: ReaderCallbacks, translate: Translate): void {
  const shared = { state, translate, callbacks: calls };
  document.title = state.title === '' ? translate('app.name') : state.title;
  render(<ReaderBar {...shared} />, part('bar'));
  render(
    <>
      {state.find.open && <FindBar find={state.find} translate={translate} callbacks={calls} />}
      {state.phase === 'open' && (
        <ScanNotice scan={state.scan} pages={state.pages} translate={translate} callbacks={calls} />
      )}
    </>,
    part('notice'),
  );
  render(state.outlineOpen && state.phase === 'open' ? drawSide(state, calls, translate) : null, part('side'));
  render(
    <>
      <ReaderOverlay {...shared} />
      {state.properties && <Properties file={state.properties} translate={translate} onClose={calls.closeProperties} />}
    </>,
    part('over'),
  );
}

function drawSide(state: ReaderState, calls: ReaderCallbacks, translate: Translate) {
  return (
    <Side tab={state.sideTab} hasFiles={state.attachments.length > 0} translate={translate} onTab={calls.setSideTab}>
      {state.sideTab === 'outline' && (
        <Outline
          entries={state.outline}
          currentKey={state.outlineCurrent}
          translate={translate}
          onGo={calls.goToEntry}
        />
      )}
      {state.sideTab === 'files' && (
        <Attachments names={state.attachments} translate={translate} onSave={calls.saveAttachment} />
      )}
      {state.sideTab === 'pages' && (
        <Thumbnails
          pages={state.pages}
          current={state.page}
          labels={state.labels}
          drawingKey={`${state.address ?? state.title} ${state.rotation}`}
          translate={translate}
          onGo={calls.goToPage}
          onDraw={calls.drawThumbnail}
        />
      )}
    </Side>
  );
}
