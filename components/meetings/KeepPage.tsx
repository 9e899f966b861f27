/** Keeping the web page being read: now, or always for its site. */
import { useEffect, useRef } from 'preact/hooks';
import type { KeepState } from '../../lib/messages/meetings-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { KeepCallbacks } from './meeting-callbacks.ts';

interface KeepPageProps {
  readonly keep: KeepState;
  readonly translate: Translate;
  readonly callbacks: KeepCallbacks;
}

export function KeepPage({ keep: { state, site, always }, translate, callbacks }: KeepPageProps) {
  // The button that was pressed goes: the focus goes to what comes of it, and back where it did not work.
  const status = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (isPressed.current) (status.current ?? button.current)?.focus();
    if (state !== 'busy') isPressed.current = false;
  }, [state]);
  return (
    <div class="keep-page">
      {state === 'notKept' || state === 'failed' ? (
        <button
          type="button"
          class="button"
          ref={button}
          onClick={() => {
            isPressed.current = true;
            callbacks.keepPage();
          }}
        >
          {translate('keep.page')}
        </button>
      ) : (
        <p class="reasons" role="status" tabIndex={-1} ref={status}>
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
