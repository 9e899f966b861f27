/** The lines at the head of a card that come from the documents' description of the name. */
import type { Translate } from '../../locales/translate.ts';
import type { EntityDescription } from '../entities/describe-entity.ts';
import type { Membership } from '../entities/model.ts';
import type { Fact } from '../messages/card-model.ts';

/** @param date of the document being read, ISO. */
export function composeDescribedFacts(
  { type, person, body, amount, ofWholeMeeting }: EntityDescription,
  date: string,
  translate: Translate,
): Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, value: string | null | undefined, note?: string): void => {
    if (value) facts.push(note === undefined ? { label, value } : { label, value, note });
  };
  if (person) {
    for (const label of ['party', 'municipality'] as const) {
      const [then, today] = [person.atThatDate[label], person.today[label]];
      if (then && then.of !== today?.of) add(label, then.of, translate('fact.then', { date: translate.date(date) }));
      if (today) add(label, today.of, lastShown(today, translate));
    }
  }
  if (body?.kind && type === 'municipality') add('region', body.kind);
  else if (body?.kind) add('kind', translate.optional(`orgKind.${body.kind}`, body.kind));
  if (body && body.otherNames.length > 0) add('otherNames', body.otherNames.join(' · '));
  if (body?.successor) add('successor', body.successor);
  for (const name of body?.predecessors ?? []) add('predecessor', name);
  if (amount?.written) add('value', amount.written);
  if (amount?.subject) add('subject', amount.subject);
  if (amount?.share) add('share', amount.share);
  if (ofWholeMeeting) add('scope', translate('card.wholeMeeting'));
  return facts;
}

function lastShown({ to }: Membership, translate: Translate): string {
  return translate('fact.lastShown', { date: translate.date(to) });
}
