import { expect, it } from 'vitest';
import { listCommonKeys } from '../../../lib/links/terms.ts';
import commonKeys from '../../../lib/links/words/common-keys.json' with { type: 'json' };
import { splitCompound } from '../../../lib/text/compound.ts';
import keys from '../../../lib/text/compound-keys.json' with { type: 'json' };
import { isCompoundPart } from '../../../lib/text/compound-words.ts';
import { packCompoundKeys } from '../../../lib/text/pack-compound-keys.ts';
import { packKeys } from '../../../lib/text/unpack-keys.ts';

it('the keys of compounds’ parts are those of the lists (npm run compound-keys)', () => {
  expect(keys.packed).toBe(packCompoundKeys());
});

it('the keys of the words that every agenda is full of are those of the lists (npm run compound-keys)', () => {
  expect(commonKeys.packed).toBe(packKeys(listCommonKeys()));
});

it.each([
  ['mobilitetsstrategien', ['mobilit', 'strategi']],
  ['klimaalliancen', ['klima', 'allianc']],
  ['beslutning', []],
  ['kommunerne', []],
])('%s is taken apart as Danish does', (word, parts) => {
  expect(splitCompound(word, isCompoundPart)).toEqual(parts);
});
