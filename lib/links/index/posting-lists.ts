/** Lists of item numbers, ascending, as bytes: the distance from the number before, seven bits a byte. */

/** Bytes that grow. */
export class ByteWriter {
  length = 0;
  private bytes = new Uint8Array(8192);

  /** @param value below 2³². */
  writeNumber(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  copyInto(target: Uint8Array, at: number): void {
    target.set(this.bytes.subarray(0, this.length), at);
  }

  clear(): void {
    this.length = 0;
  }
}

/** @param base what the first number is counted from. */
export function writeList(numbers: readonly number[], base: number, to: ByteWriter): void {
  let last = base;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    to.writeNumber(number - last);
    last = number;
  }
}

export function readList(bytes: Uint8Array, start: number, count: number, base: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = start;
  let last = base;
  for (let place = 0; place < count; place++) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    last += value >>> 0;
    numbers[place] = last;
  }
  return numbers;
}
