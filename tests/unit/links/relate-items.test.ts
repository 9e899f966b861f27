import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LinkItem, RelatedItem } from '../../../lib/links/model.ts';
import { buildLinkIndex, relateItem } from '../../../lib/links/relate-items.ts';
import { type GoldPair, measureLinks, readGoldPairs } from '../../../scripts/evaluate/link-figures.ts';
import { OTHER_BODIES, readGoldItems } from './gold-items.ts';
import { makeItem } from './make-item.ts';

const items = readGoldItems();
const index = buildLinkIndex(items);
const find = (id: string): LinkItem => {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
};
const shown = async (id: string): Promise<RelatedItem[]> =>
  (await relateItem(find(id), index)).filter((one) => one.shown);
const relateAll = async (all: readonly LinkItem[], corpus = index): Promise<Map<string, RelatedItem[]>> =>
  new Map(await Promise.all(all.map(async (item) => [item.id, await relateItem(item, corpus)] as const)));

describe('A member who opens the panel beside an item', () => {
  it('sees first the same item in the minutes of the same meeting', async () => {
    const [first] = await shown('2023-09-08-agenda#3.5');
    expect(first?.item).toBe('2023-09-08-minutes#3.5');
    expect(first?.kind).toBe('sameMeeting');
    expect(first?.reasons).toContainEqual({ reason: 'twin', document: 'minutes' });
  });

  it('sees last time’s distribution of apprenticeships, with the words that tell why', async () => {
    const related = await shown('2025-09-02-minutes#3.9');
    expect(related.map((one) => one.item)).toEqual(
      expect.arrayContaining(['2023-09-08-agenda#3.4', '2023-09-08-minutes#3.4']),
    );
    expect(JSON.stringify(related[0]?.reasons)).toMatch(/læreplads/);
  });

  it('finds a matter in one paragraph of an item that holds many', async () => {
    expect((await shown('2020-06-19-agenda#3.4')).map((one) => one.item)).toContain('2023-09-08-minutes#2.1');
  });

  it('is shown nothing where there is nothing: points of procedure stay with their own meeting', async () => {
    expect(await shown('2020-06-19-agenda#1.2')).toEqual([]);
    expect(await shown('2025-09-02-minutes#1.1')).toEqual([]);
    expect(await shown('2020-06-19-agenda#3.8')).toEqual([]);
    expect((await shown('2023-09-08-agenda#1.1')).map((one) => one.item)).toEqual(['2023-09-08-minutes#1.1']);
  });

  it('is never shown an item of the document being read', async () => {
    for (const item of items) {
      for (const related of await relateItem(item, index))
        expect(related.item.startsWith(`${item.documentId}#`)).toBe(false);
    }
  });

  it('gets as good a list as the gold asks for', async () => {
    const related = await relateAll(items);
    const figures = measureLinks(related, readGoldPairs());
    expect(figures.ndcg).toBeGreaterThan(0.93);
    expect(figures.recall).toBeGreaterThan(0.9);
    expect(figures.precision).toBeGreaterThan(0.85);
    expect(figures.silence).toBeGreaterThan(0.9);
  });

  it('gets nearly the same list when a document is left out of the corpus', async () => {
    const rest = items.filter((item) => item.documentId !== '2020-06-19-agenda');
    const smaller = buildLinkIndex(rest);
    const related = await relateAll(rest, smaller);
    const pairs = readGoldPairs().filter(({ a, b }) => !`${a} ${b}`.includes('2020-06-19'));
    const figures = measureLinks(related, pairs);
    expect(figures.ndcg).toBeGreaterThan(0.9);
    expect(figures.precision).toBeGreaterThan(0.8);
  });
});

