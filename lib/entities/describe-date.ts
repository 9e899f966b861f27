/** A date's card: the meetings held then, as far as documents are kept, and what they decided. */
import type { Outcome } from '../document/model.ts';
import type { DescribedDocument } from './corpus-documents.ts';

export interface MeetingOfDate {
  readonly document: string;
  readonly body: string;
  readonly date: string;
  readonly kind: string;
  readonly decisions: readonly {
    readonly item: string;
    readonly title: string;
    readonly outcome: Outcome;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface DateDescription {
  /** Minutes before agendas. */
  readonly meetings: readonly MeetingOfDate[];
}

/** @param iso a day, a month ("2022-03") or a range; a month takes in all its meetings. */
export function describeDate(iso: string, documents: readonly DescribedDocument[]): DateDescription {
  const [from = '', to = from] = iso.split('/');
  const meetings = documents.flatMap(({ document }): MeetingOfDate[] => {
    const { id, body, date, kind, items } = document;
    const held = /^\d{4}-\d\d(?:-\d\d)?$/.test(from) && date >= from && date.slice(0, to.length) <= to;
    if (!held) return [];
    const decisions = items.flatMap(({ id: item, title, decision }) =>
      decision && decision.outcome !== 'none'
        ? [{ item, title, outcome: decision.outcome, start: decision.start, end: decision.end }]
        : [],
    );
    return [{ document: id, body: body.name, date, kind, decisions }];
  });
  const rank = ({ kind }: MeetingOfDate): number => (kind === 'minutes' ? 0 : kind === 'agenda' ? 1 : 2);
  return { meetings: meetings.sort((a, b) => rank(a) - rank(b) || a.date.localeCompare(b.date)) };
}
