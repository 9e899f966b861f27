/** A document's own words: in its type, in its language, long ones folded. */
import { useState } from 'preact/hooks';
import type { MentionType } from '../../lib/entities/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { cutAtMark, shortenText } from './cut-text.ts';

/** Characters shown of a long quote before it is unfolded. */
const LIMIT = 360;

interface QuoteProps {
  readonly text: string;
  readonly translate: Translate;
}

export function Quote({ text, translate }: QuoteProps) {
  const [open, setOpen] = useState(false);
  const short = shortenText(text, LIMIT);
  return (
    <blockquote class="quote words" lang="da">
      <p>{short === null || open ? text : short}</p>
      {short !== null && (
        <button
          type="button"
          class="button-link"
          lang={translate.language}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {translate(open ? 'quote.less' : 'quote.more')}
        </button>
      )}
    </blockquote>
  );
}

interface MarkedQuoteProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
}

/** The words around a name, with the name marked in them. */
export function MarkedQuote({ text, start, end, type }: MarkedQuoteProps) {
  const [before, marked, after] = cutAtMark(text, start, end);
  return (
    <blockquote class="quote words" lang="da" data-kind={type}>
      <p>
        {before}
        {marked !== '' && <mark>{marked}</mark>}
        {after}
      </p>
    </blockquote>
  );
}
