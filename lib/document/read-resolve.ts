/** What a body resolves on: the words after "besluttede, at …" and "Der var enighed om …". */
import type { Outcome } from './model.ts';
import { CHOICE } from './outcome-verbs.ts';

/** What "besluttede, at …" resolves on. */
export function readResolve(tail: string): Outcome {
  if (/(?<!\p{L})(?:udsætte|udskyde|udsættes|udskydes)(?!\p{L})/iu.test(tail.slice(0, 120))) return 'postponed';
  if (
    /(?<!\p{L})(?:oversende|sende (?:sagen|forslaget|punktet|den|det|dem)(?: \p{L}+)? (?:tilbage|til|i høring)|oversendes|henvise|tilbagesende)(?!\p{L})/iu.test(
      tail.slice(0, 120),
    )
  )
    return 'referred';
  if (/(?<!\p{L})(?:udpege|vælge)(?!\p{L})/iu.test(tail.slice(0, 80)) && !CHOICE.test(tail)) return 'appointed';
  if (CHOICE.test(tail)) return 'chosen';
  return 'approved';
}
