/** The documents of a made corpus as the texts of agendas and minutes, each body's minutes with members of its own. */
import type { SourceDocument } from '../../../lib/corpus/database.ts';
import type { LinkItem } from '../../../lib/links/model.ts';

const MEMBERS = 25;
const GIVEN =
  'Anne Bent Carla Dorte Erik Freja Gorm Hanne Ivan Jette Karl Lise Mads Nina Ole Pia Rune Sara Tom Ulla'.split(' ');
const SURNAMES =
  'Ahlmann Bisgaard Corfitz Dalsgaard Ellegaard Friis Grønkjær Hvidtfeldt Iversholt Juelsgaard Kjærsgaard Lindegaard Mejlgaard Nygaard Overgaard Præstegaard Ravnsholt Skovbo Toftegaard Vestermark'.split(
    ' ',
  );
const PARTIES = ['A', 'V', 'B', 'Ø', 'F', 'C'];
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

export type MadeText = Omit<SourceDocument, 'digest'>;

/** @param items those of one document follow one another. */
export function* makeTexts(items: Iterable<LinkItem>): Generator<MadeText> {
  let own: LinkItem[] = [];
  for (const item of items) {
    if (own[0] && own[0].documentId !== item.documentId) {
      yield textOf(own);
      own = [];
    }
    own.push(item);
  }
  if (own.length > 0) yield textOf(own);
}

function textOf(items: readonly LinkItem[]): MadeText {
  const [first] = items;
  if (!first) throw new Error('a document has items');
  const { documentId: id, body, date, kind } = first;
  const isMinutes = kind === 'minutes';
  const title = `${isMinutes ? 'Referat' : 'Dagsorden'}, ${body}`;
  const [year, month, day] = date.split('-');
  const when = `Møde i ${body} den ${Number(day)}. ${MONTHS[Number(month) - 1]} ${year} kl. 17.00`;
  const parts = items.map(
    ({ item, text }, at) =>
      `${at + 1}. ${item.title}\n\nSagsfremstilling\n\n${text.slice(item.title.length + 1)}\n\nIndstilling\n\n` +
      `Forvaltningen indstiller, at sagen tages til efterretning.${isMinutes ? '\n\nBeslutning\n\nTaget til efterretning.' : ''}`,
  );
  const head = [isMinutes ? 'Referat' : 'Dagsorden', when, ...(isMinutes ? [`Til stede:\n${listMembers(body)}`] : [])];
  const text = [...head, ...parts].join('\n\n');
  return { id, title, body, kind, date, publisher: null, extraction: 'text', text };
}

function listMembers(body: string): string {
  const offset = Number(body.replace(/\D/g, '')) || 0;
  const members = Array.from({ length: MEMBERS }, (_, seat) => {
    const at = offset * 7 + seat * 13;
    const given = GIVEN[at % GIVEN.length];
    const surname = SURNAMES[(at + Math.floor(at / GIVEN.length)) % SURNAMES.length];
    return `${given} ${surname} (${PARTIES[seat % PARTIES.length]})`;
  });
  return members.join('\n');
}
