/** A passage with the words asked for marked in it, by mark.js, which is fetched with the first answer. */
import { useLayoutEffect, useRef } from 'preact/hooks';

interface MarkedWordsProps {
  /** Document text; stays text. */
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export function MarkedWords({ text, marks }: MarkedWordsProps) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  // The words are put in by hand: mark.js parts the text node, which Preact must not come across.
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element) return;
    let isShown = true;
    element.textContent = text;
    void import('mark.js/src/lib/mark.js').then(({ default: MarkJs }) => {
      if (isShown) new MarkJs(element).markRanges(marks.map(({ start, end }) => ({ start, length: end - start })));
    });
    return () => {
      isShown = false;
    };
  }, [text, marks]);
  return <p ref={paragraph} />;
}
