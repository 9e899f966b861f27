/** The page in view, which can be typed over, and how many there are: by the numbers that the file prints on its pages. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import { findPage } from './page-labels.ts';

interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  /** What the file calls its pages; null: by their numbers. */
  readonly labels: readonly string[] | null;
  readonly translate: Translate;
  readonly onGo: (page: number) => void;
}

export function PageField({ page, pages, labels, translate, onGo }: PageFieldProps) {
  // What is being typed stands, whatever happens to the pages meanwhile.
  const [draft, setDraft] = useState<string | null>(null);
  const go = (typed: string): void => {
    const found = findPage(typed, labels, pages);
    if (found !== null) onGo(found);
    setDraft(null);
  };
  const longest = Math.max(String(pages).length, ...(labels ?? []).map(({ length }) => length));
  const label = labels?.[page - 1] || String(page);
  return (
    <label class="reader-page">
      <span class="unseen">{translate('reader.page')}</span>
      <input
        id="page-number"
        inputMode={labels ? 'text' : 'numeric'}
        autocomplete="off"
        value={draft ?? (pages === 0 ? '' : label)}
        disabled={pages === 0}
        style={{ width: `${Math.min(12, Math.max(2, longest)) + 1.2}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => go(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      <span>
        {pages > 0 &&
          (label === String(page)
            ? translate('reader.ofPages', { pages })
            : translate('reader.pageOfPages', { page, pages }))}
      </span>
    </label>
  );
}
