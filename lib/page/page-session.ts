/**
 * A page from the first look to the last: collects its text, asks what to mark in it, marks it, follows the reader and
 * the page's own changes. The same for web pages, kept documents and PDFs; they differ in how the text is collected.
 */
import type { Span } from '../text/mapped-text.ts';
import { askInTurn } from './ask-in-turn.ts';
import { changedPart } from './changed-part.ts';
import { collectPatiently } from './collect-patiently.ts';
import type { CollectedText } from './collected-text.ts';
import type { PageLinks } from './link-layer.ts';
import { compareTexts, marksAreSame, moveAll, movePainting, putPart, type TextChange } from './move-painting.ts';
import { createPagePainter } from './page-painter.ts';
import { readSelectedPassage, showPassage } from './selected-passage.ts';
import type { PageSession, PageSessionOptions, Painting } from './session-model.ts';
import { watchPage } from './watch-page.ts';
import { watchView } from './watch-view.ts';

const LONGEST_TITLE = 2000;

export function startPageSession(options: PageSessionOptions): PageSession {
  const { document, collect, mayBeDocument, talk, signal } = options;
  const view = document.defaultView as Window;
  let page: CollectedText | null = null;
  let painting: Painting | null = null;
  let links: PageLinks | null = null;
  let address = '';
  /** The member wants it, whatever the page looks like. */
  let isAsked = false;
  /** Grows when what is being asked is no longer wanted. */
  let turn = 0;
  /** Grows with each answer about the whole page. */
  let answers = 0;
  /** What the last change was worth is known from its own words. */
  let isSettled = false;

  const watch = watchPage({
    document,
    onRecords: (records) => painter.notice(records),
    mustHearAll: () => painter.mustNotice(),
    onQuiet: lookAgain,
    signal,
  });
  const collectNow = collectPatiently(options, watch);
  const painter = createPagePainter({
    document,
    collect,
    collectCalmly: collectNow,
    change: watch.change,
    talk,
    signal,
  });
  const turns = askInTurn(ask, signal);

  async function lookAgain(): Promise<void> {
    const fresh = await collectNow();
    if (!fresh || signal.aborted) return;
    if (fresh.text === page?.text && address === addressOf(view)) {
      // The same words may stand in other nodes by now.
      page = fresh;
      if (painting && !painter.isIntact(fresh)) painter.show(fresh, painting, links);
      else painter.follow();
      watch.settle(false);
      return;
    }
    const isElsewhere = address !== addressOf(view);
    if (isElsewhere) isAsked = false;
    const change = moveTo(fresh);
    // Marks that are elements part the text's nodes each time that they are written: once a change is enough.
    const canReadPart = !isElsewhere && painting?.shown === 'on' && !painter.mustNotice();
    const part = change && canReadPart ? changedPart(fresh.text, change) : null;
    if (part) void readPart(fresh.text, part);
    else turns.soon(false);
  }

  /** What was known of the text before, at once where it stands now. */
  function moveTo(fresh: CollectedText): TextChange | null {
    const change = page && painting ? compareTexts(page.text, fresh.text) : null;
    page = fresh;
    if (!painting || !change) return null;
    painting = movePainting(painting, change);
    if (links) links = { ...links, length: fresh.text.length, references: moveAll(links.references, change) };
    painter.show(fresh, painting, links);
    return change;
  }

  /** What has changed names, before all is read anew. */
  async function readPart(text: string, part: Span): Promise<void> {
    const [mine, known] = [turn, answers];
    const found = (await talk.readPart?.(text.slice(part.start, part.end))) ?? null;
    if (signal.aborted || mine !== turn || !page || !painting) return;
    if (found && known === answers) {
      const next = putPart(painting, page.text, { text, part, marks: found });
      isSettled = true;
      watch.settle(!marksAreSame(painting.marks, next.marks));
      painting = next;
      painter.show(page, next, links);
    }
    turns.soon(found !== null);
  }

  async function readAgain(asked: boolean): Promise<void> {
    isAsked ||= asked;
    moveTo((await collectNow()) ?? collect());
    await turns.now();
  }

  /** Asks about the page as it is known now. */
  async function ask(): Promise<void> {
    address = addressOf(view);
    const asked = page;
    if (!asked) return;
    if (!isAsked && !mayBeDocument(asked.text)) {
      forget();
      return;
    }
    const mine = turn;
    const answer = await talk.read(asked);
    if (!signal.aborted && mine === turn) receive(answer, asked);
  }

  function receive(answer: Painting | null, asked: CollectedText): void {
    if (!answer) {
      forget();
      return;
    }
    answers++;
    const now = page ?? asked;
    const next = now.text === asked.text ? answer : movePainting(answer, compareTexts(asked.text, now.text));
    const isNew = !painting || !marksAreSame(painting.marks, next.marks);
    if (isNew || !isSettled) watch.settle(isNew);
    isSettled = false;
    painting = next;
    painter.show(now, next, links, true);
    options.onRead?.();
  }

  /** The page is no document, or none any more. */
  function forget(): void {
    turn++;
    turns.cancel();
    if (painting) talk.leave();
    painting = null;
    links = null;
    painter.hide();
    options.onRead?.();
  }

  watchView(view, painter.follow, signal);
  signal.addEventListener('abort', painter.hide);
  return {
    isDocument: () => painting !== null,
    readAgain,
    goToItem: (itemId) => painter.goToItem(itemId),
    setMarks: (shown) => {
      if (!painting || !page) return;
      painting = { ...painting, shown };
      if (shown === 'off') painter.hideMarks();
      else painter.show(page, painting, links);
    },
    step: (what, by) => painter.step(what, by),
    showLinks: (found) => {
      links = found;
      if (page && painting) painter.showLinks(found);
    },
    givePage: () => {
      const { text, headings } = collect();
      return { title: document.title.slice(0, LONGEST_TITLE), text, headings };
    },
    readSelection: () => (painting ? readSelectedPassage(collect(), view.getSelection()) : null),
    goToPassage: (passage) => painting !== null && showPassage(collect(), passage, view),
  };
}

function addressOf({ location }: Window): string {
  return location.href.replace(/#.*$/s, '');
}
