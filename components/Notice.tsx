/** A page or panel that has nothing to show (yet): a drawing, what is the matter, and what can be done. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly drawing: 'loose' | 'none';
  readonly title: string;
  readonly children: ComponentChildren;
  readonly busy?: boolean;
}

export function Notice({ drawing, title, children, busy = false }: NoticeProps) {
  return (
    <section class="notice" aria-busy={busy}>
      {drawing === 'loose' && <LooseThread />}
      <h1>{title}</h1>
      {children}
    </section>
  );
}

/** A sheet of paper past which the thread goes. */
function LooseThread() {
  return (
    <svg class="notice-drawing" viewBox="0 0 88 88" fill="none" aria-hidden="true" focusable="false">
      <path d="M24 8h28l16 16v56H24z" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      <path d="M52 8v16h16M34 40h24M34 50h24M34 60h14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <path d="M4 70c8-10 14 8 10 12s-10-6 2-10" stroke="var(--thread)" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}
