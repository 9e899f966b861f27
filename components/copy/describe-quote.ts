/** A quote with its source as it is pasted into a letter: the words, the item, the document and its date, the link. */
import type { DocumentSummary, Place } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { describeKind, titleItem } from '../parts/describe.ts';
import { linkToQuote } from './text-fragment.ts';

export interface QuoteSource {
  readonly quote: string;
  readonly document: DocumentSummary;
  readonly number: string | null;
  readonly title: string | null;
  readonly place: Place;
}

/** @param linkTo where the library page shows a place: for documents that have no address on the web. */
export function describeQuote(
  source: QuoteSource,
  translate: Translate,
  linkTo: (place: Place) => string | null,
): string {
  const { document, number, title, place } = source;
  const quote = source.quote.replace(/\s+/g, ' ').trim();
  const kind = `${describeKind(document, translate)}, ${document.body}, ${translate.date(document.date)}`;
  const where = title === null ? kind : `${titleItem(number, title, translate)}. ${kind}`;
  const { address } = document;
  const lines = [translate('copy.quote', { quote }), where];
  const here = address === undefined ? linkTo(place) : null;
  if (address !== undefined) lines.push(linkToQuote(address, quote));
  if (here !== null) lines.push(translate('copy.here', { link: linkToQuote(here, quote) }));
  return lines.join('\n');
}
