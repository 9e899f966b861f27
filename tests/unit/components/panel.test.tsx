// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../lib/messages/model.ts';
import { createTranslator } from '../../../locales/translate.ts';
import { PANEL_CALLBACKS } from '../../shots/callbacks.ts';
import { FULL_PERSON } from '../../shots/data/beside.ts';
import { PARTY_CARD, PERSON_CARD } from '../../shots/data/cards.ts';
import { HOSTILE } from '../../shots/data/hostile.ts';
import { NO_NOTES, NOTED } from '../../shots/data/notes.ts';
import { SEARCH } from '../../shots/data/search.ts';
import { SYNC } from '../../shots/data/sync.ts';
import { READY } from '../../shots/data/threads.ts';
import { StatefulPanel } from '../../shots/StatefulPanel.tsx';

const translate = createTranslator();

const HELD = READY.thread ? [READY.thread] : [];

function show(
  state: PanelState,
  callbacks: Partial<typeof PANEL_CALLBACKS> = {},
  search = SEARCH,
  notes = NO_NOTES,
): HTMLElement {
  const root = document.querySelector<HTMLElement>('#root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  const all = { ...PANEL_CALLBACKS, ...callbacks };
  const threads = state.status === 'ready' && state.thread ? [state.thread, ...HELD] : HELD;
  act(() =>
    render(
      <StatefulPanel
        state={state}
        search={search}
        notes={notes}
        threads={threads}
        translate={translate}
        callbacks={all}
      />,
      root,
    ),
  );
  return root;
}

function button(root: ParentNode, words: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a, summary')].find((element) =>
    (element.getAttribute('aria-label') ?? element.textContent).includes(words),
  );
  if (!found) throw new Error(`no button says ${words}`);
  return found;
}

const press = (element: HTMLElement) => act(() => element.click());

afterEach(() => {
  const root = document.querySelector('#root');
  if (root) render(null, root);
});

describe('the panel beside an item', () => {
  it('says what was decided before, in the decision’s own words, and why it is shown', () => {
    const root = show(READY);
    expect(root.textContent).toContain('Tidligere beslutninger om samme emne');
    expect(root.textContent).toContain('10. marts 2023');
    expect(root.textContent).toContain('mindst ét scenarie uden stigning i det samlede bidrag');
    expect(root.textContent).toContain('Nævner mødet den 14. juni 2024; samme sag: klimasamarbejdet, finansiering');
  });

  it('says what was approved where the decision only points to the recommendation', () => {
    const root = show(READY);
    expect(root.textContent).toContain('godkendte indstillingen.');
    expect(root.textContent).toContain('At der gives et årligt kommunalt bidrag på samlet 1.550.000 kr.');
  });

  it('says so when nothing earlier is known', () => {
    const root = show({ ...READY, thread: READY.thread && { ...READY.thread, earlier: [] } });
    expect(root.textContent).toContain('Der er ikke fundet tidligere beslutninger om dette emne i samlingen.');
    expect(root.querySelectorAll('.strand[data-knot="same"]')).toHaveLength(0);
  });

  it('opens the place of a decision in the library, and leaves a click with Ctrl to the browser', async () => {
    const openPlace = vi.fn();
    const link = button(show(READY, { openPlace }), 'Etablering af Klimasamarbejdet');
    const isLeftToBrowser = new Promise((resolve) => {
      const look = (event: Event) => {
        resolve(!event.defaultPrevented);
        event.preventDefault();
      };
      document.addEventListener('click', look, { once: true });
    });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(await isLeftToBrowser).toBe(true);
    expect(openPlace).not.toHaveBeenCalled();
    press(link);
    expect(openPlace).toHaveBeenCalledExactlyOnceWith(READY.thread?.earlier[1]?.place);
  });

  it('tells above the first item which ones were treated before, and leads there', () => {
    const goToItem = vi.fn();
    const root = show({ ...READY, thread: null }, { goToItem });
    const wanted = READY.items.filter(({ earlier }) => earlier > 0);
    expect(root.querySelectorAll('.items li')).toHaveLength(wanted.length);
    press(button(root, wanted[0]?.title ?? ''));
    expect(goToItem).toHaveBeenCalledExactlyOnceWith(wanted[0]?.id);
  });

  it('unfolds a long quote', () => {
    const root = show(READY);
    expect(root.textContent).not.toContain('senest ved udgangen af året');
    press(button(root, 'Vis hele teksten'));
    expect(root.textContent).toContain('senest ved udgangen af året');
  });

  it('tells a screen reader which item one has come to', () => {
    const root = show(READY);
    expect(root.querySelector('[role="status"]')?.textContent).toBe(
      'Du læser nu: Punkt 3.5: Fremtidig finansiering af Klimasamarbejdet',
    );
  });

  it('goes to another item of the document and back to its thread', () => {
    const goToItem = vi.fn();
    const root = show(READY, { goToItem });
    press(button(root, 'Dokumentet'));
    expect(root.textContent).toContain('4 af 9 punkter har været behandlet før.');
    press(button(root, 'Nøgletal'));
    expect(goToItem).toHaveBeenCalledWith(READY.items[1]?.id);
    expect(root.querySelector('#tab-thread')?.getAttribute('aria-selected')).toBe('true');
  });

  it('moves between tabs by arrow keys and keeps one of them in the way of Tab', () => {
    const root = show(READY);
    const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    act(() => {
      root.querySelector('#tab-thread')?.dispatchEvent(key);
    });
    expect(document.activeElement?.id).toBe('tab-names');
    expect([...root.querySelectorAll('[role="tab"]')].map((tab) => tab.getAttribute('tabindex'))).toEqual([
      '-1',
      '0',
      '-1',
      '-1',
      '-1',
    ]);
  });

  it('holds on to an item if wanted, says where the page is, and follows it again', () => {
    const root = show(READY);
    press(button(root, 'Hold fast i punktet'));
    const other = READY.items[1];
    if (!READY.thread || !other) throw new Error('the made-up meeting is too short');
    const moved = { ...READY, thread: { ...READY.thread, item: other } };
    show(moved);
    expect(root.querySelector('h2')?.textContent).toBe('Fremtidig finansiering af Klimasamarbejdet');
    expect(root.textContent).toContain('Siden er nu ved: Punkt 2.1: Nøgletal');
    press(button(root, 'Følg siden'));
    expect(root.querySelector('h2')?.textContent).toBe(other.title);
  });

  it('shows another document from its beginning, with nothing of the one before', () => {
    const root = show(READY);
    press(button(root, 'Dokumentet'));
    show({ ...READY, document: { ...READY.document, id: 'another', body: 'Byrådet' }, thread: null, items: [] });
    expect(root.querySelector('#tab-thread')?.getAttribute('aria-selected')).toBe('true');
    expect(root.textContent).not.toContain('Klimasamarbejdet');
  });
});

