import { expect, it } from 'vitest';
import { describeEntity } from '../../../lib/entities/describe-entity.ts';
import { collectKnownNames } from '../../../lib/entities/known-names.ts';
import type { Mention } from '../../../lib/entities/model.ts';
import { resolveEntities } from '../../../lib/entities/resolve-entities.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';
import { describe, type Given } from './support.ts';

const clean = (text: string, given: Given = {}) => describe(text, { id: '2023', date: '2023-09-08', ...given });
const scan = (text: string, given: Given = {}) =>
  describe(text, { id: '2025', date: '2025-09-02', scanned: true, ...given });

function first(source: { mentions: readonly Mention[] }, type: Mention['type']): Mention {
  const mention = source.mentions.find((one) => one.type === type);
  if (!mention) throw new Error(`no ${type}`);
  return mention;
}

it('settles one spelling for a person over the corpus, clean before scanned', () => {
  const known = collectKnownNames([
    clean('Jesper Würtzen (A), Ballerup Kommune\nMikkel Lind (Ø), Køge Kommune (suppleant for Line Barfoed (Ø))'),
    scan('Jesper Wirtzen (A), Ballerup Kommune\nLine Barfod (9), Køge Kommune'),
  ]);
  const { names } = settleKnownNames(known);
  expect(names.get('Jesper Wirtzen')).toBe('Jesper Würtzen');
  expect(names.get('Line Barfoed')).toBe('Line Barfod');
});

it('reads a scan by what the clean document knows', () => {
  const known = collectKnownNames([clean('Karsten Längerich (V), Allerød Kommune')]);
  expect(first(scan('Karsten Léngerich (V), Allergd Kommune', { known }), 'person').canonical).toBe(
    'Karsten Längerich',
  );
});

it('gives a person who changed party two memberships, and counts no doubtful letter', () => {
  const documents = [
    clean('Karen Holm (A), Køge Kommune', { id: 'a', date: '2022-01-01' }),
    clean('Karen Holm (M), Køge Kommune', { id: 'b', date: '2024-01-01' }),
    clean('Karen Holm (M), Køge Kommune', { id: 'c', date: '2025-01-01' }),
  ];
  const karen = resolveEntities(documents).find(({ name }) => name === 'Karen Holm');
  expect(karen?.memberships.filter(({ kind }) => kind === 'party').map(({ of, from, to }) => [of, from, to])).toEqual([
    ['Socialdemokratiet', '2022-01-01', '2022-01-01'],
    ['Moderaterne', '2024-01-01', '2025-01-01'],
  ]);
});

it('keeps two persons of one name apart, and one who moved together', () => {
  const here = (place: string, date: string): ReturnType<typeof clean> =>
    clean(`Jens Hansen (A), ${place} Kommune`, { id: `${place}${date}`, date });
  const two = resolveEntities([here('Køge', '2023-01-01'), here('Greve', '2023-01-01')]);
  expect(two.filter(({ type }) => type === 'person').map(({ id }) => id)).toEqual([
    'person:Jens Hansen (Køge Kommune)',
    'person:Jens Hansen (Greve Kommune)',
  ]);
  const one = resolveEntities([here('Køge', '2021-01-01'), here('Greve', '2023-01-01')]);
  expect(one.filter(({ type }) => type === 'person')).toHaveLength(1);
});

it('keeps committees of one name in two municipalities apart', () => {
  const body = (parent: string) => ({ name: 'Økonomiudvalget', kind: 'municipality', parent }) as const;
  const entities = resolveEntities([
    clean('Sagen behandles i Økonomiudvalget.', { id: 'a', body: body('Køge Kommune') }),
    clean('Sagen behandles i Økonomiudvalget.', { id: 'b', body: body('Greve Kommune') }),
  ]);
  expect(entities.map(({ id }) => id)).toEqual([
    'organisation:Økonomiudvalget (Køge Kommune)',
    'organisation:Økonomiudvalget (Greve Kommune)',
  ]);
});

it('keeps two bodies apart that are both called SSU, by what each document says', () => {
  const entities = resolveEntities([
    clean('Sundhedssamarbejdsudvalget (SSU) mødtes. SSU drøftede planen.', { id: 'a' }),
    clean('Social- og Sundhedsudvalget (SSU) mødtes. SSU drøftede planen.', { id: 'b' }),
  ]);
  expect(entities.map(({ name, evidence }) => [name, evidence.length])).toEqual([
    ['Sundhedssamarbejdsudvalget', 3],
    ['Social- og Sundhedsudvalget', 3],
  ]);
  expect(entities[0]?.forms.map(({ form, reason }) => [form, reason])).toEqual([['SSU', 'acronym']]);
});

