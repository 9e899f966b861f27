/** The file that the member kept beside the text: opened in the reader, or deleted. */
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { describeSize } from '../intake/describe-size.ts';

interface KeptFileProps {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  readonly translate: Translate;
  readonly callbacks: Pick<LibraryCallbacks, 'fileHref' | 'deleteFile'>;
}

export function KeptFile({ id, size, translate, callbacks }: KeptFileProps) {
  return (
    <p class="kept-file">
      <a href={callbacks.fileHref(id)}>{translate('library.openFile')}</a>{' '}
      <span class="muted">{translate('library.fileSize', { size: describeSize(size, translate) })}</span>{' '}
      <button type="button" class="button-link" onClick={() => callbacks.deleteFile(id)}>
        {translate('library.deleteFile')}
      </button>
    </p>
  );
}
