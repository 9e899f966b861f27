import { describe, expect, it } from 'vitest';
import { findSections } from '../../../lib/document/find-sections.ts';
import { splitLines } from '../../../lib/document/lines.ts';
import { readDocument } from '../../../lib/document/read-document.ts';
import { readRecommendations } from '../../../lib/document/read-recommendations.ts';
import { opensRecommendation, readSectionHeading } from '../../../lib/document/section-headings.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

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

describe('an item of one sentence without a heading', () => {
  const sections = (words: string) => {
    const lines = splitLines(MappedText.of(words));
    return findSections(lines, 0, lines.length, { name: 'Byrådet', kind: 'municipality' }).map(({ name }) => name);
  };

  it('is the decision where the body that meets decides in it, and not where it tells of the past', () => {
    expect(sections('Byrådet godkendte dagsordenen uden bemærkninger.\n\nMødet hævet kl. 19.35.')).toEqual([
      'decision',
    ]);
    expect(sections('Byrådet godkendte planen på sit møde i marts 2019.')).toEqual([]);
    expect(sections('Bestyrelsen godkendte planen.')).toEqual([]);
  });
});

describe('the last item', () => {
  it('ends where the meeting was closed', () => {
    const source =
      'Køge Kommune\nReferat\nByrådet\nMødedato: 4. marts 2024\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2. Eventuelt\nBeslutning\nIntet.\n\nMødet hævet kl. 19.35.\n';
    const last = readDocument(source, { id: 'm' }).document?.items.at(-1);
    expect(last?.title).toBe('Eventuelt');
    expect(source.slice(last?.start, last?.end)).not.toContain('hævet');
  });
});
