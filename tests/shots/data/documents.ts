/** Made-up documents of a made-up body, in the words that such documents use. */
import type { DocumentSummary, EarlierDecision, Place } from '../../../lib/messages/model.ts';

const BODY = 'KKR Sundlandet';

function summary(date: string, kind: DocumentSummary['kind'], title: string, body = BODY): DocumentSummary {
  return { id: `${date}-${kind}`, title, kind, draft: false, body, date };
}

export const MINUTES_2025 = summary('2025-09-02', 'minutes', 'Møde i KKR Sundlandet 2. september 2025');
export const AGENDA_2025 = summary('2025-09-02', 'agenda', 'Møde i KKR Sundlandet 2. september 2025');
export const MINUTES_2024 = summary('2024-06-14', 'minutes', 'Møde i KKR Sundlandet 14. juni 2024');
export const MINUTES_2023 = summary('2023-03-10', 'minutes', 'Møde i KKR Sundlandet 10. marts 2023');
export const NEWSLETTER_2023 = summary('2023-03-10', 'newsletter', 'Nyt fra KKR Sundlandet, marts 2023');
export const AGENDA_2020 = summary('2020-06-19', 'agenda', 'Møde i KKR Sundlandet 19. juni 2020');
export const COUNCIL_2024 = summary('2024-11-27', 'minutes', 'Byrådets møde 27. november 2024', 'Lindkøbing Byråd');

export function place(document: DocumentSummary, item: string | null, start = 1200): Place {
  return { documentId: document.id, itemId: item === null ? null : `${document.id}#${item}`, start, end: start + 80 };
}

type EntryParts = Pick<EarlierDecision, 'document' | 'number' | 'title' | 'quote' | 'kind' | 'reasons'> &
  Partial<EarlierDecision>;

export function entry(parts: EntryParts): EarlierDecision {
  const { document, number } = parts;
  return {
    itemId: `${document.id}#${number ?? 's1'}`,
    outcome: null,
    quoteIs: 'decision',
    otherBody: document.body !== BODY,
    place: place(document, number),
    ...parts,
  };
}
