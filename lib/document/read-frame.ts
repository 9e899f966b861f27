/** Kind, date, start and place of a meeting, from cover, running heads and title, each with its evidence. */
import type { Span } from '../text/mapped-text.ts';
import { findDateInItems, findMeetingDate } from './find-meeting-date.ts';
import { findPlace, findPlaceBehind, findPlaceNear } from './find-meeting-place.ts';
import { findStart } from './find-meeting-start.ts';
import type { Found } from './found.ts';
import type { Line } from './lines.ts';
import type { DocumentKind } from './model.ts';

export interface Frame {
  readonly kind: Found<DocumentKind> | null;
  readonly draft: boolean;
  readonly addendum: boolean;
  readonly date: Found<string> | null;
  readonly start: Found<string> | null;
  readonly place: Found<string> | null;
}

const MINUTES =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}referat(?:et)?|\p{L}{0,20}protokol(?:len)?|protokoludskrift)(?![\p{L}])|^Beslutninger(?: fra| truffet|$)/iu;
const AGENDA =
  /(?:^|[^\p{L}])(?:\p{L}{0,12}dagsorden|\p{L}{0,12}mødeindkaldelse|indkaldelse til [\p{L}.]{0,20} ?\p{L}*møde|mødeplan)(?![\p{L}])/iu;
/** Menus of a web page name both. */
const MENU = /dagsordener og referater|dagsordner og referater|referater og dagsordener/iu;

/** @param items beginnings of the first items, read when the cover is lost */
export function readFrame(head: readonly Line[], items: readonly Line[], title: string): Frame {
  const top = head.slice(0, 120);
  const date = findMeetingDate(top, title) ?? findDateInItems(items);
  const words = top.filter((line) => line.text.length <= 120 && !MENU.test(line.text));
  const minutes = words.find(isMinutes);
  const agenda = words.find((line) => AGENDA.test(line.text) && !/godkendelse af/i.test(line.text));
  return {
    kind: findKind(minutes, agenda, title),
    draft:
      words.some(({ text }) =>
        /^(?:udkast|foreløbig|ikke.godkendt)(?![\p{L}])|udkast til (?:referat|dagsorden)/iu.test(text),
      ) || /udkast/i.test(title),
    addendum:
      words.some(({ text }) =>
        /tillægs(?:dagsorden|referat)|supplerende dagsorden|tillæg til dagsorden/iu.test(text),
      ) || /tillægsdagsorden/i.test(title),
    date: date?.found ?? null,
    start: findStart(top, date?.line ?? null, date?.found ?? null),
    place: findPlace(top) ?? findPlaceNear(top, date?.line ?? null) ?? findPlaceBehind(date?.line ?? null),
  };
}

const isMinutes = ({ text }: Line): boolean => MINUTES.test(text);

/** What holds decisions is minutes, whatever it is called. */
export function asMinutes(frame: Frame, head: readonly Line[]): Frame {
  const line = head.slice(0, 120).find((one) => one.text.length <= 120 && !MENU.test(one.text) && isMinutes(one));
  return { ...frame, kind: { value: 'minutes', start: line?.start ?? 0, end: line?.end ?? 0 } };
}

/** "Referat", "Beslutningsprotokol" on the cover or in the title, and no agenda. */
export function callsItselfMinutes(head: readonly Line[], title: string): boolean {
  const words = head.slice(0, 120).filter(({ text }) => text.length <= 120 && !MENU.test(text));
  const first = words.find(({ text }) => MINUTES.test(text) || AGENDA.test(text));
  if (first) return MINUTES.test(first.text) && !/godkendelse af/i.test(first.text);
  return MINUTES.test(title) && !AGENDA.test(title);
}

/** An agenda on its cover or in its title, whatever stands below. */
export const callsItselfAgenda = (head: readonly Line[], title: string): boolean =>
  AGENDA.test(title) ||
  head.slice(0, 120).some(({ text }) => text.length <= 120 && !MENU.test(text) && AGENDA.test(text));

function findKind(minutes: Line | undefined, agenda: Line | undefined, title: string): Found<DocumentKind> | null {
  const none = { start: 0, end: 0 };
  const span = (line: Line | undefined): Span => (line ? { start: line.start, end: line.end } : none);
  const first = minutes && agenda ? (minutes.start < agenda.start ? minutes : agenda) : (minutes ?? agenda);
  if (first) return { value: first === minutes ? 'minutes' : 'agenda', ...span(first) };
  if (MINUTES.test(title) && !AGENDA.test(title)) return { value: 'minutes', ...none };
  return AGENDA.test(title) ? { value: 'agenda', ...none } : null;
}
