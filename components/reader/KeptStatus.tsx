/** The file's text is in the collection; the file itself too, or it can be. */
import type { Translate } from '../../locales/translate.ts';
import type { KeepFileState } from './model.ts';

interface KeptStatusProps {
  readonly file: KeepFileState;
  readonly translate: Translate;
  readonly onKeep: () => void;
}

const FAILURES = { failed: 'reader.keepFileAgain', noRoom: 'reader.keepFileNoRoom' } as const;

export function KeptStatus({ file, translate, onKeep }: KeptStatusProps) {
  return (
    <>
      <span class="reader-kept" role="status">
        {translate(file === 'kept' ? 'reader.keptFile' : 'reader.kept')}
      </span>
      {file !== 'kept' && file !== 'gone' && (
        <button
          type="button"
          class="reader-keep-file"
          disabled={file === 'busy'}
          title={translate('reader.keepFileHint')}
          onClick={onKeep}
        >
          {translate(file === 'failed' || file === 'noRoom' ? FAILURES[file] : 'reader.keepFile')}
        </button>
      )}
    </>
  );
}
