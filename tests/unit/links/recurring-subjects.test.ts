import { describe, expect, it } from 'vitest';
import { findRecurringSubjects } from '../../../lib/links/recurring-subjects.ts';

const MEETINGS = [
  { date: '2023-09-08', titles: ['Fordeling af lærepladser', 'Kommunernes lånepulje', 'Godkendelse af dagsorden'] },
  { date: '2024-09-10', titles: ['Lærepladsernes fordeling 2025', 'Orientering om lånepuljen'] },
  { date: '2025-09-02', titles: ['Lærepladser på SOSU-området'] },
];

describe('what a body returns to', () => {
  it('is told by the words of its items’ titles, whatever their form, most meetings first', () => {
    const subjects = findRecurringSubjects(MEETINGS, 8);
    expect(subjects[0]).toEqual({ name: 'Lærepladser', dates: ['2023-09-08', '2024-09-10', '2025-09-02'] });
    expect(subjects.map(({ name }) => name)).toContain('Lånepulje');
  });

  it('is not what every agenda says, nor what was there once', () => {
    const names = findRecurringSubjects(MEETINGS, 8).map(({ name }) => name.toLowerCase());
    expect(names).not.toContain('dagsorden');
    expect(names).not.toContain('sosu');
  });

  it('is as long as was asked for', () => {
    expect(findRecurringSubjects(MEETINGS, 1)).toHaveLength(1);
  });
});
