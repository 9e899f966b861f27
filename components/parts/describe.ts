/** Short phrases that several views need: what a document is, what an item is called. */
import type { DocumentSummary } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';

/** "Referat", "Referat (udkast)". */
export function describeKind({ kind, draft }: Pick<DocumentSummary, 'kind' | 'draft'>, translate: Translate): string {
  const word = translate(`kind.${kind}`);
  return draft ? translate('kind.draft', { kind: word }) : word;
}

/** "Punkt 3.5", or the title of an item that has no number. */
export function describeItem(number: string | null, title: string | null, translate: Translate): string {
  if (number !== null) return translate('item.label', { number });
  return title ?? translate('card.outsideItems');
}

/** "Punkt 3.5: Klimaalliancens finansiering"; a title alone where there is no number. */
export function titleItem(number: string | null, title: string, translate: Translate): string {
  return number === null ? title : translate('item.titled', { number, title });
}
