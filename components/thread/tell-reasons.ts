/** Why an item is shown, as one sentence. */
import type { LinkReason } from '../../lib/links/model.ts';
import type { EarlierDecision } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';

/** The kind of the link alone where there are no reasons. */
export function tellReasons(
  { kind, reasons }: Pick<EarlierDecision, 'kind' | 'reasons'>,
  translate: Translate,
): string {
  const sentence = reasons.map((reason) => tellReason(reason, translate)).join('; ');
  if (sentence === '') return translate(`link.${kind}`);
  return sentence.charAt(0).toLocaleUpperCase(translate.language) + sentence.slice(1);
}

export function tellReason(link: LinkReason, translate: Translate): string {
  const document = 'document' in link ? nameDocument(link.document, translate) : '';
  switch (link.reason) {
    case 'twin':
    case 'sameMeeting':
      return translate(`reason.${link.reason}`, { document });
    case 'named':
    case 'names':
      return translate(`reason.${link.reason}`, { document, date: translate.date(link.date) });
    case 'mentions':
      return translate('reason.mentions', { date: translate.date(link.date) });
    case 'sameMatter':
    case 'sameSubject':
      return translate(`reason.${link.reason}`, { words: link.words.join(', ') });
    case 'otherBody':
      return translate('reason.otherBody', { body: link.body });
  }
}

/** "referatet fra": an agenda is of a meeting to come. */
function nameDocument(kind: string, translate: Translate): string {
  return translate.optional(`reason.of.${kind}`, translate('reason.of.document'));
}
