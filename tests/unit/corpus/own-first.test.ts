import { describe, expect, it } from 'vitest';
import { ownFirst, ownTreatmentsFirst } from '../../../lib/corpus/own-first.ts';
import type { ItemThread } from '../../../lib/messages/model.ts';

describe('the member’s own body', () => {
  it('comes first, however it is spelt, and the order is kept besides', () => {
    const bodies = ['Byrådet', 'KKR Hovedstaden', 'Regionsrådet'];
    expect(ownFirst(bodies, 'kkr  hovedstaden', (name) => name)).toEqual([
      'KKR Hovedstaden',
      'Byrådet',
      'Regionsrådet',
    ]);
    expect(ownFirst(bodies, '', (name) => name)).toEqual(bodies);
  });

  it('leads the other bodies’ treatments, after those of the body whose document is read', () => {
    const entry = (body: string, otherBody: boolean) => ({ document: { body }, otherBody });
    const earlier = [entry('Regionsrådet', false), entry('Byrådet', true), entry('KKR Hovedstaden', true)];
    const [thread] = ownTreatmentsFirst([{ earlier } as unknown as ItemThread], 'KKR Hovedstaden');
    expect(thread?.earlier.map(({ document }) => document.body)).toEqual([
      'Regionsrådet',
      'KKR Hovedstaden',
      'Byrådet',
    ]);
  });
});