describe('Agenda and minutes of one item', () => {
  const report = 'Ålegræsset i Kalø Vig er gået tilbage siden 2015, og ilten mangler ved bunden om sommeren.';
  const paper = (id: string, kind: LinkItem['kind'], text: string): LinkItem =>
    makeItem({ id, title: 'Kalø Vigs tilstand', text: `Kalø Vigs tilstand\n${text}`, date: '2023-05-02', kind });
  const later = makeItem({
    id: '2024-05-07-a#3',
    title: 'Udplantning af ålegræs',
    text: `Udplantning af ålegræs\n${report} Dykkere planter ålegræs ud på bunden ved Kalø Vig.`,
    kind: 'agenda',
  });
  const others = Array.from({ length: 12 }, (_, at) =>
    makeItem({
      id: `2022-0${(at % 9) + 1}-1${at % 10}#${at}`,
      title: `Sag om emne${at}`,
      text: `Sag om emne${at}\nHer står der noget om emne${at} og om ting${at}, som ingen andre sager nævner.`,
    }),
  );
  const corpus = buildLinkIndex([
    ...others,
    paper('2023-05-02-a#4', 'agenda', `${report} Ålegræs kan udplantes af dykkere.`),
    paper('2023-05-02-m#4', 'minutes', 'Udvalget tog orienteringen til efterretning og ønskede en plan i efteråret.'),
    later,
  ]);

  it('are both found where only the longer one shares the words', async () => {
    const related = (await relateItem(later, corpus)).filter((one) => one.shown).map((one) => one.item);
    expect(related).toEqual(['2023-05-02-a#4', '2023-05-02-m#4']);
  });

  it('both find what only the longer one shares the words with', async () => {
    const minutes = corpus.items.get('2023-05-02-m#4');
    const related = minutes ? await relateItem(minutes, corpus) : [];
    expect(related.filter((one) => one.shown).map((one) => one.item)).toEqual(['2023-05-02-a#4', '2024-05-07-a#3']);
  });
});

describe('Last year’s distribution of apprenticeships', () => {
  const kinds = async (item: LinkItem): Promise<string[]> =>
    (await relateItem(item, index)).filter((one) => one.item.endsWith('#3.4') && one.shown).map((one) => one.kind);

  it('is the same matter to the body that made it, to another body the same subject', async () => {
    const item = find('2025-09-02-minutes#3.9');
    expect(await kinds(item)).toEqual(['sameMatter', 'sameMatter']);
    expect(await kinds({ ...item, body: 'KKR Sjælland' })).toEqual(['sameSubject', 'sameSubject']);
  });
});

describe('A corpus of short items of many bodies', () => {
  const few = readGoldItems(OTHER_BODIES);
  const small = buildLinkIndex(few);
  const url = new URL(`../../../${OTHER_BODIES}/links.json`, import.meta.url);
  const { pairs } = JSON.parse(readFileSync(url, 'utf8')) as { pairs: GoldPair[] };

  it('gets as good a list as the seeds, and no more', async () => {
    const figures = measureLinks(await relateAll(few, small), pairs);
    expect(figures.ndcg).toBeGreaterThan(0.88);
    expect(figures.precision).toBeGreaterThan(0.85);
    expect(figures.silence).toBeGreaterThan(0.9);
  });
});

describe('Two items that name the same places, parties or people', () => {
  const bus = makeItem({
    id: '2024-02-01#2',
    title: 'Forslag fra Enhedslisten: gratis bus i Vestjylland',
    text: 'Enhedslisten foreslår gratis bus for unge i Vestjylland og Midtjylland.',
  });
  const ambulance = makeItem({
    id: '2023-02-01#3',
    title: 'Forslag fra Enhedslisten: ambulancer i Vestjylland',
    text: 'Enhedslisten foreslår, at ambulancerne i Vestjylland og Midtjylland hjemtages.',
  });
  const fill = makeItem({ id: '2022-02-01#3', title: 'Regulativ', text: 'Regulativet for vandløbene fornyes i år.' });

  it('are not shown beside one another', async () => {
    const people = ['Enhedslisten'];
    const corpus = [
      { ...bus, people },
      { ...ambulance, people },
      { ...fill, people },
    ];
    const [first] = corpus;
    if (first) expect((await relateItem(first, buildLinkIndex(corpus))).filter((one) => one.shown)).toEqual([]);
  });
});

