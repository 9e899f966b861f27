/** An item as ranking sees it: its terms, weighed by what they tell in the corpus. */
import type { StoredDocument } from './index/model.ts';
import { itemTermsOf, type OpenIndex, type Scale } from './index/open-index.ts';
import type { ItemTerms, TermVector } from './index/read-terms.ts';
import type { Standing } from './item-standing.ts';
import type { LinkItem } from './model.ts';
import { WEIGHTS } from './weights.ts';

export interface Vector extends TermVector {
  readonly norm: number;
}

export interface ItemVectors {
  readonly body: Vector;
  readonly title: Vector;
  readonly passages: readonly Vector[];
  readonly standing: Standing;
  readonly titleHash: number;
}

/** The weightiest terms of a field, ascending; those that tell nothing are left out. */
export function weigh({ terms, weights }: TermVector, { factorOf }: Scale): Vector {
  // Plain loops: a woken worker runs this for some hundred items before it is compiled.
  const count = terms.length;
  const tells = new Float64Array(count);
  let telling = 0;
  for (let at = 0; at < count; at++) {
    const tell = (weights[at] as number) * factorOf(terms[at] as number);
    tells[at] = tell;
    if (tell > 0) telling++;
  }
  let least = 0;
  let ties = 0;
  if (telling > WEIGHTS.termsKept) {
    const sorted = tells.slice().sort();
    least = sorted[count - WEIGHTS.termsKept] as number;
    for (let at = count - WEIGHTS.termsKept; at < count && sorted[at] === least; at++) ties++;
    telling = WEIGHTS.termsKept;
  }
  const kept = new Uint32Array(telling);
  const keptWeights = new Uint8Array(telling);
  let sum = 0;
  let used = 0;
  for (let at = 0; at < count; at++) {
    const tell = tells[at] as number;
    if (tell === 0 || tell < least || (tell === least && ties-- <= 0)) continue;
    kept[used] = terms[at] as number;
    keptWeights[used++] = weights[at] as number;
    sum += (tell / 255) ** 2;
  }
  return { terms: kept, weights: keptWeights, norm: Math.sqrt(sum) || 1 };
}

export function weighItem({ body, title, passages, standing, titleHash }: ItemTerms, scale: Scale): ItemVectors {
  return {
    body: weigh(body, scale),
    title: weigh(title, scale),
    passages: passages.map((passage) => weigh(passage, scale)),
    standing,
    titleHash,
  };
}

/**
 * Taken from the index where the item is in it, else read from its text.
 * @param document the item's own, where it is kept.
 */
export function vectorsOf(
  item: LinkItem,
  document: StoredDocument | undefined,
  index: OpenIndex,
): ItemVectors & { readonly isKept: boolean } {
  const place = document?.items.split('\n').indexOf(item.id.slice(item.documentId.length + 1)) ?? -1;
  const terms = document && place >= 0 ? itemTermsOf(document, document.first + place) : index.terms.read(item);
  return { ...weighItem(terms, index), isKept: place >= 0 };
}
