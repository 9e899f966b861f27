/** "Om filen": what the file says of itself, in a dialogue that the keyboard can leave. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import { describeSize } from '../intake/describe-size.ts';
import { describePaper, describeTime } from './describe-file.ts';
import type { FileProperties } from './model.ts';

interface PropertiesProps {
  readonly file: FileProperties;
  readonly translate: Translate;
  readonly onClose: () => void;
}

export function Properties({ file, translate, onClose }: PropertiesProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const { language } = translate;
  const rows = [
    ['reader.about.name', file.name],
    ['reader.about.title', file.title],
    ['reader.about.author', file.author],
    ['reader.about.subject', file.subject],
    ['reader.about.keywords', file.keywords],
    ['reader.about.pages', String(file.pages)],
    ['reader.about.paper', describePaper(file.paper, translate)],
    ['reader.about.size', describeSize(file.bytes, translate)],
    ['reader.about.created', describeTime(file.created, language)],
    ['reader.about.changed', describeTime(file.changed, language)],
    ['reader.about.creator', file.creator],
    ['reader.about.producer', file.producer],
    ['reader.about.version', file.version],
  ] as const;
  return (
    <dialog ref={dialog} class="reader-about" aria-labelledby="about-heading" onClose={onClose}>
      <h1 id="about-heading">{translate('reader.about')}</h1>
      <dl>
        {rows.map(
          ([key, value]) =>
            value !== null && (
              <div key={key}>
                <dt>{translate(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {translate('reader.about.close')}
      </button>
    </dialog>
  );
}
