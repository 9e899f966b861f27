import { describe, expect, it } from 'vitest';
import { describePaper, describeTime } from '../../../components/reader/describe-file.ts';
import { createTranslator } from '../../../locales/translate.ts';

const danish = createTranslator('da');

describe('a file’s paper', () => {
  it('is called by its name, upright or lying, also where it was cut a little off', () => {
    expect(describePaper({ width: 210, height: 297 }, danish)).toBe('A4, stående (210 × 297 mm)');
    expect(describePaper({ width: 298, height: 210 }, danish)).toBe('A4, liggende (298 × 210 mm)');
    expect(describePaper({ width: 297, height: 420 }, createTranslator('en'))).toBe('A3, portrait (297 × 420 mm)');
  });

  it('is told by its measures where it has no name', () => {
    expect(describePaper({ width: 250, height: 250 }, danish)).toBe('250 × 250 mm');
  });
});

describe('a file’s times', () => {
  it('are told in words, or not at all', () => {
    expect(describeTime(new Date(2025, 8, 2, 9, 30).getTime(), 'da')).toBe('2. september 2025 kl. 09.30');
    expect(describeTime(null, 'da')).toBeNull();
  });
});
