/** The most alike of the items that were looked at: the same as if each had been compared, though few are. */
import { idOf } from './index/open-index.ts';
import { type Asked, type Candidate, type Scored, scoreItem } from './score-item.ts';
import type { Weights } from './weights.ts';

/** Sums of the same numbers in another order differ by less than this part of one. */
const FINENESS = 1e9;
/** Of a likeness: what comes so close to the last that counts is compared. */
const ALMOST = 1 - 1e-6;

export class NearestItems {
  private readonly scored = new Map<number, Scored>();
  /** Those that cannot be among the first, unless their own paper of the same meeting lifts them. */
  private readonly left: Candidate[] = [];
  /** Of what was compared, best first, at most `limit`. */
  private readonly highest: number[] = [];

  constructor(
    private readonly asked: Asked,
    private readonly limit: number,
  ) {}

  look(candidate: Candidate): void {
    const full = this.highest.length === this.limit;
    const one = scoreItem(this.asked, candidate, full ? ALMOST * (this.highest[this.limit - 1] as number) : 0);
    if (one === 'less') this.left.push(candidate);
    else if (one) this.take(one);
  }

  /** @param places all that were looked at: in their order agenda and minutes of an item are told apart. */
  best(places: Iterable<number>): Scored[] {
    const { weights } = this.asked;
    const inOrder = [...places];
    const list = (): Scored[] => inOrder.flatMap((place) => this.scored.get(place) ?? []);
    if (this.left.length > 0) this.compareLifted(list());
    return liftTwins(list(), weights).sort(byLikeness).slice(0, this.limit);
  }

  private take(one: Scored): void {
    this.scored.set(one.place, one);
    const { highest, limit } = this;
    let at = Math.min(highest.length, limit - 1);
    if (highest.length === limit && one.likeness <= (highest[at] as number)) return;
    for (; at > 0 && (highest[at - 1] as number) < one.likeness; at--) highest[at] = highest[at - 1] as number;
    highest[at] = one.likeness;
  }

  private compareLifted(compared: readonly Scored[]): void {
    const least = ALMOST * (this.highest[this.limit - 1] as number);
    const lifting = new Set(
      compared.filter(({ likeness }) => likeness * this.asked.weights.twin >= least).map((one) => keyOf(one)),
    );
    for (const candidate of this.left) {
      const { document, place } = candidate;
      if (!lifting.has(keyOf({ document, titleHash: document.block.titleHash[place - document.first] ?? 0 }))) continue;
      const one = scoreItem(this.asked, candidate, 0);
      if (one && one !== 'less') this.scored.set(place, one);
    }
  }
}

interface Keyed {
  readonly document: Candidate['document'];
  readonly titleHash: number;
}

function keyOf(one: Scored | Keyed): string {
  const { body, date } = one.document;
  return `${'titleHash' in one ? one.titleHash : one.vectors.titleHash}|${date}|${body}`;
}

/** Agenda and minutes of one item are one matter: what the longer of them shares belongs to both. */
function liftTwins(scored: readonly Scored[], weights: Weights): Scored[] {
  const keys = scored.map(keyOf);
  const best = new Map<string, Scored>();
  for (const [at, one] of scored.entries()) {
    const known = best.get(keys[at] as string);
    if (!known || known.likeness < one.likeness) best.set(keys[at] as string, one);
  }
  return scored.map((one, at) => {
    const twin = best.get(keys[at] as string);
    if (!twin || twin === one || twin.document.id === one.document.id || one.vectors.standing !== 'matter') return one;
    const likeness = weights.twin * twin.likeness;
    return likeness > one.likeness ? { ...one, likeness, like: twin } : one;
  });
}

/** Best first; what is as likely falls the same way in every corpus. */
function byLikeness(a: Scored, b: Scored): number {
  const difference = Math.round(b.likeness * FINENESS) - Math.round(a.likeness * FINENESS);
  return difference || (idOf(a.document, a.place) < idOf(b.document, b.place) ? -1 : 1);
}
