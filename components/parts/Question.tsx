/** A question before something is deleted. The answer that changes nothing stands last and has the focus; Escape gives it too. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface QuestionProps {
  readonly words: string;
  readonly answers: readonly { readonly words: string; readonly onChoose: () => void }[];
  /** The answer that changes nothing. */
  readonly no: string;
  readonly onNo: () => void;
}

export function Question({ words, answers, no, onNo }: QuestionProps) {
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), []);
  return (
    <fieldset
      class="question option-row"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={id}>{words}</p>
      {answers.map((answer) => (
        <button key={answer.words} type="button" class="button" onClick={answer.onChoose}>
          {answer.words}
        </button>
      ))}
      <button type="button" class="button" ref={safe} onClick={onNo}>
        {no}
      </button>
    </fieldset>
  );
}
