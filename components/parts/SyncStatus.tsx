/** How far the collection has come, and by name what could not be taken in. */
import { useId, useRef } from 'preact/hooks';
import type { SyncProgress } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';

interface SyncStatusProps {
  readonly sync: SyncProgress;
  readonly translate: Translate;
  readonly onAgain: () => void;
  /** Opens the page where the collection is built up again; left out on that page itself. */
  readonly onSettings?: () => void;
}

export function SyncStatus({ sync, translate, onAgain, onSettings }: SyncStatusProps) {
  const id = useId();
  const status = useRef<HTMLParagraphElement>(null);
  const { told = [] } = sync;
  if (sync.phase === 'idle' && sync.problems.length === 0) return null;
  return (
    <div class="sync">
      <p id={id} role="status" tabIndex={-1} ref={status}>
        {headline(sync, translate)}
      </p>
      {sync.phase === 'running' && sync.total > 0 && (
        <progress aria-labelledby={id} max={sync.total} value={sync.done} />
      )}
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {(sync.problems.length > 0 || sync.phase === 'failed') && (
        <div class="sync-problems">
          {sync.problems.length > 0 && sync.phase !== 'failed' && (
            <p>{translate('sync.problems', { count: sync.problems.length })}</p>
          )}
          {sync.problems.length > 0 && (
            <dl>
              {sync.problems.map(({ name, message }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{message}</dd>
                </div>
              ))}
            </dl>
          )}
          {sync.phase !== 'running' && (
            <p>
              <button
                type="button"
                class="button"
                onClick={() => {
                  // The button goes while it is being fetched.
                  status.current?.focus();
                  onAgain();
                }}
              >
                {translate('sync.again')}
              </button>{' '}
              {sync.canRebuild && onSettings && <RebuildLink translate={translate} onSettings={onSettings} />}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

interface RebuildLinkProps extends Pick<SyncStatusProps, 'translate'> {
  readonly onSettings: () => void;
}

/** The way out of a collection that could not be brought to the new version. */
export function RebuildLink({ translate, onSettings }: RebuildLinkProps) {
  return (
    <button type="button" class="button-link" onClick={() => onSettings()}>
      {translate('sync.rebuild')}
    </button>
  );
}

function headline({ phase, done, total, work }: SyncProgress, translate: Translate): string {
  if (phase === 'running' && work) return translate(`sync.work.${work}`, { done, total });
  if (phase === 'failed') return translate('sync.failed');
  if (phase === 'done') return translate('sync.done', { count: done });
  return total > 0 ? translate('sync.running', { done, total }) : translate('sync.starting');
}
