/** "Kopiér med kilde": the quote, where it stands and the link, on the clipboard. */
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { NamedIcon } from '../parts/icons.tsx';
import { describeQuote, type QuoteSource } from './describe-quote.ts';

interface CopyButtonProps {
  readonly source: QuoteSource;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

/** So long it says that it has been done. */
const SAID_MS = 2500;

export function CopyButton({ source, translate, callbacks }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button
      type="button"
      class="copy"
      onClick={() => {
        callbacks.copyText(describeQuote(source, translate, callbacks.linkTo));
        setCopied(true);
      }}
    >
      <NamedIcon name={isCopied ? 'check' : 'copy'} />
      <span aria-live="polite">{translate(isCopied ? 'copy.done' : 'copy.do')}</span>
    </button>
  );
}
