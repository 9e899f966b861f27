/** Names that the member holds apart. */
import { expect, it } from 'vitest';
import { applyApart } from '../../../lib/entities/apart.ts';
import type { Mention } from '../../../lib/entities/model.ts';

const read = (text: string, more: Partial<Mention> = {}): Mention => ({
  type: 'person',
  start: 0,
  end: text.length,
  text,
  canonical: 'Anne Holm',
  ...more,
});
const PAIR = { type: 'person', printed: 'Anna Holm', canonical: 'Anne Holm' } as const;

it('a spelling held apart is a name of its own, without doubt, also broken over lines', () => {
  const [one, broken] = applyApart([read('Anna Holm', { doubt: 'gæt' }), read('Anna\nHolm')], [PAIR]);
  expect([one?.canonical, one?.doubt, broken?.canonical]).toEqual(['Anna Holm', undefined, 'Anna Holm']);
});

it('other spellings, and the same spelling of another type or name, are left as they are', () => {
  const others = [read('Anne Holm'), read('A. Holm'), read('Anna Holm', { type: 'organisation' })];
  const another = read('Anna Holm', { canonical: 'Anna Holmgaard' });
  expect(applyApart([...others, another], [PAIR])).toEqual([...others, another]);
});

it('done twice changes nothing more, and without the pair all is as it was read', () => {
  const mentions = [read('Anna Holm', { doubt: 'gæt' }), read('Anne Holm')];
  const apart = applyApart(mentions, [PAIR]);
  expect(applyApart(apart, [PAIR])).toEqual(apart);
  expect(applyApart(apart, [])).toEqual(mentions);
});

it('a surname alone follows the name in full, and is as it was read where the old name is named in full too', () => {
  const surname = read('Holm');
  const apart = applyApart([read('Anna Holm'), surname], [PAIR]);
  expect(apart.map(({ canonical }) => canonical)).toEqual(['Anna Holm', 'Anna Holm']);
  expect(applyApart(apart, [])).toEqual([read('Anna Holm'), surname]);
  expect(applyApart([read('Anna Holm'), read('Anne Holm'), surname], [PAIR])[2]).toEqual(surname);
  expect(applyApart([read('Anna Holm'), read('Berg')], [PAIR])[1]?.canonical).toBe('Anne Holm');
});
