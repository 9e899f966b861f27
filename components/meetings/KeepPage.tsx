/** Keeping the web page being read: now, or always for its site. */
import type { KeepState } from '../../lib/messages/meetings-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { KeepCallbacks } from './meeting-callbacks.ts';

interface KeepPageProps {
  readonly keep: KeepState;
  readonly translate: Translate;
  readonly callbacks: KeepCallbacks;
}

export function KeepPage({ keep: { state, site, always }, translate, callbacks }: KeepPageProps) {
  return (
    <div class="keep-page">
      {state === 'notKept' || state === 'failed' ? (
        <button type="button" class="button" onClick={() => callbacks.keepPage()}>
          {translate('keep.page')}
        </button>
      ) : (
        <p class="reasons" role="status">
          {translate(`keep.${state}`)}
        </p>
      )}
      {state === 'failed' && <p role="alert">{translate('keep.failed')}</p>}
      {site !== null && (
        <label class="switch">
          <input
            type="checkbox"
            checked={always}
            onChange={({ currentTarget }) => callbacks.keepAlways(currentTarget.checked)}
          />
          {translate('keep.always', { site })}
        </label>
      )}
    </div>
  );
}
