import { expect, it } from 'vitest';
import { tellDoubt } from '../../../lib/corpus/compose-card.ts';
import { createTranslator } from '../../../locales/translate.ts';

const mention = { type: 'person', start: 0, end: 1, canonical: 'Anna Jensen' } as const;

it.each([
  ['Anna Jensen', undefined, null],
  ['Anna Jensen', 'Læst i skanning.', 'Læst i skanning.'],
  ['Anna Jensen', 'lostStroke', 'I en skannet tekst kan O også være et Ø, der har mistet sin streg.'],
  ['\u0410nna Jensen', undefined, 'Navnet er skrevet med kyrilliske bogstaver, der ligner latinske.'],
  ['Anna\u202eJensen', 'x', 'Navnet står på siden med skjulte tegn, der vender skriveretningen. x'],
])('«%s» with the doubt «%s» is told as «%s»', (text, doubt, told) => {
  expect(tellDoubt({ ...mention, text, ...(doubt ? { doubt } : {}) }, createTranslator('da'))).toBe(told);
});
