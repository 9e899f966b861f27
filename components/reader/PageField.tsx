/** The number of the page in view, which can be typed over, and how many there are. */
import type { Translate } from '../../locales/translate.ts';

interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  readonly translate: Translate;
  readonly onGo: (page: number) => void;
}

export function PageField({ page, pages, translate, onGo }: PageFieldProps) {
  const go = (input: HTMLInputElement): void => {
    const number = Number.parseInt(input.value, 10);
    if (number >= 1 && number <= pages) onGo(number);
    else input.value = String(page);
  };
  return (
    <label class="reader-page">
      <span class="unseen">{translate('reader.page')}</span>
      <input
        id="page-number"
        inputMode="numeric"
        autocomplete="off"
        value={page}
        disabled={pages === 0}
        style={{ width: `${Math.max(2, String(pages).length) + 1.2}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => go(event.currentTarget)}
      />
      <span>{translate('reader.ofPages', { pages })}</span>
    </label>
  );
}
