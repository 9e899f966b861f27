import { expect, it } from 'vitest';
import { splitCompound } from '../../../lib/text/compound.ts';
import keys from '../../../lib/text/compound-keys.json' with { type: 'json' };
import { isCompoundPart } from '../../../lib/text/compound-words.ts';
import { packCompoundKeys } from '../../../lib/text/pack-compound-keys.ts';

it('the keys of compounds’ parts are those of the lists (npm run compound-keys)', () => {
  expect(keys.packed).toBe(packCompoundKeys());
});

it.each([
  ['mobilitetsstrategien', ['mobilit', 'strategi']],
  ['klimaalliancen', ['klima', 'allianc']],
  ['beslutning', []],
  ['kommunerne', []],
])('%s is taken apart as Danish does', (word, parts) => {
  expect(splitCompound(word, isCompoundPart)).toEqual(parts);
});
