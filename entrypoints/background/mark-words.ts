/** The words that a page shows with its marks: sent with them, so that content scripts carry no catalogue. */
import { MENTION_TYPES, type MentionType } from '../../lib/entities/model.ts';
import type { MarkWords } from '../../lib/messages/mark-model.ts';
import type { Translate } from '../../locales/translate.ts';

export function markWords(translate: Translate): MarkWords {
  const kinds = MENTION_TYPES.map((type) => [type, translate(`type.${type}`)]);
  return {
    kinds: Object.fromEntries(kinds) as Record<MentionType, string>,
    open: translate('glance.open'),
    closed: { product: translate('app.name'), text: translate('glance.closed'), hint: translate('glance.howToOpen') },
  };
}
