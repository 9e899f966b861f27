/** Keys of 32 bits as a JSON file keeps them: a string is read in a fraction of the time of as many numbers. */

export function unpackKeys(packed: string): Uint32Array {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}

/** Not part of what is shipped. */
export function packKeys(keys: Uint32Array): string {
  let letters = '';
  for (const byte of new Uint8Array(keys.buffer)) letters += String.fromCharCode(byte);
  return btoa(letters);
}
