/** "Kopiér med kilde": the quote, where it stands and the link, on the clipboard; without a quote, where and the link. */
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { describeQuote, type QuoteSource } from './describe-quote.ts';

interface CopyButtonProps {
  readonly source: QuoteSource;
  /** In a list of lines: the drawing alone, its words for those who listen or point. */
  readonly isSmall?: boolean;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** So long it says that it has been done. */
const SAID_MS = 2500;

export function CopyButton({ source, isSmall = false, translate, callbacks }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const words = translate(isCopied ? 'copy.done' : source.quote === '' && !source.words ? 'copy.where' : 'copy.do');
  return (
    <button
      type="button"
      class="copy"
      {...(isSmall ? { title: words } : {})}
      onClick={() => {
        callbacks.copyText(describeQuote(source, translate, callbacks.linkTo));
        setCopied(true);
      }}
    >
      <NamedIcon name={isCopied ? 'check' : 'copy'} />
      <span class={isSmall ? 'unseen' : ''} aria-live="polite">
        {words}
      </span>
    </button>
  );
}
