/** What stands in place of the pages: no file yet, loading, a password asked for, a file that cannot be read. */
import type { Translate } from '../../locales/translate.ts';
import type { ReaderCallbacks, ReaderState } from './model.ts';
import { PasswordForm } from './PasswordForm.tsx';

interface ReaderOverlayProps {
  readonly state: ReaderState;
  readonly translate: Translate;
  readonly callbacks: ReaderCallbacks;
}

export function ReaderOverlay({ state, translate, callbacks }: ReaderOverlayProps) {
  if (state.password !== null) {
    return (
      <div class="reader-sheet">
        <PasswordForm wrong={state.password === 'wrong'} translate={translate} onGive={callbacks.givePassword} />
      </div>
    );
  }
  if (state.printing !== null) {
    return (
      <div class="reader-sheet" role="status">
        <label>
          {translate('reader.printing', { page: state.printing, pages: state.pages })}
          <progress value={state.printing} max={state.pages} />
        </label>
        <button type="button" class="button" onClick={callbacks.stopPrinting}>
          {translate('reader.printStop')}
        </button>
      </div>
    );
  }
  if (state.phase === 'loading') {
    return (
      <div class="reader-sheet reader-quiet" role="status">
        <label>
          {translate('reader.loading')}
          <progress {...(state.loaded === null ? {} : { value: state.loaded })} max={1} />
        </label>
      </div>
    );
  }
  if (state.phase === 'failed') {
    const failure = state.failure ?? 'damaged';
    const site = siteOf(state.address);
    return (
      <div class="reader-sheet" role="alert">
        <h1>{translate(`reader.${failure}.title`, { site })}</h1>
        <p>{translate(`reader.${failure}.text`, { site })}</p>
        {failure === 'notGranted' && (
          <button type="button" class="button" onClick={callbacks.grantSite}>
            {translate('reader.grantSite', { site })}
          </button>
        )}
        {site !== '' && (
          <button type="button" class="button" onClick={callbacks.openInBrowser}>
            {translate('reader.openInBrowser')}
          </button>
        )}
        {(failure === 'noFileAccess' || failure === 'notKept') && (
          <FileButton translate={translate} onFile={callbacks.openFile} />
        )}
      </div>
    );
  }
  if (state.phase === 'empty') {
    return (
      <div class="reader-sheet">
        <h1>{translate('reader.empty.title')}</h1>
        <p>{translate('reader.empty.text')}</p>
        <FileButton translate={translate} onFile={callbacks.openFile} />
      </div>
    );
  }
  return null;
}

interface FileButtonProps {
  readonly translate: Translate;
  readonly onFile: (file: File) => void;
}

function FileButton({ translate, onFile }: FileButtonProps) {
  return (
    <label class="button">
      {translate('reader.chooseFile')}
      <input
        class="unseen"
        type="file"
        accept="application/pdf,.pdf"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

/** Empty for files of the member's own, and where there is none. */
function siteOf(address: string | null): string {
  return address === null ? '' : new URL(address).hostname;
}