it('links a successor and does not merge it', () => {
  const entities = resolveEntities([clean('KLK lavede rapporten i 2020, konsulentfirmaet Komponent i 2023.')]);
  expect(entities.map(({ name, successor }) => [name, successor])).toEqual([
    ["KL's Konsulentvirksomhed", 'Komponent'],
    ['Komponent', null],
  ]);
});

it('says why a form was taken for a name, and takes it apart where the member wants', () => {
  const documents = [clean('Kent Max Magelund (A), Brøndby Kommune\n\nKen Max Magelund nævnte skolen.')];
  const kent = resolveEntities(documents).find(({ type }) => type === 'person');
  expect(kent?.forms.map(({ form, reason }) => [form, reason])).toEqual([['Ken Max Magelund', 'spelling']]);
  const apart = resolveEntities(documents, { apart: [['Kent Max Magelund', 'Ken Max Magelund']] });
  expect(apart.filter(({ type }) => type === 'person').map(({ name }) => name)).toEqual([
    'Kent Max Magelund',
    'Ken Max Magelund',
  ]);
});

it('tells of a person: party then and today, office, who came', () => {
  const attendee = {
    name: 'Karen Holm',
    party: 'A',
    municipality: 'Køge Kommune',
    role: null,
    substituteFor: null,
    start: 0,
    end: 28,
  };
  const old = clean('Karen Holm (A), Køge Kommune', {
    id: 'old',
    date: '2022-01-01',
    attendance: [{ ...attendee, status: 'present' }],
  });
  const later = clean('Karen Holm (M), Køge Kommune\n\nKaren Holm, formand for Gate 21, orienterede.', {
    id: 'new',
    date: '2024-01-01',
    attendance: [{ ...attendee, status: 'absent' }],
  });
  const { person, places } = describeEntity(first(old, 'person'), old, [old, later]);
  expect(person?.atThatDate.party?.of).toBe('Socialdemokratiet');
  expect(person?.today.party?.of).toBe('Moderaterne');
  expect(person?.roles.map(({ role, of }) => [role, of])).toEqual([['formand', 'Gate 21']]);
  expect(person?.attended).toEqual({ present: 1, absent: 1, substitute: 0 });
  expect(places.map(({ document }) => document)).toEqual(['new', 'old']);
});

it('tells of an amount what the sentence compares it with, and the same subject in other meetings', () => {
  const source = clean('Tilskud til Movia er 6,2 mio. kr. svarende til 2,21 kr./indbygger.', { id: 'a' });
  const other = clean('Tilskud til Movia er 7 mio. kr.', { id: 'b', date: '2024-01-01' });
  const { amount } = describeEntity(first(source, 'amount'), source, [source, other]);
  expect(amount?.written).toBe('6.200.000 kr.');
  expect(amount?.share).toBe('svarende til 2,21 kr./indbygger');
  expect(amount?.series.map(({ value, date }) => [value, date])).toEqual([[7_000_000, '2024-01-01']]);
});

it('tells of a date the meetings that were held then, of an organisation who stands for it', () => {
  const source = clean('Birgitte Lund, direktør for Copenhagen Capacity, orienterede den 8. september 2023.');
  expect(describeEntity(first(source, 'date'), source, [source]).date?.meetings.map(({ body }) => body)).toEqual([
    'KKR Hovedstaden',
  ]);
  const body = describeEntity(first(source, 'organisation'), source, [source]).body;
  expect(body?.people.map(({ name, role }) => [name, role])).toEqual([['Birgitte Lund', 'direktør']]);
  expect(body?.otherNames).toContain('CopCap');
});

it('counts once a meeting how many of a party were there', () => {
  const text = 'Jesper Holm (A), Ballerup Kommune\nKaren Lund (A), Køge Kommune\nMikkel Lind (Ø), Greve Kommune';
  const attendance = text.split('\n').map((line, at) => ({
    name: line.split(' (')[0] ?? '',
    party: null,
    municipality: null,
    role: null,
    status: at === 1 ? ('absent' as const) : ('present' as const),
    substituteFor: null,
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
  }));
  const minutes = clean(text, { attendance });
  const agenda = clean(text, { id: 'agenda', attendance: attendance.slice(0, 1) });
  const party = minutes.mentions.find(({ canonical }) => canonical === 'Socialdemokratiet');
  if (!party) throw new Error('no party');
  const { body } = describeEntity(party, minutes, [agenda, minutes]);
  expect(body?.meetings).toEqual([
    expect.objectContaining({ document: '2023', date: '2023-09-08', present: 1, absent: 1 }),
  ]);
});
