import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFaults, writeTable } from '../../../scripts/faults/list.ts';

it('the table of faults is written from the list, and their tests are there', () => {
  const faults = readFaults();
  expect(readFileSync('docs/faults.md', 'utf8')).toBe(writeTable(faults));
  expect(faults.filter(({ test }) => test !== '' && !existsSync(test))).toEqual([]);
});
