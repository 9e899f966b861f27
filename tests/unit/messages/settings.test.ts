import { expect, it } from 'vitest';
import { parseSettings } from '../../../lib/messages/settings.ts';

it.each([undefined, null, 7, 'x', [], { language: 'fr', engine: 1, kinds: 'alle' }])(
  'settings that are not as they must be (%j) fall back to the defaults',
  (stored) => {
    expect(parseSettings(stored)).toMatchObject({
      language: 'da',
      engine: 'highlight',
      kinds: { person: true, law: true },
    });
  },
);

it('settings that are there count, the others are the defaults', () => {
  expect(parseSettings({ engine: 'elements', kinds: { date: false, __proto__: null } })).toMatchObject({
    language: 'da',
    engine: 'elements',
    kinds: { date: false, person: true },
  });
});
