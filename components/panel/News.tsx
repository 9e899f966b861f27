/** What is new after an update, in three lines, until it has been read. */
import type { Translate } from '../../locales/translate.ts';

interface NewsProps {
  readonly translate: Translate;
  readonly onClose: () => void;
}

export function News({ translate, onClose }: NewsProps) {
  return (
    <section class="news" aria-labelledby="news">
      <h2 id="news">{translate('news.title')}</h2>
      <ul class="points">
        {(['first', 'second', 'third'] as const).map((line) => (
          <li key={line}>{translate(`news.${line}`)}</li>
        ))}
      </ul>
      <button type="button" class="button-link" onClick={onClose}>
        {translate('news.close')}
      </button>
    </section>
  );
}