describe('An item that another names by its number', () => {
  const minutes = makeItem({ id: '2024-06-14#3.5', title: 'Invasive planter', text: 'Kæmpebjørneklo langs vejene.' });
  const approval = makeItem({
    id: '2024-11-22#1.2',
    title: 'Godkendelse af referat fra 14. juni 2024',
    text: 'Et medlem ønsker sit standpunkt til punkt 3.5 gengivet ordret.',
    references: [
      {
        start: 0,
        end: 0,
        text: 'punkt 3.5',
        target: { body: 'Byrådet', date: '2024-06-14', item: '3.5' },
        targetItem: null,
        inCorpus: false,
      },
    ],
  });
  const related = (item: LinkItem): Promise<RelatedItem[]> => relateItem(item, buildLinkIndex([minutes, approval]));

  it('is shown with it, though it is procedure', async () => {
    expect(await related(approval)).toMatchObject([{ item: '2024-06-14#3.5', shown: true, kind: 'reference' }]);
    expect((await related(approval))[0]?.reasons).toContainEqual({
      reason: 'names',
      document: 'minutes',
      date: '2024-06-14',
    });
  });

  it('shows where it was named', async () => {
    expect(await related(minutes)).toMatchObject([{ item: '2024-11-22#1.2', shown: true }]);
    expect((await related(minutes))[0]?.reasons).toContainEqual({
      reason: 'named',
      document: 'minutes',
      date: '2024-11-22',
    });
  });
});

describe('The index', () => {
  it('relates an item that is not in it', async () => {
    const rest = items.filter((item) => item.documentId !== '2025-09-02-minutes');
    const related = await relateItem(find('2025-09-02-minutes#3.9'), buildLinkIndex(rest));
    expect(related[0]?.item).toBe('2023-09-08-agenda#3.4');
    expect(related[0]?.shown).toBe(true);
  });

  it('is content with nothing', async () => {
    const empty = buildLinkIndex([]);
    expect(await relateItem(find('2025-09-02-minutes#3.9'), empty)).toEqual([]);
  });
});

describe('Another body’s item', () => {
  const words =
    'Kommunen vil etablere en svømmehal ved idrætsanlægget. Svømmehallen får et varmtvandsbassin og vipper, og idrætsforeningerne inddrages i projekteringen af svømmehallen.';
  const other = 'Vandløbsregulativet for åen skal fornyes efter høring af lodsejerne langs åen og vandløbslauget.';
  const own = makeItem({ id: '2024-02-01#2', title: 'Etablering af svømmehal', text: words });
  const corpus = [
    own,
    makeItem({ id: '2023-02-01#2', title: 'Ny svømmehal', text: words }),
    makeItem({ id: '2023-03-01#5', title: 'Ny svømmehal', text: words, body: 'Økonomiudvalget' }),
    makeItem({ id: '2023-04-01#3', title: 'Vandløbsregulativ', text: other }),
  ];

  it('comes lower and says whose it is', async () => {
    const related = await relateItem(own, buildLinkIndex(corpus));
    expect(related.map((one) => one.item).slice(0, 2)).toEqual(['2023-02-01#2', '2023-03-01#5']);
    expect(related[1]?.reasons).toContainEqual({ reason: 'otherBody', body: 'Økonomiudvalget' });
  });
});

describe('A newsletter', () => {
  const story =
    'Svømmehallen ved idrætsanlægget får et varmtvandsbassin og vipper, og idrætsforeningerne inddrages i projekteringen.';
  const letter = makeItem({ id: '2024-09-10#s1', title: 'Ny svømmehal på vej', text: story, kind: 'newsletter' });
  const earlier = makeItem({ id: '2024-02-01#2', title: 'Svømmehal', text: story });
  const reported = makeItem({ id: '2024-09-03#4', title: 'Svømmehal', text: story });
  const related = (item: LinkItem): Promise<RelatedItem[]> =>
    relateItem(item, buildLinkIndex([earlier, reported, letter]));

  it('tells first of the meeting that it comes after, then of earlier ones', async () => {
    expect((await related(letter)).map((one) => one.item)).toEqual(['2024-09-03#4', '2024-02-01#2']);
  });
});
