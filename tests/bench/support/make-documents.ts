/** The documents of a made corpus, each body's minutes with members of its own, as attendance lists name them. */
import type { DocumentRow, PersonsRow } from '../../../lib/corpus/database.ts';
import type { LinkItem } from '../../../lib/links/model.ts';

const MEMBERS = 31;
const PARTIES = ['Socialdemokratiet', 'Venstre', 'Radikale Venstre', 'Enhedslisten'];

/** @param items those of one document follow one another. */
export function* makeDocuments(items: Iterable<LinkItem>): Generator<DocumentRow & Pick<PersonsRow, 'persons'>> {
  let last = '';
  for (const { documentId, body, date, kind } of items) {
    if (documentId === last) continue;
    last = documentId;
    const persons = Array.from({ length: kind === 'minutes' ? MEMBERS : 0 }, (_, seat) => {
      const party = PARTIES[seat % PARTIES.length] ?? null;
      const sighting = { date, party, municipality: null, doubtful: false };
      return [`Medlem${seat} af ${body}`, [sighting]] as const;
    });
    yield {
      id: documentId,
      title: `${kind === 'minutes' ? 'Referat' : 'Dagsorden'}, ${body}`,
      body,
      kind,
      date,
      publisher: null,
      extraction: 'html',
      digest: documentId.padEnd(64, '0'),
      draft: false,
      itemCount: 15,
      version: 1,
      knownDigest: null,
      itemBody: body,
      persons,
    };
  }
}
