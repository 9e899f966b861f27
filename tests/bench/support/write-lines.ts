/** Writes a file of JSON, a value a line, without ever holding all of it. */
import { closeSync, openSync, writeSync } from 'node:fs';

export function writeLines(file: string, values: Iterable<unknown>): void {
  const descriptor = openSync(file, 'w');
  for (const value of values) writeSync(descriptor, `${JSON.stringify(value)}\n`);
  closeSync(descriptor);
}
