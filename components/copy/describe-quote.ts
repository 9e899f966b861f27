/** A quote, or an item alone, with its source as it is pasted into a letter: the words, the item, the document, the link. */
import type { DocumentSummary, Place } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { describeKind, titleItem } from '../parts/describe.ts';
import { linkToQuote } from './text-fragment.ts';

export interface QuoteSource {
  /** Empty: the item or the document alone is referred to. */
  readonly quote: string;
  /** What is copied where it is more than one quote. */
  readonly words?: string;
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
  const said = source.words ?? (quote === '' ? null : translate('copy.quote', { quote }));
  const lines = [...(said === null ? [] : [said]), where];
  const here = address === undefined ? linkTo(place) : null;
  if (address !== undefined) lines.push(linkToQuote(address, quote));
  if (here !== null) lines.push(translate('copy.here', { link: linkToQuote(here, quote) }));
  return lines.join('\n');
}
