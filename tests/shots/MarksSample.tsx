/** A page with every kind of name, marked by both engines, to see that eight kinds are told apart and stay quiet. */
import { useEffect, useRef } from 'preact/hooks';
import type { MentionType } from '../../lib/entities/model.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';

const SENTENCE: readonly (string | readonly [MentionType, string])[] = [
  ['person', 'Birgitte Ravnkilde'],
  ' (',
  ['party', 'Socialdemokratiet'],
  '), ',
  ['municipality', 'Gladsaxe Kommune'],
  ', foreslog den ',
  ['date', '10. marts 2023'],
  ', at ',
  ['organisation', 'Klimasamarbejdet i Sundlandet'],
  ' får ',
  ['amount', '2.605.000 kr.'],
  ' om året (',
  ['caseNumber', 'SAG-2025-01234'],
  '), jf. ',
  ['law', 'lov om kommunernes styrelse § 17, stk. 4'],
  '. Det fremgår af referatet, at pengene går til fælles medarbejdere.',
];

export function MarksSample() {
  return (
    <main class="library">
      <style>{MARK_STYLES}</style>
      <h1>Referat</h1>
      <Painted />
      <p class="words" lang="da">
        {SENTENCE.map((part) => (typeof part === 'string' ? part : <mark data-roed-traad={part[0]}>{part[1]}</mark>))}
      </p>
    </main>
  );
}

/** The same sentence as one text, painted by the CSS Custom Highlight API. */
function Painted() {
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const node = paragraph.current?.firstChild;
    if (!node) return;
    let at = 0;
    for (const part of SENTENCE) {
      const words = typeof part === 'string' ? part : part[1];
      if (typeof part !== 'string') {
        const range = new StaticRange({
          startContainer: node,
          startOffset: at,
          endContainer: node,
          endOffset: at + words.length,
        });
        CSS.highlights.set(`roed-traad-${part[0]}`, new Highlight(range));
      }
      at += words.length;
    }
  }, []);
  return (
    <p ref={paragraph} lang="da">
      {SENTENCE.map((part) => (typeof part === 'string' ? part : part[1])).join('')}
    </p>
  );
}
