/** A new card takes the focus to its heading; a closed one gives it back to where it came from: the keyboard is never lost. */
import { useEffect, useRef } from 'preact/hooks';

/**
 * @param cardKey what tells cards apart; null while there is none.
 * @param findReturn what gets the focus when the card is gone.
 */
export function useCardFocus(cardKey: string | null, findReturn: () => HTMLElement | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (cardKey === before.current) return;
    before.current = cardKey;
    const next = cardKey === null ? findReturn() : heading.current;
    next?.focus();
  }, [cardKey, findReturn]);
  return heading;
}
