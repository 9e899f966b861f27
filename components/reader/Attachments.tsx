/** The files that lie in the file: a portfolio is little else. */
import type { Translate } from '../../locales/translate.ts';

interface AttachmentsProps {
  readonly names: readonly string[];
  readonly translate: Translate;
  readonly onSave: (index: number) => void;
}

export function Attachments({ names, translate, onSave }: AttachmentsProps) {
  return (
    <ul class="reader-files" aria-label={translate('reader.sideFiles')}>
      {names.map((name, index) => (
        <li key={index}>
          <button type="button" class="reader-entry" onClick={() => onSave(index)}>
            <span class="reader-entry-main">{name}</span>
            <span class="reader-entry-page">{translate('reader.saveAttachment')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
