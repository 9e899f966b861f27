/** A page or panel that has nothing to show (yet): a drawing, what is the matter, and what can be done. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** What the thread does in the drawing; none while there is nothing to say yet. */
  readonly drawing?: keyof typeof THREADS;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly busy?: boolean;
}

export function Notice({ drawing, title, children, busy = false }: NoticeProps) {
  return (
    <section class="notice" aria-busy={busy}>
      {drawing && <Drawing thread={drawing} />}
      <h1>{title}</h1>
      {children}
    </section>
  );
}

/** What the thread does beside the sheet of paper. */
const THREADS = {
  /** It goes past, and its end is loose. */
  loose: 'M3 79c13-9 21 6 34 0s18-9 28-3 19 5 18-4-12-6-10 2',
  /** It is torn. */
  torn: 'M3 79c13-9 21 6 31 1M34 80l-2-6M54 74c8-4 18 6 31 0M54 74l3 6',
} as const;

function Drawing({ thread }: { readonly thread: keyof typeof THREADS }) {
  return (
    <svg class="notice-drawing" viewBox="0 0 88 88" fill="none" stroke-width="2" aria-hidden="true" focusable="false">
      <path d="M22 6h28l16 16v46H22z" stroke="currentColor" stroke-linejoin="round" />
      <path d="M50 6v16h16M32 36h24M32 45h24M32 54h14" stroke="currentColor" stroke-linecap="round" />
      <path d={THREADS[thread]} stroke="var(--thread)" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}
