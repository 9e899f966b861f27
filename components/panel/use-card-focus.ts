/** A new card takes the focus to its heading; a closed one gives it back, so that the keyboard is never lost. */
import { useEffect, useRef } from 'preact/hooks';

/**
 * @param cardKey what tells cards apart; null while there is none.
 * @param returnTo id of the element that gets the focus when the card is gone.
 */
export function useCardFocus(cardKey: string | null, returnTo: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (cardKey === before.current) return;
    before.current = cardKey;
    const next = cardKey === null ? document.getElementById(returnTo) : heading.current;
    next?.focus();
  }, [cardKey, returnTo]);
  return heading;
}
