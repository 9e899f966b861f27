/** What cannot be taken back is asked twice: the question takes the place of its button, and gives the focus back to it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface AskedTwice {
  readonly isAsking: boolean;
  /** Of the button that leads to the question. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  ask(): void;
  /** It has been answered. */
  close(): void;
}

export function useQuestion(): AskedTwice {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasAsking.current && !isAsking) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { isAsking, opener, ask: () => setAsking(true), close: () => setAsking(false) };
}
