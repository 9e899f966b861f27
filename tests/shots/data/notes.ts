/** A member's made-up notes to the made-up meeting. */
import type { BriefSource } from '../../../lib/messages/brief-model.ts';
import type { Note, NotesState } from '../../../lib/messages/notes-model.ts';
import { BESIDE } from './beside.ts';
import { MINUTES_2025 } from './documents.ts';
import { READY } from './threads.ts';

function note(part: Partial<Note> & Pick<Note, 'id' | 'text'>): Note {
  return {
    body: MINUTES_2025.body,
    date: MINUTES_2025.date,
    kind: 'agenda',
    item: { number: '3.5', title: 'Fremtidig finansiering af Klimasamarbejdet' },
    passage: null,
    raise: false,
    todo: 'none',
    created: '2025-08-28T09:00:00.000Z',
    changed: '2025-08-28T09:00:00.000Z',
    ...part,
  };
}

const NOTES: readonly Note[] = [
  note({
    id: 'a',
    text: 'Hvad sker der med de små kommuners andel efter 2027?',
    raise: true,
    passage: {
      exact: 'den fremtidige kommunale finansiering af Klimasamarbejdet øges til scenarie 2',
      prefix: 'besluttede, at ',
      suffix: '.',
      start: 120,
    },
  }),
  note({ id: 'b', text: 'Ring til økonomichefen om budgettet for 2026.', todo: 'open' }),
  note({
    id: 'c',
    text: 'Samme fordeling som i 2023. Fint.',
    item: { number: '3.9', title: 'Fordeling af lærepladser på social- og sundhedsområdet' },
    todo: 'done',
  }),
  note({ id: 'd', text: 'Husk at melde afbud til spisningen.', item: null }),
  note({ id: 'e', text: 'Punktet er taget af dagsordenen.', item: { number: '3.8', title: 'Fælles udbud' } }),
];

export const NO_NOTES: Omit<NotesState, 'draft'> = { notes: [], selection: null, goneId: null, removed: null };

export const NOTED: Omit<NotesState, 'draft'> = { ...NO_NOTES, notes: NOTES };

export const NOTING: Omit<NotesState, 'draft'> = {
  notes: NOTES.slice(0, 1),
  selection: {
    exact: 'De 17 kommuner har sagt ja til at være fælles om klimarådgivning de næste to år.',
    prefix: '',
    suffix: '',
    start: 400,
  },
  goneId: 'a',
  removed: NOTES[1] ?? null,
};

/** @param items how many there are on the agenda. */
export function makeBrief(items: number): BriefSource {
  const { thread } = READY;
  const threads = Array.from({ length: items }, (_, at) => {
    const item = READY.items[at % READY.items.length];
    const number = at < READY.items.length ? item?.number : `${5 + Math.floor(at / 9)}.${(at % 9) + 1}`;
    const shown = { ...(item ?? thread?.item), id: `${MINUTES_2025.id}#${number}`, number } as NonNullable<
      typeof thread
    >['item'];
    const isFull = at % 4 === 0 || item?.number === '3.5';
    return {
      item: { ...shown, outcome: null },
      recommendations: thread?.recommendations ?? [],
      decision: null,
      earlier: isFull ? (thread?.earlier ?? []) : [],
      sameMeeting: [],
      ...(isFull ? { beside: BESIDE } : {}),
    };
  });
  return { document: { ...MINUTES_2025, kind: 'agenda' }, threads, names: READY.names ?? [], notes: NOTES };
}
