import { describe, expect, it } from 'vitest';
import { readRecommendations } from '../../../lib/document/read-recommendations.ts';
import { opensRecommendation, readSectionHeading } from '../../../lib/document/section-headings.ts';

describe('the headings of an item', () => {
  it('name the body that decides with a small letter too, which a sentence of the matter does not', () => {
    expect(readSectionHeading('Beslutning i regionsrådet den 4-3-2024')?.name).toBe('decision');
    expect(readSectionHeading('Beslutning i forretningsudvalget den 1-3-2024')?.name).toBe('decision');
    expect(readSectionHeading('Beslutning i sagen om havnen')).toBeNull();
  });

  it('may be the words of whoever recommends', () => {
    expect(readSectionHeading('Forslagsstillerne indstiller,')?.name).toBe('recommendation');
    expect(readSectionHeading('Kommunaldirektøren indstiller,')?.name).toBe('recommendation');
  });
});

describe('a recommendation without a heading', () => {
  it('opens with "Det indstilles," only where its points follow', () => {
    expect(opensRecommendation('Det indstilles,', 'at 1) stien anlægges, og')).toBe(true);
    expect(opensRecommendation('Det indstilles:', '– at stien anlægges')).toBe(true);
    expect(opensRecommendation('Det anbefales,', 'fordi stien er smal.')).toBe(false);
  });

  it('has its points numbered after "at", one alone as well', () => {
    const points = 'Det indstilles,\nat 1) stien anlægges, og\nat 2) der afsættes 2 mio. kr.';
    expect(readRecommendations(points)).toEqual(['stien anlægges', 'der afsættes 2 mio. kr.']);
    expect(readRecommendations('at 1) Byrådet udpeger et medlem.')).toEqual(['Byrådet udpeger et medlem']);
  });
});
