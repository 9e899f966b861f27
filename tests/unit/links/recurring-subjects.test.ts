import { describe, expect, it } from 'vitest';
import { findRecurringSubjects } from '../../../lib/links/recurring-subjects.ts';

const MEETINGS = [
  { date: '2023-09-08', titles: ['Fordeling af lærepladser', 'Kommunernes lånepulje', 'Godkendelse af dagsorden'] },
  { date: '2024-09-10', titles: ['Lærepladsernes fordeling 2025', 'Orientering om lånepuljen'] },
  { date: '2025-09-02', titles: ['Lærepladser på SOSU-området'] },
];

describe('what a body returns to', () => {
  it('is told by the words of its items’ titles, whatever their form, most meetings first', () => {
    const subjects = findRecurringSubjects(MEETINGS, 'KKR Hovedstaden', 8);
    expect(subjects[0]).toEqual({ name: 'Lærepladser', dates: ['2023-09-08', '2024-09-10', '2025-09-02'] });
    expect(subjects.map(({ name }) => name)).toContain('Lånepulje');
  });

  it('is not what every agenda says, nor what was there once', () => {
    const names = findRecurringSubjects(MEETINGS, 'KKR Hovedstaden', 8).map(({ name }) => name.toLowerCase());
    expect(names).not.toContain('dagsorden');
    expect(names).not.toContain('sosu');
  });

  it('is a thing, not what kind of thing, nor the body itself', () => {
    const meetings = ['2023-09-08', '2024-09-10'].map((date) => ({
      date,
      titles: ['Det specialiserede socialområde i KKR Hovedstaden'],
    }));
    expect(findRecurringSubjects(meetings, 'KKR Hovedstaden', 8).map(({ name }) => name)).toEqual(['Socialområde']);
  });

  it('is as long as was asked for', () => {
    expect(findRecurringSubjects(MEETINGS, 'KKR Hovedstaden', 1)).toHaveLength(1);
  });
});
