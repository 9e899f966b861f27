import { describe, expect, it } from 'vitest';
import { readCaseLine } from '../../../lib/document/case-line.ts';

describe('the line with the case number', () => {
  it('ends in the initials of the officer', () => {
    expect(readCaseLine('SAG-2025-03121 gitb')).toEqual({ caseNumber: 'SAG-2025-03121', officer: 'gitb' });
  });

  it('takes whether the item is open for nobody', () => {
    expect(readCaseLine('Sagsnr.: 330-2023-9921   Åbent')).toEqual({ caseNumber: '330-2023-9921', officer: null });
    expect(readCaseLine('Sagsnr. 24/1234 abc Lukket')).toEqual({ caseNumber: '24/1234', officer: 'abc' });
  });
});
