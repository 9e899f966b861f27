/** The places where a text points at a meeting, an item or a decision ("jf. pkt. 3.2", "på møde den 23. juni 2023"). */
import type { Reading } from '../document/model.ts';
import type { Mention } from '../entities/model.ts';
import type { Reference } from './model.ts';

/** References as the text gives them; `targetItem` and `inCorpus` are filled in by `resolveReferences`. */
export function findReferences(_reading: Reading, _mentions: readonly Mention[]): Reference[] {
  return [];
}
