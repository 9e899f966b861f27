import { describe, expect, it } from 'vitest';
import { readCaseLine } from '../../../lib/document/case-line.ts';

describe('the line with the case number', () => {
  it('ends in the initials of the officer', () => {
    expect(readCaseLine('SAG-2025-03121 gitb')).toEqual({ caseNumber: 'SAG-2025-03121', officer: 'gitb' });
  });

  it('names the officer behind a stroke or as whom to ask', () => {
    expect(readCaseLine('SAG-2024-08850/anhv')).toEqual({ caseNumber: 'SAG-2024-08850', officer: 'anhv' });
    expect(readCaseLine('SAG-2023-09117 · Kontakt: anhv')).toEqual({ caseNumber: 'SAG-2023-09117', officer: 'anhv' });
    expect(readCaseLine('SAG-2024-08850/12')).toBeNull();
  });

  it('takes whether the item is open for nobody', () => {
    expect(readCaseLine('Sagsnr.: 330-2023-9921   Åbent')).toEqual({ caseNumber: '330-2023-9921', officer: null });
    expect(readCaseLine('Sagsnr. 24/1234 abc Lukket')).toEqual({ caseNumber: '24/1234', officer: 'abc' });
  });

  it('is no remark in brackets that began on the line above', () => {
    expect(readCaseLine('01.05.00-P20-4-24) at gå med')).toBeNull();
    expect(readCaseLine('sagsnr. 1-31-72-118-24) en betaling')).toBeNull();
    expect(readCaseLine('Sagsnr. 24/1234 (abc)')).toEqual({ caseNumber: '24/1234', officer: 'abc' });
  });

  it('takes the number of a subject that is followed by the case without a dash', () => {
    expect(readCaseLine('01.05.08P19-0023')).toEqual({ caseNumber: '01.05.08P19-0023', officer: null });
  });
});
