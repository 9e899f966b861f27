/** What a card tells of a name besides where it stands: people, offices, attendance, dissents, decisions, amounts. */
import type { Translate } from '../../locales/translate.ts';
import type { PersonOfBody } from '../entities/describe-body.ts';
import type { EntityDescription } from '../entities/describe-entity.ts';
import type { PersonDescription } from '../entities/describe-person.ts';
import type { Evidence, Mention } from '../entities/model.ts';
import type { CardLine, CardSection, MeetingAttended } from '../messages/card-model.ts';
import type { Place } from '../messages/model.ts';
import { composeAmountSeries } from './compose-amount-series.ts';
import { summariseDocument } from './compose-thread.ts';
import type { DocumentRow } from './database.ts';

/** Lines shown of a section; what is left out is counted. */
const MOST_LINES = 30;

export interface SectionContext {
  readonly mention: Mention;
  /** The document being read. */
  readonly source: { readonly id: string; readonly date: string };
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly translate: Translate;
}

export function composeSections(described: EntityDescription, context: SectionContext): CardSection[] {
  const { person, body, amount, date } = described;
  const { translate } = context;
  const sections: CardSection[] = [];
  const add = (kind: LineKind, lines: readonly CardLine[]): void => {
    if (lines.length > 0) sections.push({ kind, lines: lines.slice(0, MOST_LINES), more: rest(lines) });
  };
  if (person) {
    add('roles', rolesOf(person, translate));
    const meetings = attendanceOf(person);
    if (meetings.length > 0) sections.push({ kind: 'attendance', meetings });
  }
  if (body && described.type === 'organisation') add('represents', body.people.map(toPersonLine(context)));
  else if (body) {
    add('peopleHere', body.people.filter(({ here }) => here).map(toPersonHere(context)));
    add('people', body.people.filter(({ here }) => !here).map(toPersonLine(context)));
    const meetings = body.meetings
      .filter(({ document }) => context.documents.has(document))
      .map(({ date: held, body: of, present, absent, ...at }) => ({
        date: held,
        body: of,
        present,
        absent,
        place: placeOf(at),
      }));
    if (meetings.length > 0) sections.push({ kind: 'partyAttendance', meetings });
    add(
      'dissents',
      body.dissents.map(({ position, person: who, date: held, document, item, start, end }) => ({
        ...line(who && !position.includes(who) ? `${who}: ${position}` : position, translate.date(held), {
          documentId: document,
          itemId: item,
          start,
          end,
        }),
        ...sourceOf(document, context),
      })),
    );
    add(
      'figures',
      body.figures
        .filter(({ document }) => context.documents.has(document))
        .map(({ value, date: told, ...at }) => line(translate.kroner(value), translate.date(told), placeOf(at))),
    );
  }
  const series = amount && composeAmountSeries(amount, context);
  if (series) sections.push({ kind: 'amounts', series });
  if (date) add('decided', decisionsOf(date.meetings, context));
  return sections;
}

type LineKind = Extract<CardSection, { readonly lines: unknown }>['kind'];

const rest = (lines: readonly unknown[]): number => Math.max(0, lines.length - MOST_LINES);

function line(text: string, note: string | null, place: Place | null): CardLine {
  return { text, note, outcome: null, place };
}

function placeOf({ document, start, end }: Pick<Evidence, 'document' | 'start' | 'end'>): Place {
  return { documentId: document, itemId: null, start, end };
}

const toPersonLine =
  ({ translate, documents }: SectionContext) =>
  ({ name, role, evidence }: PersonOfBody): CardLine => {
    // The page itself opens nowhere else.
    const newest = evidence.find(({ document }) => documents.has(document));
    const note = [role, newest && translate.date(newest.date)].filter(Boolean).join(', ');
    return line(name, note === '' ? null : note, newest ? placeOf(newest) : null);
  };

/** Where this document shows the person; its date goes without saying. */
const toPersonHere =
  ({ source, documents }: SectionContext) =>
  ({ name, role, evidence }: PersonOfBody): CardLine => {
    const own = evidence.find(({ document }) => document === source.id && documents.has(document));
    return line(name, role, own ? placeOf(own) : null);
  };

function rolesOf({ roles }: PersonDescription, translate: Translate): CardLine[] {
  return roles.map(({ role, of, from, to, evidence }) => {
    const what = [role, of].filter((part) => part !== null).join(', ');
    const when = from === to ? translate.date(to) : translate.date(`${from}/${to}`);
    const newest = evidence.at(-1);
    return line(what.charAt(0).toLocaleUpperCase('da') + what.slice(1), when, newest ? placeOf(newest) : null);
  });
}

/** One a meeting, oldest first: agenda and minutes may both tell of it. */
function attendanceOf({ meetings }: PersonDescription): MeetingAttended[] {
  const byMeeting = new Map<string, MeetingAttended>();
  for (const { body, date, status, substituteFor, ...at } of meetings) {
    const key = `${date} ${body}`;
    if (!byMeeting.has(key)) byMeeting.set(key, { date, body, status, substituteFor, place: placeOf(at) });
  }
  return [...byMeeting.values()].sort((a, b) => a.date.localeCompare(b.date));
}

function decisionsOf(
  meetings: NonNullable<EntityDescription['date']>['meetings'],
  context: SectionContext,
): CardLine[] {
  const told = new Set<string>();
  return meetings.flatMap(({ document, body, decisions }) => {
    // Minutes come first; a meeting's other documents decide nothing.
    if (decisions.length === 0 || told.has(body) || !context.documents.has(document)) return [];
    told.add(body);
    return decisions.map(({ item, title, outcome, start, end }) => ({
      text: title,
      note: null,
      outcome,
      place: { documentId: document, itemId: item, start, end },
      ...sourceOf(document, context),
    }));
  });
}

/** The page itself is no source that others could look up. */
function sourceOf(id: string, { documents }: SectionContext): Pick<CardLine, 'document'> {
  const row = documents.get(id);
  return row ? { document: summariseDocument(row) } : {};
}