describe('notes', () => {
  it('are shown above the thread of their item, and item for item on their own tab', () => {
    const root = show(READY, {}, SEARCH, NOTED);
    expect(root.querySelector('.item-notes')?.textContent).toContain('Hvad sker der med de små kommuners andel');
    press(button(root, 'Se og ret noterne'));
    const headings = [...root.querySelectorAll('.notes-group h2')].map((heading) => heading.textContent);
    expect(headings).toEqual([
      'Til dokumentet',
      'Punkt 3.5: Fremtidig finansiering af Klimasamarbejdet',
      'Punkt 3.9: Fordeling af lærepladser på social- og sundhedsområdet',
      'Til punkter, der ikke står i dette dokument',
    ]);
  });

  it('belong to the item that was shown when the writing began', () => {
    const keepDraft = vi.fn();
    const root = show(READY, { keepDraft });
    press(button(root, 'Noter'));
    const field = root.querySelector<HTMLTextAreaElement>('#note-text');
    if (!field) throw new Error('there is no field to write in');
    act(() => {
      field.value = 'Spørg til 2027.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const other = READY.items[1];
    if (!READY.thread || !other) throw new Error('the made-up meeting is too short');
    show({ ...READY, thread: { ...READY.thread, item: other } }, { keepDraft });
    press(button(root, 'Gem noten'));
    expect(keepDraft).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: 'Spørg til 2027.', item: expect.objectContaining({ number: '3.5' }) }),
    );
  });
});

