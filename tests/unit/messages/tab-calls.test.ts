import { describe, expect, it } from 'vitest';
import { TAB_CALLS } from '../../../lib/messages/tab-calls.ts';

const link = { length: 9, references: [{ start: 0, end: 4, reference: 0 }], knots: [{ itemId: 'a#1', count: 2 }] };
const passage = { exact: 'ord', prefix: '', suffix: '', start: 0 };

describe('what a page is told', () => {
  it.each([
    ['step', { what: 'mark', by: -1 }],
    ['step', { what: 'item', by: 1 }],
    ['setMarks', { marks: 'off' }],
    ['readAgain', { asked: true }],
    ['showLinks', link],
    ['showLinks', { ...link, length: 0 }],
    ['showLinks', { ...link, length: Number.MAX_SAFE_INTEGER }],
    ['goToPassage', { passage }],
  ] as const)('is taken as it must be: %s %j', (call, payload) => {
    expect(TAB_CALLS[call].safeParse(payload)).toEqual({ success: true, data: payload });
  });

  it.each([
    ['step', { what: 'mark', by: 2 }],
    ['step', { what: 'mark', by: '1' }],
    ['step', { what: 'page', by: 1 }],
    ['setMarks', { marks: 'På' }],
    ['readAgain', { asked: 'ja' }],
    ['showLinks', { ...link, length: -1 }],
    ['showLinks', { ...link, length: 1.5 }],
    ['showLinks', { ...link, length: 2 ** 53 }],
    ['showLinks', { ...link, length: Number.NaN }],
    ['showLinks', { ...link, length: Number.POSITIVE_INFINITY }],
    ['showLinks', { ...link, length: '9' }],
    ['showLinks', { ...link, references: {} }],
    ['showLinks', { ...link, knots: [{ itemId: 'a'.repeat(2001), count: 2 }] }],
    ['goToPassage', { passage: { ...passage, exact: '' } }],
    ['goToPassage', { passage: { ...passage, start: null } }],
  ] as const)('is refused otherwise: %s %j', (call, payload) => {
    expect(TAB_CALLS[call].safeParse(payload).success).toBe(false);
  });

  it('is taken without what nobody asked for', () => {
    const data = TAB_CALLS.step.safeParse({ what: 'mark', by: 1, x: 1, __proto__: { y: 2 } }).data;
    expect(data).toEqual({ what: 'mark', by: 1 });
  });
});
