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

  it('is the same with what was decided on its line', () => {
    const line = 'Beslutning Byrådet den 24-06-2025: Godkendt.';
    expect(readSectionHeading(line)).toMatchObject({ name: 'decision', rest: line.indexOf('Godkendt') });
    expect(readSectionHeading('Økonomiudvalget den 18. juni 2025: Anbefales.')?.name).toBe('earlierDecision');
  });

  it('may be the words of whoever recommends', () => {
    expect(readSectionHeading('Forslagsstillerne indstiller,')?.name).toBe('recommendation');
    expect(readSectionHeading('Kommunaldirektøren indstiller,')?.name).toBe('recommendation');
  });
});

describe('a heading that another body or a scan made', () => {
  it('tells what a committee said before', () => {
    for (const line of [
      'Forretningsudvalgets behandling den 4. juni',
      'Behandling i Økonomiudvalget den 3. marts 2024',
    ])
      expect(readSectionHeading(line)?.name).toBe('earlierDecision');
    expect(readSectionHeading('Udvalgets behandling af sagen tog lang tid og blev udsat')).toBeNull();
  });

  it('is known with a letter misread, in two words too', () => {
    expect(readSectionHeading('Administrationen indstillcr')?.name).toBe('recommendation');
    expect(readSectionHeading('Byradets bcslutning')?.name).toBe('decision');
  });
});

describe('a recommendation without a heading', () => {
  it('opens where a sentence ended in the line above', () => {
    const source =
      'Køge Kommune\nReferat\nByrådet\nMødedato: 4. marts 2024\n\n1. Ny hal\nSagsfremstilling\nHallen er for\nlille. Den rives ned.\nForvaltningen indstiller, at der opføres en ny.\nBeslutning\nGodkendt.\n';
    const [item] = readDocument(source, { id: 'm' }).document?.items ?? [];
    expect(item?.recommendations).toEqual(['der opføres en ny']);
  });

  it('loses its lead-in though scanning damaged it', () => {
    expect(readRecommendations('Detindst illes, at KKR Sjælland godkender budgettet.')).toEqual([
      'godkender budgettet',
    ]);
    expect(readRecommendations('Der anbefaies, atplanen vedtages.')).toEqual(['planen vedtages']);
    expect(readRecommendations('Administratiouen indstiller, at planen vedtages.')).toEqual(['planen vedtages']);
  });

  it('keeps the body where something is done to it, and no part of another word', () => {
    expect(readRecommendations('Det indstilles, at Byrådet anmodes om 4 mio. kr.')).toEqual([
      'Byrådet anmodes om 4 mio. kr.',
    ]);
    expect(readRecommendations('Det indstilles, at Byrådet godkender planen.')).toEqual(['godkender planen']);
    expect(readRecommendations('Det indstilles, at byområdet ved havnen udvides.')).toEqual([
      'byområdet ved havnen udvides',
    ]);
  });

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
