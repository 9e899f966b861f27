/** How recommendations are set: numbered, lettered, with dashes, as sentences, with what committees said below. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';

const FORMS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Direktøren indstiller,\nat taksten hæves til 12 kr.,\nat ordningen evalueres.\n\nSagsfremstilling\nTaksten er gammel.',
    ['taksten hæves til 12 kr.', 'ordningen evalueres'],
  ],
  [
    'Resume\nDet foreslås, at færgen sejler om natten.\n\nUdvalg for øer og havne indstiller,\nat færgen sejler hele døgnet.\n\nSagsfremstilling\nFærgen er ny.',
    ['færgen sejler hele døgnet'],
  ],
  ['Vej og Park indstiller, at\na) stien anlægges\nb) lyset slukkes', ['stien anlægges', 'lyset slukkes']],
  ['Indstilling\nBo Ravn Lind (F) foreslår,\nat biblioteket holder søndagsåbent.', ['biblioteket holder søndagsåbent']],
  [
    'Indstilling\nForvaltningen indstiller, at udvalget\na. godkender planen\nb. sender den i høring',
    ['godkender planen', 'sender den i høring'],
  ],
  [
    'Indstilling\nForvaltningen indstiller, at\na) stien anlægges\nb) lyset slukkes\nSeniorrådet 4. juni 2024   Side 2',
    ['stien anlægges', 'lyset slukkes'],
  ],
  [
    'Indstilling\nForvaltningen indstiller, at planen vedtages, og at borgerne høres.',
    ['planen vedtages', 'borgerne høres'],
  ],
  [
    'Indstilling\nAdministrationen indstiller, at byrådet\n1. godkender planen,\n2. bevilger 1,2 mio. kr.,\n3. bemyndiger borgmesteren til at underskrive.',
    ['godkender planen', 'bevilger 1,2 mio. kr.', 'bemyndiger borgmesteren til at underskrive'],
  ],
  [
    'Indstilling\nAdministrationen indstiller,\nat planen vedtages\nat der bevilges 1,2 mio. kr.\nat beløbet finansieres af kassen.',
    ['planen vedtages', 'der bevilges 1,2 mio. kr.', 'beløbet finansieres af kassen'],
  ],
  [
    'Indstilling\nAdministrationen indstiller\na) at planen vedtages,\nb) at der bevilges 1,2 mio. kr.',
    ['planen vedtages', 'der bevilges 1,2 mio. kr.'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland\n• godkender fordelingen\n• anbefaler kommunerne at bruge modellen',
    ['godkender fordelingen', 'anbefaler kommunerne at bruge modellen'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland\n– godkender fordelingen\n– anbefaler kommunerne at bruge modellen\n– tager status til efterretning',
    ['godkender fordelingen', 'anbefaler kommunerne at bruge modellen', 'tager status til efterretning'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland godkender fordelingen, og at sekretariatet følger op.',
    ['godkender fordelingen', 'sekretariatet følger op'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland\ngodkender fordelingen for 2024\ntager status til efterretning\nanbefaler kommunerne at følge modellen',
    ['godkender fordelingen for 2024', 'tager status til efterretning', 'anbefaler kommunerne at følge modellen'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland godkender fordelingen, som er vist i bilaget og som bygger på antallet af borgere over 75 år.',
    ['godkender fordelingen, som er vist i bilaget og som bygger på antallet af borgere over 75 år'],
  ],
  [
    'Indstilling\nØkonomiudvalget indstiller til Byrådet:\n1. At låneoptagelsen godkendes.\n2. At garantien forlænges.',
    ['låneoptagelsen godkendes', 'garantien forlænges'],
  ],
  [
    'Administrativ indstilling\nChef for Teknik & Miljø Per Holm indstiller, at\n• orienteringen drøftes.',
    ['orienteringen drøftes'],
  ],
  [
    'Indstilling\nForvaltningen indstiller\nat planen vedtages.\n\nØkonomiudvalget den 18. september 2024: Anbefales. Ida Vest tog forbehold.',
    ['planen vedtages'],
  ],
  [
    'Indstilling\nForvaltningen indstiller, at planen vedtages.\n\nTeknisk Udvalg, 3. september 2024: Anbefales, Ida Vest imod.',
    ['planen vedtages'],
  ],
  [
    'Indstilling\nForvaltningen indstiller, at planen vedtages.\nØkonomiudvalget 12-09-2024: Indstillingen anbefales.',
    ['planen vedtages'],
  ],
  ['Indstilling\nTil beslutning:\n1) at planen vedtages\n2) at borgerne høres', ['planen vedtages', 'borgerne høres']],
  ['Indstilling\nAt planen vedtages.', ['planen vedtages']],
  ['Indstilling\nAt planen vedtages.\nAt borgerne høres.', ['planen vedtages', 'borgerne høres']],
  ['Indstilling\nTil orientering.', ['Til orientering']],
  ['Indstilling\nForvaltningen indstiller, at udvalget drøfter sagen.', ['drøfter sagen']],
  [
    'Indstilling\nDirektionen foreslår, at der gives tilladelse, at gebyret sættes ned, samt at sagen evalueres om et år.',
    ['der gives tilladelse', 'gebyret sættes ned', 'sagen evalueres om et år'],
  ],
  [
    'Indstilling\nBorgmesteren indstiller, at dagsordenen godkendes.\n\nFraværende/Afbud\nAnna Berg (A) har meldt afbud.',
    ['dagsordenen godkendes'],
  ],
  [
    'Indstilling\nFormandskabet indstiller, at KKR Sjælland ~ godkender kontrakten ~ giver formandskabet ret til at justere den',
    ['godkender kontrakten', 'giver formandskabet ret til at justere den'],
  ],
  [
    'Indstilling\nAdministrationen indstiller, at udvalget:\nI. Godkender planen.\nII. Sender planen i høring.',
    ['Godkender planen', 'Sender planen i høring'],
  ],
  [
    'Indstilling\nForvaltningen indstiller, at Borgerrepræsentationen\n\n1.  godkender, at der oprettes 40 pladser,\n\n2.  godkender, at der gives en anlægsbevilling på 12 mio. kr.,\n\n3.  tager orienteringen til efterretning.',
    [
      'godkender, at der oprettes 40 pladser',
      'godkender, at der gives en anlægsbevilling på 12 mio. kr.',
      'tager orienteringen til efterretning',
    ],
  ],
  [
    'Indstilling\nSekretariatet anbefaler, at KKR Sjælland\n\ngodkender budgettet for 2025\n\nfastsætter bidraget til 3,10 kr. pr. indbygger',
    ['godkender budgettet for 2025', 'fastsætter bidraget til 3,10 kr. pr. indbygger'],
  ],
  ['Indstilling\n1. planen vedtages\n2. borgerne høres', ['planen vedtages', 'borgerne høres']],
  [
    'Indstilling\nForvaltningen indstiller til Teknik- og Miljøudvalget, Økonomiudvalget og Byrådet,\n- at planen vedtages endeligt,\n- at der meddeles en anlægsbevilling på\n2,4 mio. kr. i 2025, og\n- at udgiften finansieres af kassen.',
    [
      'planen vedtages endeligt',
      'der meddeles en anlægsbevilling på 2,4 mio. kr. i 2025',
      'udgiften finansieres af kassen',
    ],
  ],
  [
    'Indstilling\nRegionsrådsformanden anbefaler:\n• at regionsrådet vedtager planen.\n• at regionsrådet sender den i høring.',
    ['regionsrådet vedtager planen', 'regionsrådet sender den i høring'],
  ],
  [
    'Indstilling\nDet foreslås, at KKR Sjælland tager stilling til\n• om aftalen skal fornyes\n• hvordan udgiften fordeles',
    ['om aftalen skal fornyes', 'hvordan udgiften fordeles'],
  ],
  [
    'Indstilling\nDet indstilles, at KKR Sjælland anbefaler kommunerne at bruge\n• 80.000 kr. pr. hektar på sandjord\n• 98.000 kr. pr. hektar på lerjord',
    ['80.000 kr. pr. hektar på sandjord', '98.000 kr. pr. hektar på lerjord'],
  ],
  [
    'Teknik- og Miljøchefen indstiller,\nat planen vedtages,\nat der bevilges 2 mio. kr.',
    ['planen vedtages', 'der bevilges 2 mio. kr.'],
  ],
  [
    'Direktionen indstiller\n1. at planen vedtages,\n2. at der bevilges 2 mio. kr.\n\nSundhedsudvalget den 10. september 2024: Anbefales, idet Bo Dam ikke kan anbefale 2.\nØkonomiudvalget den 18. september 2024: Oversendes til Byrådet uden anbefaling.',
    ['planen vedtages', 'der bevilges 2 mio. kr.'],
  ],
  [
    'Forslag\nIda Vest (Ø) foreslår, at alle elever får et stykke frugt hver dag. Udgiften skønnes til 1,7 mio. kr.',
    ['alle elever får et stykke frugt hver dag'],
  ],
  ['Det indstilles, at byrådet godkender planen.', ['godkender planen']],
  ['Forvaltningen anbefaler, at udvalget siger ja til ansøgningen.', ['siger ja til ansøgningen']],
  ['Forslag til beslutning\nAt ansøgningen imødekommes med 25.000 kr.', ['ansøgningen imødekommes med 25.000 kr.']],
  ['Indstilling: At planen vedtages', ['planen vedtages']],
  ['Administrationen foreslår\nat planen vedtages', ['planen vedtages']],
  [
    'Indstilling\nCenter for Børn indstiller, at orienteringen tages til efterretning.',
    ['orienteringen tages til efterretning'],
  ],
  ['Indstilling\nIndstilling om,\n1. at Byrådet godkender tilpasningerne.', ['Byrådet godkender tilpasningerne']],
];

const around = (section: string): string => `KKR Sjælland
Referat af møde i KKR Sjælland
Fredag den 14. juni 2024 kl. 9.00

1. Godkendelse af dagsorden
SAG-2024-00001 abc

Indstilling
Det indstilles, at dagsordenen godkendes.

Beslutning
Godkendt.

2. Planen for havnen
SAG-2024-00002 abc

Resumé
Havnen trænger til en plan.

${section}

Beslutning
Godkendt.

3. Eventuelt
Intet.
`;

describe('the points of a recommendation', () => {
  it.each(FORMS)('%j', (section, points) => {
    const { document } = readDocument(around(section), { id: 'm' });
    expect(document?.items[1]?.recommendations).toEqual(points);
    expect(document?.items[1]?.decision?.outcome).toBe('approved');
  });
});
