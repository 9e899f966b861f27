/** Questions to a made-up collection, and what it answers. */
import type { SearchState } from '../../../lib/messages/search-model.ts';
import { AGENDA_2020, MINUTES_2023, MINUTES_2025, place } from './documents.ts';

export const SEARCH: SearchState = {
  query: { question: '', year: '', body: '', outcome: '', party: '' },
  choices: {
    years: ['2025', '2024', '2023', '2020'],
    bodies: ['KKR Sundlandet', 'Lindkøbing Byråd'],
    outcomes: ['approved', 'noted', 'postponed'],
    parties: ['Enhedslisten', 'Radikale Venstre', 'Socialdemokratiet'],
  },
  busy: false,
  failed: false,
  answer: null,
};

const BEST =
  'KKR Sundlandet besluttede, at den fremtidige kommunale finansiering af Klimasamarbejdet øges til scenarie 2.';
const QUESTION = 'Hvad besluttede vi om finansieringen af Klimasamarbejdet?';

const CARRYING = 'KKR Sundlandet godkendte indstillingen.';

function marksOf(quote: string, words: readonly string[]): { start: number; end: number }[] {
  return words.map((word) => ({ start: quote.indexOf(word), end: quote.indexOf(word) + word.length }));
}

export const ANSWERED: SearchState = {
  ...SEARCH,
  query: { ...SEARCH.query, question: QUESTION, year: '2025' },
  answer: {
    question: QUESTION,
    answered: true,
    declined: null,
    groups: [
      {
        document: MINUTES_2025,
        itemNumber: '3.5',
        itemTitle: 'Fremtidig finansiering af Klimasamarbejdet',
        outcome: 'approved',
        passages: [
          {
            quote: BEST,
            marks: marksOf(BEST, ['finansiering', 'Klimasamarbejdet']),
            place: place(MINUTES_2025, '3.5', 10),
          },
          {
            quote: 'Enhedslisten og Radikale Venstre anbefaler scenarie 3.',
            marks: [],
            place: place(MINUTES_2025, '3.5', 200),
          },
        ],
      },
      {
        document: MINUTES_2023,
        itemNumber: '4.1',
        itemTitle: 'Etablering af Klimasamarbejdet',
        outcome: 'approved',
        passages: [
          {
            quote: CARRYING,
            marks: [],
            place: place(MINUTES_2023, '4.1', 10),
            carried: ['At der gives et årligt kommunalt bidrag på samlet 1.550.000 kr. til Klimasamarbejdet'],
          },
        ],
      },
    ],
  },
};

export const DECLINED: SearchState = {
  ...SEARCH,
  query: { ...SEARCH.query, question: 'Hvem betaler for nodesamlingen?' },
  answer: {
    question: 'Hvem betaler for nodesamlingen?',
    answered: false,
    declined: 'nothing',
    groups: [
      {
        document: AGENDA_2020,
        itemNumber: '4.1',
        itemTitle: 'Forslag om fælles indkøb af stadsarkivarens nodesamling',
        outcome: null,
        passages: [
          {
            quote: 'Forslagsstilleren oplyser, at samlingen er på 412 hæfter.',
            marks: [],
            place: place(AGENDA_2020, '4.1', 9),
          },
        ],
      },
    ],
  },
};
