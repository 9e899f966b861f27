/** The meeting documents that are being fetched from a body's page: how each stands; stopped and taken up again here. */
import type { FetchedMeeting } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { DocumentLink } from '../library/DocumentLink.tsx';

interface MeetingFetchesProps {
  readonly meetings: readonly FetchedMeeting[];
  readonly translate: Translate;
  readonly callbacks: Pick<
    LibraryCallbacks,
    'pauseMeetings' | 'resumeMeetings' | 'clearMeetings' | 'documentHref' | 'openDocument'
  >;
}

export function MeetingFetches({ meetings, translate, callbacks }: MeetingFetchesProps) {
  if (meetings.length === 0) return null;
  const count = (...phases: FetchedMeeting['phase'][]): number =>
    meetings.filter(({ phase }) => phases.includes(phase)).length;
  const left = count('waiting');
  const done = meetings.length - left - count('paused');
  return (
    <section class="source-part" aria-labelledby="meetings">
      <h2 id="meetings">{translate('meetings.fetching')}</h2>
      <div class="sync">
        <p role="status">{translate('meetings.progress', { done, count: meetings.length })}</p>
        {left > 0 && <progress aria-labelledby="meetings" max={meetings.length} value={done} />}
      </div>
      <ul class="import-list">
        {meetings.map(({ address, title, phase, message, documentId }) => (
          <li key={address} data-phase={phase}>
            <span class="import-name">{title}</span>{' '}
            <span class="import-state">{message || translate(`meetings.phase.${phase}`)}</span>{' '}
            {documentId !== null && (
              <DocumentLink
                href={callbacks.documentHref(documentId)}
                onFollow={() => callbacks.openDocument(documentId)}
              >
                {translate('imports.open')}
              </DocumentLink>
            )}
          </li>
        ))}
      </ul>
      <div class="option-row">
        {left > 0 && (
          <button type="button" class="button" onClick={() => callbacks.pauseMeetings()}>
            {translate('intake.stop')}
          </button>
        )}
        {left === 0 && count('paused', 'failed') > 0 && (
          <button type="button" class="button" onClick={() => callbacks.resumeMeetings()}>
            {translate(count('paused') > 0 ? 'intake.resume' : 'meetings.again')}
          </button>
        )}
        {left === 0 && (
          <button type="button" class="button-link" onClick={() => callbacks.clearMeetings()}>
            {translate('imports.clear')}
          </button>
        )}
      </div>
    </section>
  );
}
