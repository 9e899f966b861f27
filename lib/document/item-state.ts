/** Items that were taken off the agenda, put on it, or dealt with behind closed doors. */
import type { ItemState } from './model.ts';

const WITHDRAWN =
  /(?<!\p{L})(?:(?:punktet|sagen) (?:er |blev |bliver )?(?:udgik|udgår|udgået|trukket|trukket tilbage|taget af)|(?:taget|tages) af dagsordenen|^udgår|^udgået|^trukket)(?!\p{L})/iu;
const ADDED =
  /(?<!\p{L})(?:tillægspunkt|ekstrapunkt|ekstra punkt|hastesag|tilføjet (?:til )?dagsordenen|(?:optaget|sat|tilføjet) på dagsordenen (?:som|på mødet)|nyt punkt på dagsordenen)(?!\p{L})/iu;
const CLOSED = /(?<!\p{L})(?:lukket (?:punkt|sag|møde)|for lukkede døre|\(lukket\))(?!\p{L})/iu;

export function readItemState(title: string, decision: string | null, closed: boolean): ItemState | null {
  if (decision !== null && decision.length < 400 && WITHDRAWN.test(decision.trim())) return 'withdrawn';
  if (/\((?:udgår|udgået|udgik|trukket)\)|^udgår/iu.test(title)) return 'withdrawn';
  if (closed || CLOSED.test(title)) return 'closed';
  return ADDED.test(title) || (decision !== null && decision.length < 400 && ADDED.test(decision)) ? 'added' : null;
}
