/** The library page: what is kept on this machine, and one document open for reading. */
import type { LibraryState } from '../../lib/messages/library-model.ts';
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { SourceList } from '../intake/SourceList.tsx';
import { StorageStatus } from '../intake/StorageStatus.tsx';
import { Notice } from '../parts/Notice.tsx';
import { RebuildLink, SyncStatus } from '../parts/SyncStatus.tsx';
import { DocumentLink, LibraryList } from './LibraryList.tsx';
import { OpenedDocument } from './OpenedDocument.tsx';

export interface LibraryProps {
  readonly state: LibraryState;
  /** Year wheels by body, as far as they have been unfolded. */
  readonly wheels?: Readonly<Record<string, YearWheel | null>>;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function Library({ state, wheels, translate, callbacks }: LibraryProps) {
  if (state.view === 'document') {
    const { open, target } = state;
    return (
      <OpenedDocument key={open.document.id} open={open} target={target} translate={translate} callbacks={callbacks} />
    );
  }
  return (
    <main class="library">
      {state.view === 'failed' ? (
        <Notice drawing="torn" title={translate('library.failed.title')}>
          <p role="alert">{state.message}</p>
          <p class="option-row">
            <DocumentLink href={callbacks.listHref()} onFollow={() => callbacks.openList()}>
              {translate('state.error.retry')}
            </DocumentLink>
            {state.sync.canRebuild && <RebuildLink translate={translate} onSettings={() => callbacks.openOptions()} />}
          </p>
        </Notice>
      ) : state.view === 'missing' ? (
        <Notice drawing="loose" title={translate('library.missing.title')}>
          <p>{translate('library.missing.text', { id: state.documentId })}</p>
          <p>
            <DocumentLink href={callbacks.listHref()} onFollow={() => callbacks.openList()}>
              {translate('library.back')}
            </DocumentLink>
          </p>
        </Notice>
      ) : (
        <>
          <header class="library-head">
            <h1>{translate('library.title')}</h1>
            <p class="muted">{translate('library.lead')}</p>
            <SyncStatus
              sync={state.sync}
              translate={translate}
              onAgain={() => callbacks.syncAgain()}
              onSettings={() => callbacks.openOptions()}
            />
          </header>
          {state.view === 'loading' ? (
            <p role="status">{translate('library.loading')}</p>
          ) : (
            <>
              <SourceList intake={state.intake} translate={translate} callbacks={callbacks} />
              <LibraryList bodies={state.bodies} wheels={wheels} translate={translate} callbacks={callbacks} />
              <StorageStatus
                storage={state.intake.storage}
                isEmpty={state.bodies.length === 0}
                translate={translate}
                callbacks={callbacks}
              />
            </>
          )}
        </>
      )}
    </main>
  );
}
