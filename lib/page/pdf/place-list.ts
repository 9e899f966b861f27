/** Places packed in numbers: a file of hundreds of pages has tens of thousands, and an object for each weighs. */
import type { PlacedText } from './model.ts';

export interface PlaceList extends Iterable<PlacedText> {
  readonly length: number;
  /** @param index below `length`. */
  at(index: number): PlacedText;
}

/** Of a place: index, offset, start, end. */
const FIELDS = 4;

export function packPlaces(places: readonly PlacedText[]): PlaceList {
  const packed = new Int32Array(places.length * FIELDS);
  places.forEach(({ index, offset, start, end }, i) => {
    packed.set([index, offset, start, end], i * FIELDS);
  });
  return new PackedPlaces(packed);
}

class PackedPlaces implements PlaceList {
  constructor(private readonly packed: Int32Array) {}

  get length(): number {
    return this.packed.length / FIELDS;
  }

  at(index: number): PlacedText {
    const [piece = 0, offset = 0, start = 0, end = 0] = this.packed.subarray(index * FIELDS, (index + 1) * FIELDS);
    return { index: piece, offset, start, end };
  }

  *[Symbol.iterator](): Iterator<PlacedText> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }
}
