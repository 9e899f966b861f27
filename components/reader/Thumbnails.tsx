/** The pages made small, drawn as they come into view. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

interface ThumbnailsProps {
  readonly pages: number;
  readonly current: number;
  /** What the file calls its pages; null: by their numbers. */
  readonly labels: readonly string[] | null;
  /** The file and how it is turned: another key, other pictures. */
  readonly drawingKey: string;
  readonly translate: Translate;
  readonly onGo: (page: number) => void;
  /** Draws a page; the picture is thrown away when the signal fires. */
  readonly onDraw: (page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => void;
}

/** How far above and below the window pages are drawn. */
const REACH = '400px';

export function Thumbnails({ pages, current, labels, drawingKey, translate, onGo, onDraw }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => (list.current ? drawInView(list.current, onDraw) : undefined), [pages, drawingKey]);
  useLayoutEffect(() => {
    list.current?.children[current - 1]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol class="reader-thumbnails" ref={list}>
      {Array.from({ length: pages }, (_, i) => i + 1).map((page) => (
        <li key={page}>
          <button
            type="button"
            {...(page === current ? { 'aria-current': 'page' as const } : {})}
            aria-label={translate('reader.pageLabel', { page: labels?.[page - 1] || page })}
            onClick={() => onGo(page)}
          >
            <canvas />
            <span aria-hidden="true">{labels?.[page - 1] || page}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function drawInView(list: HTMLOListElement, onDraw: ThumbnailsProps['onDraw']): () => void {
  const drawn = new Map<Element, AbortController>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const canvas = target.querySelector('canvas');
        if (!canvas) continue;
        if (!isIntersecting) {
          // Far pictures are let go: three hundred pages would keep as many.
          drawn.get(target)?.abort();
          drawn.delete(target);
          canvas.width = canvas.height = 0;
        } else if (!drawn.has(target)) {
          const stop = new AbortController();
          drawn.set(target, stop);
          onDraw([...list.children].indexOf(target) + 1, canvas, stop.signal);
        }
      }
    },
    { root: list.closest('[role="tabpanel"]'), rootMargin: REACH },
  );
  for (const item of list.children) observer.observe(item);
  return () => {
    observer.disconnect();
    for (const stop of drawn.values()) stop.abort();
  };
}
