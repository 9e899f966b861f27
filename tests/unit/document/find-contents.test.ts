import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const COVER = 'Lemvig Kommune\nÆldrerådet\n\nReferat\n\nTirsdag den 3. juni 2025 kl. 14.30\n\n';
const titles = (text: string) => readDocument(`${COVER}${text}`, { id: 'm' }).document?.items.map(({ title }) => title);

describe('a contents list', () => {
  it('is known where scanning damaged its titles and those of the items each in its own way', () => {
    const list =
      'DAGSORDEN\n1. Godkendelse af dagsordenen\n2. Brandove1ser i bofzellesskaber\n3. Horing om rarnmeaftale\n\n';
    const items = [
      '1. Godkendelse at dagsordenen\n\nBeslutning:\nGodkendt.\n',
      '2. Brandøvelser i bofellesskaber\n\nBeslutning:\nDrøftet.\n',
      '3. Høring om rammeaftale\n\nBeslutning:\nUdsat.\n',
    ];
    expect(titles(list + items.join('\n'))).toHaveLength(3);
  });

  it('without numbers ends where the numbered items begin', () => {
    const list = 'Indholdsfortegnelse\n\nGodkendelse af dagsorden ..... 3\nBudget ..... 3\nBusser ..... 5\n\n';
    const items = [
      '1 (Åben) Godkendelse af dagsorden\nSagsnr.: 00.22.02-P35-4-24\n',
      '2 (Åben) Budget\nSagsnr.: 00.30.14-S00-2-25\n\nIndstilling\nDet indstilles, at budgettet godkendes.\n',
      '3 (Åben) Busser\nSagsnr.: 13.05.00-P20-1-23\n\nIndstilling\nDet indstilles, at ruten nedlægges.\n',
    ];
    expect(titles(list + items.join('\n'))).toEqual(['Godkendelse af dagsorden', 'Budget', 'Busser']);
  });
});
