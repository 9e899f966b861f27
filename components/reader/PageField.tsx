/** The number of the page in view, which can be typed over, and how many there are. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  readonly translate: Translate;
  readonly onGo: (page: number) => void;
}

export function PageField({ page, pages, translate, onGo }: PageFieldProps) {
  // What is being typed stands, whatever happens to the pages meanwhile.
  const [draft, setDraft] = useState<string | null>(null);
  const go = (typed: string): void => {
    const number = Number.parseInt(typed, 10);
    if (number >= 1 && number <= pages) onGo(number);
    setDraft(null);
  };
  return (
    <label class="reader-page">
      <span class="unseen">{translate('reader.page')}</span>
      <input
        id="page-number"
        inputMode="numeric"
        autocomplete="off"
        value={draft ?? (pages === 0 ? '' : page)}
        disabled={pages === 0}
        style={{ width: `${Math.max(2, String(pages).length) + 1.2}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => go(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      <span>{pages > 0 && translate('reader.ofPages', { pages })}</span>
    </label>
  );
}
