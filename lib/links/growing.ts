/** Typed arrays that grow, for buffers whose length is only known when they are written. */

export class GrowingInts {
  length = 0;
  private buffer = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const larger = new Uint32Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length++] = value;
  }

  slice(start: number, end: number): Uint32Array {
    return this.buffer.subarray(start, end);
  }

  toArray(): Uint32Array {
    return this.buffer.slice(0, this.length);
  }
}

export class GrowingBytes {
  length = 0;
  private buffer = new Uint8Array(1024);

  push(value: number): void {
    if (this.length === this.buffer.length) {
      const larger = new Uint8Array(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length++] = value;
  }

  toArray(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }
}
