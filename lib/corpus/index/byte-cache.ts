/** Remembers what was read last, up to so many bytes. Nothing in it is ever changed in the database, so it is never stale. */

export interface ByteCache<Value> {
  get(key: string | number): Value | undefined;
  set(key: string | number, value: Value): void;
  /** Bytes that may be added before something is forgotten. */
  room(): number;
}

export function createByteCache<Value>(most: number, sizeOf: (value: Value) => number): ByteCache<Value> {
  const held = new Map<string | number, Value>();
  let size = 0;
  const forget = (key: string | number): void => {
    const value = held.get(key);
    if (value === undefined) return;
    held.delete(key);
    size -= sizeOf(value);
  };
  return {
    get: (key) => {
      const value = held.get(key);
      if (value === undefined) return undefined;
      held.delete(key);
      held.set(key, value);
      return value;
    },
    set: (key, value) => {
      forget(key);
      held.set(key, value);
      size += sizeOf(value);
      for (const oldest of held.keys()) {
        if (size <= most) break;
        forget(oldest);
      }
    },
    room: () => most - size,
  };
}
