/** Minutes whose decisions stand without a heading, agendas numbered in Roman figures, and group headings between items. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const COVER = 'KKR Nordjylland\nReferat af møde i KKR Nordjylland\nFredag den 14. juni 2024 kl. 9.00\n\n';
const items = (text: string) =>
  readDocument(COVER + text, { id: 'm' }).document?.items.map(
    ({ number, title, decision }) => `${number} ${title}: ${decision?.outcome ?? '–'}`,
  );

describe('minutes without the heading Beslutning', () => {
  it('tell what was decided in the last paragraph', () => {
    expect(
      items(
        '1. Godkendelse af dagsorden\nKKR godkendte dagsordenen.\n\n2. Budget for 2025\nBaggrund\nBidraget er uændret.\n\nIndstilling\nDet indstilles, at KKR godkender budgettet.\n\nKKR tiltrådte indstillingen.\n\n3. Orientering om trafik\nBaggrund\nKKR Nordjylland drøftede sagen på mødet i maj.\n\n4. Eventuelt\nGodkendt.',
      ),
    ).toEqual([
      '1 Godkendelse af dagsorden: approved',
      '2 Budget for 2025: approved',
      '3 Orientering om trafik: –',
      '4 Eventuelt: approved',
    ]);
  });
});

describe('an old protocol without headings', () => {
  it('tells below what was recommended what became of it, with ballots and statements', () => {
    expect(
      items(
        '1. Lokalplan "Havnen"\nIndstilling om,\n\nat lokalplanen vedtages.\n\nIndstillingen blev godkendt med 31 stemmer imod 8.\n\nFor stemte: A og B.\n\nImod stemte: V.\n\nVenstre afgav følgende bemærkning:\n\n"Vi ønsker en høring."\n\n2. Eventuelt\nGodkendt.',
      ),
    ).toEqual(['1 Lokalplan "Havnen": approved', '2 Eventuelt: approved']);
  });
});

describe('an agenda numbered in Roman figures', () => {
  it('is read and shown as printed', () => {
    expect(
      items(
        'I. Velkomst\nKKR godkendte dagsordenen.\n\nII. Arbejdskraft\nBaggrund\nDer mangler folk.\nBeslutning\nKKR drøftede sagen.\n\nIII. Sager\n\nIII.1 Takster\nBeslutning\nGodkendt.\n\nIV. Eventuelt\nBeslutning\nIntet.',
      ),
    ).toEqual([
      'I Velkomst: approved',
      'II Arbejdskraft: discussed',
      'III Sager: –',
      'III.1 Takster: approved',
      'IV Eventuelt: none',
    ]);
  });

  it('is not made of chapters above items in figures, nor of initials', () => {
    expect(
      items(
        'I. Åbne punkter\n\n1. Velkomst\nBeslutning\nGodkendt.\n\n2. Takster\nBeslutning\nGodkendt.\n\nII. Lukkede punkter\n\n3. Grundsalg\nBeslutning\nGodkendt.',
      ),
    ).toEqual(['1 Velkomst: approved', '2 Takster: approved', '3 Grundsalg: approved']);
  });
});
