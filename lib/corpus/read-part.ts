/**
 * Which names stand in a part of a page that has changed since all of it was read: told by the part's own words, the
 * meeting that the page is of and the persons whom it showed. The whole is read anew after; this is for the meantime.
 */
import type { MeetingDocument } from '../document/model.ts';
import { applyApart } from '../entities/apart.ts';
import { nameTraits } from '../entities/choose-names.ts';
import type { ApartPair, Mention } from '../entities/model.ts';
import { recogniseMentions } from '../entities/recognise-mentions.ts';
import { type SettledNames, settleKnownNames } from '../entities/settle-known-names.ts';
import { mendText } from '../text/mend-text.ts';
import type { Corpus } from './load-corpus.ts';
import type { PageReading } from './read-page.ts';

/**
 * @param text of the part: whole paragraphs.
 * @returns spans counted in the part, sorted, not overlapping.
 */
export function readPart(
  text: string,
  { meeting, persons }: Pick<PageReading, 'meeting' | 'persons'>,
  { chooseNames }: Pick<Corpus, 'chooseNames'>,
  apart: readonly ApartPair[] = [],
): Mention[] {
  const own = settleKnownNames({ persons: new Map(persons.filter(([name]) => isTold(name, text))) });
  const known = joinNames(own, chooseNames(nameTraits(text)));
  // A surname alone is a name where the full one stands before it.
  const before = [...own.names.keys()].map((name) => `${name}\n\n`);
  const from = before.join('').length;
  const source = `${before.join('')}${text}`;
  const document = withoutPlaces(meeting, source.length);
  const mentions = recogniseMentions({ text: mendText(source).text, scanned: meeting.scanned, document }, known);
  const found = mentions.flatMap((mention) =>
    mention.start < from ? [] : [{ ...mention, start: mention.start - from, end: mention.end - from }],
  );
  return applyApart(found, apart);
}

/** The text has a word of the name. */
function isTold(name: string, text: string): boolean {
  return name.split(' ').some((word) => word.length > 2 && text.includes(word));
}

/** The entries and items stand elsewhere on the page: here they only tell who is known and what the meeting is. */
function withoutPlaces(meeting: MeetingDocument, end: number): MeetingDocument {
  return { ...meeting, items: [], attendance: meeting.attendance.map((one) => ({ ...one, start: end, end })) };
}

/** Whom both know, the collection knows better. */
function joinNames(own: SettledNames, ofCorpus: SettledNames): SettledNames {
  return {
    names: new Map([...own.names, ...ofCorpus.names]),
    companies: ofCorpus.companies,
    sightings: (name) => [...ofCorpus.sightings(name), ...own.sightings(name)],
  };
}
