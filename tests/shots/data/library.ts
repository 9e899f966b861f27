/** A small made-up library and one document of it. */
import type { LibraryBody, LibraryItem, OpenDocument } from '../../../lib/messages/library-model.ts';
import type { DocumentSummary, Place } from '../../../lib/messages/model.ts';
import {
  AGENDA_2020,
  AGENDA_2025,
  COUNCIL_2024,
  MINUTES_2023,
  MINUTES_2024,
  MINUTES_2025,
  NEWSLETTER_2023,
} from './documents.ts';

const meeting = (date: string, documents: readonly DocumentSummary[]) => ({
  date,
  documents: documents.map(
    (document, index) => ({ ...document, itemCount: 23 - index * 4, extraction: index > 0 ? 'ocr' : 'pdf' }) as const,
  ),
});

export const LIBRARY_LIST: readonly LibraryBody[] = [
  {
    name: 'KKR Sundlandet',
    meetings: [
      meeting('2025-09-02', [MINUTES_2025, AGENDA_2025]),
      meeting('2024-06-14', [MINUTES_2024]),
      meeting('2023-03-10', [MINUTES_2023, NEWSLETTER_2023]),
      meeting('2020-06-19', [AGENDA_2020]),
    ],
  },
  { name: 'Lindkøbing Byråd', meetings: [meeting('2024-11-27', [COUNCIL_2024])] },
];

const YEARS = [2025, 2024, 2023, 2022, 2021, 2020];
const MONTHS = ['11', '10', '09', '06', '05', '03', '02', '01'];

/** More bodies, and longer kept, than are shown without folding. */
export const LIBRARY_MANY: readonly LibraryBody[] = [
  'Beskæftigelses- og Erhvervsudvalget, Lindkøbing Kommune',
  ...Array.from({ length: 24 }, (_, at) => `Udvalg ${at + 1}, Lindkøbing Kommune`),
].map((name) => ({
  name,
  meetings: YEARS.flatMap((year) => MONTHS.map((month) => meeting(`${year}-${month}-12`, [MINUTES_2024, AGENDA_2025]))),
}));

const TEXT = `Referat
Møde i KKR Sundlandet
Dato: 10. marts 2023 kl. 10.00
Sted: Rådhuset, mødelokale 2

Til stede: Birgitte Ravnkilde (A), Gladsaxe Kommune, formand,
Jens-Ole Thorsager (V), Ishøj Kommune, næstformand
Afbud: Amina Yıldız Holm (Ø), Lindkøbing Kommune

3.3 Lærepladser på social- og sundhedsområdet

Sagsfremstilling
Kommunerne skal hvert år fordele lærepladserne på social- og
sundhedsuddannelserne efter den aftalte nøgle.

Antal lærepladser\t2023\t2024
Hjælpere\t849\t851
Assistenter\t1.776\t1.778

Beslutning
KKR Sundlandet godkendte fordelingen.

4.1 Etablering af Klimasamarbejdet

Indstilling
Det indstilles, at KKR Sundlandet godkender et årligt kommunalt
bidrag på samlet 1.550.000 kr. i 2024 og 2025.

Sagsfremstilling
Kommunerne har siden 2020 arbejdet sammen om klimaplaner med hjælp fra
fælles medarbejdere. Regionen bidrager med det samme beløb.

Beslutning
KKR Sundlandet godkendte et årligt kommunalt bidrag på samlet
1.550.000 kr. Enhedslisten stemte imod.

5.1 Eventuelt

Intet.`;

/** The starts of the sections between a title and the next item. */
function sectionsFrom(title: number): readonly number[] {
  const next = TEXT.slice(title).search(/\n\d\.\d /);
  const item = TEXT.slice(title, next < 0 ? undefined : title + next);
  return [...item.matchAll(/^(?:Indstilling|Sagsfremstilling|Beslutning)\n/gm)].map(
    ({ index, 0: line }) => title + index + line.length,
  );
}

function titled(number: string, title: string, rest: Partial<LibraryItem>): LibraryItem {
  const start = TEXT.indexOf(title);
  const id = `${MINUTES_2023.id}#${number}`;
  return {
    id,
    number,
    title,
    outcome: null,
    earlier: 0,
    titleSpan: { start, end: start + title.length },
    sectionStarts: sectionsFrom(start),
    ...rest,
  };
}

export const OPEN_DOCUMENT: OpenDocument = {
  document: MINUTES_2023,
  startTime: '10.00',
  venue: 'Rådhuset, mødelokale 2',
  publisher: 'KL',
  extraction: 'ocr',
  items: [
    titled('3.3', 'Lærepladser på social- og sundhedsområdet', { outcome: 'approved', earlier: 1 }),
    titled('4.1', 'Etablering af Klimasamarbejdet', { outcome: 'approved', earlier: 2 }),
    titled('5.1', 'Eventuelt', {}),
  ],
  text: TEXT,
  fileSize: 1_240_000,
};

const WORDS = 'KKR Sundlandet godkendte et årligt';

export const TARGET: Place = {
  documentId: MINUTES_2023.id,
  itemId: `${MINUTES_2023.id}#4.1`,
  start: TEXT.lastIndexOf(WORDS),
  end: TEXT.lastIndexOf(WORDS) + WORDS.length,
};
