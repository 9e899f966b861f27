/** What a page's changes amount to, told from the browser's records of them without looking at the page. */
import rules from './element-rules.json';

const NOT_READ = rules.skipped.join(',').toLowerCase();
/** So many records are looked at one by one; more are a change of the text. */
const MOST_LOOKED_AT = 40;

/** False where all of it happened in what is never read: scripts, styles, fields, drawings. */
export function concernsText(records: readonly MutationRecord[]): boolean {
  if (records.length === 0) return false;
  return records.length > MOST_LOOKED_AT || records.some(({ target }) => !elementOf(target)?.closest(NOT_READ));
}

/** Length of the text that was added or written, counted up to about `enough`. */
export function addedLength(records: readonly MutationRecord[], enough: number): number {
  let length = 0;
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') length += (target as CharacterData).data.length > enough ? enough : 0;
    for (const node of addedNodes) length += node.textContent?.length ?? 0;
    if (length >= enough) break;
  }
  return length;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}
