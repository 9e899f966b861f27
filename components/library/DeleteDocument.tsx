/** Taking a document out of the collection, asked twice. */
import type { Translate } from '../../locales/translate.ts';
import { Question } from '../parts/Question.tsx';
import { useQuestion } from '../parts/use-question.ts';

interface DeleteDocumentProps {
  readonly translate: Translate;
  readonly onDelete: () => void;
}

export function DeleteDocument({ translate, onDelete }: DeleteDocumentProps) {
  const { isAsking, opener, ask, close } = useQuestion();
  if (!isAsking) {
    return (
      <p>
        <button type="button" class="button-link" ref={opener} onClick={ask}>
          {translate('library.delete')}
        </button>
      </p>
    );
  }
  return (
    <Question
      words={translate('library.deleteAsk')}
      answers={[{ words: translate('library.deleteYes'), onChoose: onDelete }]}
      no={translate('library.deleteNo')}
      onNo={close}
    />
  );
}
