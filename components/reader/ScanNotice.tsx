/** Says which pages are pictures without text, and offers to read them on this machine. */
import type { Translate } from '../../locales/translate.ts';
import type { ReaderCallbacks, ScanState } from './model.ts';
import { nameRanges } from './name-ranges.ts';

interface ScanNoticeProps {
  readonly scan: ScanState;
  readonly pages: number;
  readonly translate: Translate;
  readonly callbacks: Pick<ReaderCallbacks, 'readScan' | 'stopScan'>;
}

export function ScanNotice({ scan, pages, translate, callbacks }: ScanNoticeProps) {
  const { silent, reading, read, failed } = scan;
  if (silent.length === 0 && !reading) {
    return read === 0 ? null : (
      <p class="reader-notice" role="status">
        {translate('reader.scanDone', { count: read })}
      </p>
    );
  }
  return (
    <div class="reader-notice" role="status">
      {reading ? (
        <>
          <label>
            {translate('reader.scanReading', { page: reading.page })}{' '}
            <progress value={reading.share} max={1}>
              {Math.round(reading.share * 100)} %
            </progress>
          </label>
          <button type="button" class="button" onClick={callbacks.stopScan}>
            {translate('reader.scanStop')}
          </button>
        </>
      ) : (
        <>
          <span>
            {failed && `${translate('reader.scanFailed')} `}
            {describePages(scan, pages, translate)}
          </span>
          <button type="button" class="button" onClick={callbacks.readScan}>
            {translate('reader.scanRead', { count: silent.length })}
          </button>
        </>
      )}
    </div>
  );
}

function describePages({ silent, garbled }: ScanState, pages: number, translate: Translate): string {
  const count = silent.length;
  if (garbled) return translate('reader.scanGarbled', { count });
  if (count === pages) return translate('reader.scanAll', { count });
  return translate('reader.scanSome', { count, ranges: nameRanges(silent) });
}
