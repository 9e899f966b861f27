/** Finding words in the pages, as in the browsers' own viewers. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import { BarButton } from './BarButton.tsx';
import type { FindState, ReaderCallbacks } from './model.ts';

interface FindBarProps {
  readonly find: FindState;
  readonly translate: Translate;
  readonly callbacks: Pick<ReaderCallbacks, 'find' | 'findAgain'>;
}

export function FindBar({ find, translate, callbacks }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <search class="reader-find">
      <input
        ref={input}
        type="search"
        aria-label={translate('reader.findWords')}
        placeholder={translate('reader.findWords')}
        value={find.query}
        aria-invalid={find.result === 'notFound'}
        onInput={(event) => callbacks.find({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') callbacks.findAgain(event.shiftKey);
          if (event.key === 'Escape') callbacks.find({ open: false });
        }}
      />
      <BarButton icon="up" label={translate('reader.findPrevious')} onClick={() => callbacks.findAgain(true)} />
      <BarButton icon="down" label={translate('reader.findNext')} onClick={() => callbacks.findAgain(false)} />
      <label class="reader-check">
        <input
          type="checkbox"
          checked={find.caseSensitive}
          onChange={(event) => callbacks.find({ caseSensitive: event.currentTarget.checked })}
        />
        {translate('reader.findCase')}
      </label>
      <label class="reader-check">
        <input
          type="checkbox"
          checked={find.entireWord}
          onChange={(event) => callbacks.find({ entireWord: event.currentTarget.checked })}
        />
        {translate('reader.findWhole')}
      </label>
      <span class="reader-found" role="status">
        {describeResult(find, translate)}
      </span>
      <BarButton icon="close" label={translate('reader.findClose')} onClick={() => callbacks.find({ open: false })} />
    </search>
  );
}

function describeResult({ query, result, current, total }: FindState, translate: Translate): string {
  if (query === '' || result === 'none') return '';
  if (result === 'notFound') return translate('reader.findNothing');
  if (total === 0) return '';
  const count = translate('reader.findCount', { current, total });
  return result === 'wrapped' ? `${count} · ${translate('reader.findWrapped')}` : count;
}