describe('the card of a name', () => {
  it('says what it is and marks the name in each quote', () => {
    const root = show({ ...READY, card: PERSON_CARD });
    expect(root.querySelector('h2')?.textContent).toBe('Birgitte Ravnkilde');
    expect(root.textContent).toContain('Gladsaxe Kommune');
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Birgitte Ravnkilde',
      'Birgitte Ravnkilde',
      'Birgitte Ravnkilde',
    ]);
    expect(root.textContent).toContain('3 af 14 omtaler vises');
  });

  it('is left for the row that led to it, in the list as it was narrowed', () => {
    const root = show(READY);
    press(button(root, 'Navne'));
    const field = root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('there is no field to find a name by');
    act(() => {
      field.value = PERSON_CARD.canonical;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press(button(root, PERSON_CARD.canonical));
    show({ ...READY, card: PERSON_CARD });
    expect(root.querySelector('#card-name')).toBe(document.activeElement);
    show(READY);
    expect(document.activeElement?.textContent).toBe(PERSON_CARD.canonical);
    expect(root.querySelectorAll('.names-group .row')).toHaveLength(1);
  });

  it('says what was guessed', () => {
    const root = show({ ...READY, card: PARTY_CARD });
    expect(root.textContent).toContain('Læst med forbehold: Bogstavet er læst som Ø');
  });

  it('says which spellings were taken for the name and why, and takes one apart', () => {
    const holdApart = vi.fn();
    const root = show({ ...READY, card: FULL_PERSON }, { holdApart });
    expect(root.querySelector('.merged')?.textContent).toContain('1 gang: samme navn, skadet ved indscanning');
    press(button(root, 'Det er ikke den samme: Ravnkilde'));
    const pair = { type: 'person', printed: 'Ravnkilde', canonical: 'Birgitte Ravnkilde' };
    expect(holdApart).toHaveBeenCalledExactlyOnceWith(pair, true);
  });

  it('keeps the focus on the button that takes back what was taken apart', () => {
    const holdApart = vi.fn();
    const root = show({ ...READY, card: FULL_PERSON }, { holdApart });
    button(root, 'Det er ikke den samme: Ravnkilde').focus();
    const { merged = [], apart = [], canonical, type } = FULL_PERSON;
    const pair = { type, printed: 'Ravnkilde', canonical };
    const left = merged.filter(({ printed }) => printed !== 'Ravnkilde');
    show({ ...READY, card: { ...FULL_PERSON, merged: left, apart: [...apart, pair] } }, { holdApart });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fortryd: Ravnkilde');
    press(button(root, 'Fortryd: Ravnkilde'));
    expect(holdApart).toHaveBeenCalledExactlyOnceWith(pair, false);
  });

  it('says from what its name is held apart', () => {
    const apart = [{ type: 'person', printed: PERSON_CARD.canonical, canonical: 'Birgitte Ravn' }] as const;
    const root = show({ ...READY, card: { ...PERSON_CARD, apart } });
    expect(root.querySelector('.merged-apart')?.textContent).toBe(
      'Du holder navnet adskilt fra Birgitte Ravn. Fortryd',
    );
  });

  it('takes the focus when it comes and gives it back when it goes', () => {
    const closeCard = vi.fn();
    const root = show({ ...READY, card: PERSON_CARD }, { closeCard });
    expect(document.activeElement?.id).toBe('card-name');
    press(button(root, 'Tilbage'));
    expect(closeCard).toHaveBeenCalledOnce();
    show(READY);
    expect(document.activeElement?.id).toBe('tab-thread');
  });
});

describe('text of a document', () => {
  it('stays text, whatever it says', () => {
    const root = show(HOSTILE);
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(root.textContent).toContain('<img src=x onerror="alert(1)">');
  });
});

describe('the panel with nothing to read', () => {
  it('says that the page is no meeting document, and how far the collection has come', () => {
    const root = show({ status: 'noDocument', sync: SYNC.running });
    expect(root.querySelector('h1')?.textContent).toBe('Ingen dagsorden eller referat på siden');
    expect(root.textContent).toContain('Henter samlingen: 3 af 5 dokumenter');
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('3');
  });

  it('names what could not be taken in, and fetches again', () => {
    const syncAgain = vi.fn();
    const root = show({ status: 'noDocument', sync: SYNC.problems }, { syncAgain });
    expect(root.textContent).toContain('1 dokument kom ikke med');
    expect(root.textContent).toContain('2022-03-18-minutes');
    press(button(root, 'Hent igen'));
    expect(syncAgain).toHaveBeenCalledOnce();
  });

  it('says what went wrong and reads again', () => {
    const retry = vi.fn();
    const root = show({ status: 'error', message: 'Siden blev lukket.', sync: SYNC.done }, { retry });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Siden blev lukket.');
    press(button(root, 'Prøv igen'));
    expect(retry).toHaveBeenCalledOnce();
  });
});
