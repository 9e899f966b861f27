/** The text of a file's bytes: UTF-8 where it is valid, else Windows-1252, which Danish files of an older make are in. */

/** A byte order mark of UTF-8 is kept: offsets count it. Null: the bytes are no text. */
export function decodeFile(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
