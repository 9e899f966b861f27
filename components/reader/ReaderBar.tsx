/** The bar above the pages: outline, page, zoom, find, turn, print, download, keep. */
import type { Translate } from '../../locales/translate.ts';
import { BarButton } from './BarButton.tsx';
import { KeptStatus } from './KeptStatus.tsx';
import type { ReaderCallbacks, ReaderState } from './model.ts';
import { PageField } from './PageField.tsx';
import { ZoomSelect } from './ZoomSelect.tsx';

interface ReaderBarProps {
  readonly state: ReaderState;
  readonly translate: Translate;
  readonly callbacks: ReaderCallbacks;
}

export function ReaderBar({ state, translate, callbacks }: ReaderBarProps) {
  const open = state.phase === 'open';
  return (
    <div class="reader-bar" role="toolbar" aria-label={translate('reader.tools')}>
      <div class="reader-group">
        <BarButton
          icon="outline"
          label={translate('reader.outline')}
          pressed={state.outlineOpen}
          disabled={!open}
          onClick={callbacks.toggleOutline}
        />
        <BarButton
          icon="find"
          label={translate('reader.find')}
          pressed={state.find.open}
          disabled={!open}
          onClick={() => callbacks.find({ open: !state.find.open })}
        />
        <h1 class="reader-title" title={state.title}>
          {state.title === '' ? translate('app.name') : state.title}
        </h1>
      </div>
      <div class="reader-group">
        <BarButton
          icon="up"
          label={translate('reader.previousPage')}
          disabled={!open || state.page <= 1}
          onClick={() => callbacks.goToPage(state.page - 1)}
        />
        <BarButton
          icon="down"
          label={translate('reader.nextPage')}
          disabled={!open || state.page >= state.pages}
          onClick={() => callbacks.goToPage(state.page + 1)}
        />
        <PageField
          page={state.page}
          pages={state.pages}
          labels={state.labels}
          translate={translate}
          onGo={callbacks.goToPage}
        />
        <span class="reader-rule" />
        <BarButton
          icon="minus"
          label={translate('reader.zoomOut')}
          disabled={!open}
          onClick={() => callbacks.stepZoom(-1)}
        />
        <ZoomSelect zoom={state.zoom} scale={state.scale} translate={translate} onChange={callbacks.setZoom} />
        <BarButton
          icon="plus"
          label={translate('reader.zoomIn')}
          disabled={!open}
          onClick={() => callbacks.stepZoom(1)}
        />
        <BarButton
          icon="turn"
          label={translate('reader.rotate')}
          disabled={!open}
          onClick={() => callbacks.rotate(1)}
        />
      </div>
      <div class="reader-group reader-end">
        {(state.keep === 'notKept' || state.keep === 'busy' || state.keep === 'failed') && (
          <button type="button" class="reader-keep" disabled={state.keep === 'busy'} onClick={callbacks.keep}>
            {translate(state.keep === 'failed' ? 'reader.keepAgain' : 'reader.keep')}
          </button>
        )}
        {state.keep === 'kept' && (
          <KeptStatus file={state.keepFile} translate={translate} onKeep={callbacks.keepFile} />
        )}
        <BarButton icon="print" label={translate('reader.print')} disabled={!open} onClick={callbacks.print} />
        <BarButton icon="download" label={translate('reader.download')} disabled={!open} onClick={callbacks.download} />
        <BarButton icon="present" label={translate('reader.present')} disabled={!open} onClick={callbacks.present} />
        <BarButton icon="about" label={translate('reader.about')} disabled={!open} onClick={callbacks.showProperties} />
        {isOnWeb(state.address) && (
          <>
            <BarButton
              icon={state.copied ? 'done' : 'link'}
              label={translate(state.copied ? 'reader.copied' : 'reader.copyLink')}
              onClick={callbacks.copyLink}
            />
            <BarButton icon="leave" label={translate('reader.openInBrowser')} onClick={callbacks.openInBrowser} />
          </>
        )}
        <BarButton icon="thread" label={translate('reader.openPanel')} disabled={!open} onClick={callbacks.openPanel} />
      </div>
    </div>
  );
}

/** A file of the member's own has no address that another could open. */
function isOnWeb(address: string | null): boolean {
  return address !== null && /^https?:/.test(address);
}
