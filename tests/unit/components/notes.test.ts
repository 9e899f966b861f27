import { describe, expect, it } from 'vitest';
import { composeBrief, isBare } from '../../../components/brief/compose-brief.ts';
import { writeBrief } from '../../../components/brief/write-brief.ts';
import { matchNotes } from '../../../components/notes/match-notes.ts';
import { writeAllNotes, writeNotes } from '../../../components/notes/write-notes.ts';
import type { ItemSummary } from '../../../lib/messages/model.ts';
import type { Note } from '../../../lib/messages/notes-model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { makeBrief, NOTED } from '../../shots/data/notes.ts';

const translate = createTranslator('da');
const item = (number: string | null, title: string): ItemSummary => ({
  id: `d#${number ?? title}`,
  number,
  title,
  outcome: null,
  earlier: 0,
});
const note = (noted: Note['item']): Note => ({ ...(NOTED.notes[0] as Note), item: noted });
const idOf = (noted: Note['item'], items: readonly ItemSummary[]): string | undefined =>
  [...matchNotes([note(noted)], items).ofItem.keys()][0];

describe('a note', () => {
  it('follows its item by the title when the numbers have changed', () => {
    const items = [item('3.1', 'Budget 2026'), item('3.2', 'Klimaalliancens finansiering')];
    expect(idOf({ number: '3.5', title: 'Klimaalliancens  finansiering' }, items)).toBe('d#3.2');
  });

  it('stays with the number of two items of one title', () => {
    const items = [item('1', 'Orientering'), item('9', 'Orientering')];
    expect(idOf({ number: '9', title: 'Orientering' }, items)).toBe('d#9');
  });

  it('follows the number when the title was damaged or written anew in part', () => {
    const items = [item('3.5', 'Konsekvenser af sundhedsreformen for Klimaaliiancen')];
    expect(idOf({ number: '3.5', title: 'Konsekvenser af sundhedsreformen for Klimaalliancen' }, items)).toBe('d#3.5');
  });

  it('is put to no other item that only has its number', () => {
    expect(idOf({ number: '3.5', title: 'Klimaalliancen' }, [item('3.5', 'Valg af formand')])).toBeUndefined();
    expect(matchNotes([note({ number: '3.5', title: 'Klima' })], []).elsewhere).toHaveLength(1);
  });
});

describe('notes as a file', () => {
  const items = makeBrief(9).threads.map((thread) => thread.item);

  it('are all there, item for item, and nothing in them is read as a sign', () => {
    const [first] = NOTED.notes;
    const text = writeNotes(
      { body: 'KKR', date: '2025-09-02' },
      [{ ...(first as Note), text: '# Ikke *fed*' }],
      items,
      translate,
    );
    expect(text).toContain('# Noter: KKR, 2. september 2025');
    expect(text).toContain('## Punkt 3.5: Fremtidig finansiering af Klimasamarbejdet');
    expect(text).toContain('\\# Ikke \\*fed\\*');
    expect(text).toContain('> den fremtidige kommunale finansiering');
  });

  it('of all meetings begin with the newest', () => {
    const [first] = NOTED.notes;
    const old = { ...(first as Note), id: 'x', date: '2020-06-19' };
    const text = writeAllNotes([old, ...NOTED.notes], translate);
    expect(text.indexOf('2. september 2025')).toBeLessThan(text.indexOf('19. juni 2020'));
  });
});

describe('the brief', () => {
  const brief = composeBrief(makeBrief(40));

  it('puts first what is to be raised and done', () => {
    expect(brief.raised.map(({ item: about }) => about?.number)).toEqual(['3.5']);
    expect(brief.todos).toHaveLength(1);
    expect(brief.items).toHaveLength(40);
  });

  it('tells the newest treatments with their words, names the others, and leaves out promises that were kept', () => {
    const full = brief.items.find(({ told }) => told.length > 0);
    expect(full?.told.length).toBe(3);
    expect(full?.named.length).toBeGreaterThan(0);
    expect(full?.promises.every(({ state }) => state !== 'kept')).toBe(true);
  });

  it('is written as Markdown, in short without the items that there is nothing to say of', () => {
    const bare = brief.items.filter(isBare);
    expect(bare.length).toBeGreaterThan(5);
    const whole = writeBrief(brief, false, translate);
    const short = writeBrief(brief, true, translate);
    const heading = (number: string | null) => new RegExp(`^## ${number} `, 'm');
    for (const { thread } of bare) {
      expect(whole).toMatch(heading(thread.item.number));
      expect(short).not.toMatch(heading(thread.item.number));
    }
    expect(whole).toContain('### Besluttet før');
    expect(whole).toContain('> KKR Sundlandet tog status til efterretning');
  });
});
