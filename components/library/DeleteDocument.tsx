/** Taking a document out of the collection, asked twice. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

interface DeleteDocumentProps {
  readonly translate: Translate;
  readonly onDelete: () => void;
}

export function DeleteDocument({ translate, onDelete }: DeleteDocumentProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <p>
        <button type="button" class="button-link" onClick={() => setAsking(true)}>
          {translate('library.delete')}
        </button>
      </p>
    );
  }
  return (
    <div class="option-row" role="alert">
      <p>{translate('library.deleteAsk')}</p>
      <button type="button" class="button" onClick={onDelete}>
        {translate('library.deleteYes')}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {translate('library.deleteNo')}
      </button>
    </div>
  );
}
