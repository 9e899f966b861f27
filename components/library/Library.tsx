/** The library page: what is kept on this machine, and one document open for reading. */
import { useMemo } from 'preact/hooks';
import type { LibraryBody, LibraryState } from '../../lib/messages/library-model.ts';
import type { SyncProgress } from '../../lib/messages/model.ts';
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { SourceList } from '../intake/SourceList.tsx';
import { StorageStatus } from '../intake/StorageStatus.tsx';
import { Notice } from '../parts/Notice.tsx';
import { RebuildLink, SyncStatus } from '../parts/SyncStatus.tsx';
import { DocumentLink } from './DocumentLink.tsx';
import { LibraryList } from './LibraryList.tsx';
import { OpenedDocument } from './OpenedDocument.tsx';

export interface LibraryProps {
  readonly state: LibraryState;
  /** Year wheels by body, as far as they have been unfolded. */
  readonly wheels?: Readonly<Record<string, YearWheel | null>>;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function Library({ state, wheels, translate, callbacks }: LibraryProps) {
  const bodies = state.view === 'list' ? state.bodies : null;
  // While something is taken in the page is drawn several times a second: a long list only when it has changed.
  const list = useMemo(
    () => bodies && <LibraryList bodies={bodies} wheels={wheels} translate={translate} callbacks={callbacks} />,
    [bodies, wheels, translate, callbacks],
  );
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
            {bodies && bodies.length > 0 && <p class="reasons">{describeWhole(bodies, translate)}</p>}
            {needsTelling(state.sync) && (
              <SyncStatus
                sync={state.sync}
                translate={translate}
                onAgain={() => callbacks.syncAgain()}
                onSettings={() => callbacks.openOptions()}
              />
            )}
          </header>
          {state.view === 'loading' ? (
            <p role="status">{translate('library.loading')}</p>
          ) : (
            <>
              <SourceList intake={state.intake} translate={translate} callbacks={callbacks} />
              {list}
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

/** That the documents of the extension itself are there is nothing new beside the list of all. */
function needsTelling({ phase, problems, told = [] }: SyncProgress): boolean {
  return phase !== 'done' || problems.length + told.length > 0;
}

function describeWhole(bodies: readonly LibraryBody[], translate: Translate): string {
  const meetings = bodies.flatMap((body) => body.meetings);
  const count = meetings.reduce((sum, { documents }) => sum + documents.length, 0);
  return translate('library.whole', {
    documents: translate('options.documents', { count }),
    meetings: translate('library.meetings', { count: meetings.length }),
  });
}
