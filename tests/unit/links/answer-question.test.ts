import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../lib/links/answer-question.ts';
import { buildLinkIndex } from '../../../lib/links/relate-items.ts';
import { makeItem } from './make-item.ts';

const items = [
  makeItem({
    id: '2022-03-01#2',
    title: 'Etablering af svømmehal',
    text: 'Det foreslås at etablere en svømmehal ved idrætsanlægget. Anlægsudgiften er beregnet til 48,5 mio. kr. Driften koster 2,1 mio. kr. om året.',
    decision: 'Byrådet godkendte forslaget om en svømmehal med 48,5 mio. kr.',
  }),
  makeItem({
    id: '2023-04-01#4',
    title: 'Cykelsti langs kystvejen',
    text: 'Der anlægges en cykelsti langs kystvejen mellem havnen og skoven. Udgiften er 900.000 kr. og afholdes af anlægsbudgettet.',
    kind: 'agenda',
  }),
  makeItem({
    id: '2023-04-01#5',
    title: 'Regulativ for vandløb',
    text: 'Regulativet for vandløbene fornyes efter høring af lodsejerne. Grødeskæring foretages to gange om året i vandløbene.',
    kind: 'agenda',
  }),
];
const index = buildLinkIndex(items);

describe('A member asks', () => {
  it('and gets the passage with the answer in the document’s own words', async () => {
    const result = await answerQuestion('Hvad koster svømmehallen i drift?', index);
    expect(result.answered).toBe(true);
    expect(result.answers[0]?.item).toBe('2022-03-01#2');
    expect(result.answers[0]?.quote).toContain('2,1 mio. kr.');
  });

  it('in other forms of the words', async () => {
    expect((await answerQuestion('Hvor skal vandløbet have grødeskæringer?', index)).answers[0]?.item).toBe(
      '2023-04-01#5',
    );
  });

  it('with a limit on the amount', async () => {
    const ids = (await answerQuestion('anlæg med beløb over 1 mio. kr.', index)).answers.map((answer) => answer.item);
    expect(ids).toContain('2022-03-01#2');
    expect(ids).not.toContain('2023-04-01#4');
  });

  it('which items were approved, and gets a list, the newest first', async () => {
    const { answers, answered } = await answerQuestion('Hvilke sager er godkendt?', index);
    expect(answered).toBe(true);
    expect(answers.map((answer) => answer.item)).toEqual(['2022-03-01#2']);
  });

  it('nothing, and gets nothing', async () => {
    expect(await answerQuestion('hvad er der?', index)).toMatchObject({ answered: false, answers: [] });
  });

  it('within a year', async () => {
    const { answers } = await answerQuestion('udgift til anlæg', index, { years: ['2023'] });
    expect(answers.every((answer) => answer.documentId.startsWith('2023'))).toBe(true);
    expect(answers.length).toBeGreaterThan(0);
  });

  it('what the corpus does not hold, and is told so', async () => {
    const result = await answerQuestion('Hvor mange elbusser har Aalborg indkøbt?', index);
    expect(result.answered).toBe(false);
    expect(result.declined).not.toBeNull();
  });

  it('whether an agenda was approved, and is told that the minutes are missing, with the nearest item', async () => {
    const result = await answerQuestion('Blev cykelstien langs kystvejen godkendt?', index);
    expect(result.answered).toBe(false);
    expect(result.answers[0]?.item).toBe('2023-04-01#4');
  });

  it.each([
    ['of a place that no such item names', 'Hvad koster svømmehallen i Korsør?'],
    ['of a thing by a number that it does not have', 'Hvad koster cykelstien langs rute 513?'],
    ['of a year without meetings', 'Hvad blev der sagt om svømmehallen i 2017?'],
    ['of a meeting that is missing', 'Blev svømmehallen godkendt den 5. september 2025?'],
    ['who was chosen where only the agenda is there', 'Hvem blev udpeget til cykelstien langs kystvejen?'],
    ['of a thing of which it knows one word in two', 'Hvornår får lodsejerne erstatning?'],
  ])('%s, and is told that it does not appear', async (_, question) => {
    const result = await answerQuestion(question, index);
    expect(result.answered).toBe(false);
    expect(result.declined).not.toBeNull();
  });

  it('who sat on a board, and is told who was chosen though no paper speaks of sitting', async () => {
    const chosen = makeItem({
      id: '2024-05-01#6',
      title: 'Udpegning til bestyrelsen for Havneselskabet',
      text: 'Per Lund er fratrådt bestyrelsen for Havneselskabet. Karen Holm blev udpeget til bestyrelsen.',
    });
    const asked = await answerQuestion('Hvem sad i bestyrelsen før Karen Holm?', buildLinkIndex([...items, chosen]));
    expect(asked.answered).toBe(true);
    expect(asked.answers[0]?.item).toBe('2024-05-01#6');
  });

  it('of two places at once, and is answered by an item of each', async () => {
    const dues = ['Greve', 'Køge'].map((place, at) =>
      makeItem({
        id: `202${at + 3}-09-01#3`,
        title: `Kontingent til Vandværksrådet fra ${place} Kommune`,
        text: `${place} Kommune betaler ${at + 4},50 kr. pr. indbygger i kontingent til Vandværksrådet.`,
      }),
    );
    const question = 'Hvad er kontingentet til Vandværksrådet i Greve og i Køge?';
    const { answered, answers } = await answerQuestion(question, buildLinkIndex([...items, ...dues]));
    expect(answered).toBe(true);
    expect(answers.slice(0, 2).map((one) => one.item)).toEqual(
      expect.arrayContaining(['2023-09-01#3', '2024-09-01#3']),
    );
    const missing = 'Hvad er kontingentet til Vandværksrådet i Greve og i Odder?';
    expect((await answerQuestion(missing, buildLinkIndex([...items, ...dues]))).answered).toBe(false);
  });

  it('of a body, and that body’s own papers come first', async () => {
    const text = 'Svømmehallen ved idrætsanlægget fik sit tilskud forlænget med et år efter en drøftelse.';
    const bodies = ['Byrådet', 'Regionsrådet'].map((body, at) =>
      makeItem({ id: `2024-0${at + 1}-01#3`, title: 'Tilskud til svømmehallen', text, body }),
    );
    const asked = await answerQuestion(
      'Hvad sagde Regionsrådet om svømmehallen?',
      buildLinkIndex([...items, ...bodies]),
    );
    expect(asked.answers[0]?.item).toBe('2024-02-01#3');
  });
});

describe('A question of when', () => {
  const fares = ['2021', '2022', '2024'].map((year, at) =>
    makeItem({
      id: `${year}-06-01#${at}`,
      title: 'Takster for færgen',
      text: `Taksterne for færgen til øen drøftes hvert år. Færgen sejlede ${300 + at} ture.`,
    }),
  );
  const timetable = buildLinkIndex([...items, ...fares]);
  const first = async (question: string): Promise<string | undefined> =>
    (await answerQuestion(question, timetable)).answers[0]?.item;

  it('means the newest, the oldest, or what was before a year', async () => {
    expect(await first('Hvad sagde vi sidst om taksterne for færgen?')).toBe('2024-06-01#2');
    expect(await first('Hvad var oprindeligt taksterne for færgen?')).toBe('2021-06-01#0');
    expect(await first('Hvordan var taksterne for færgen før 2022?')).toBe('2021-06-01#0');
  });

  it('finds the number of the thing that is counted', async () => {
    const { answers } = await answerQuestion('Hvor mange ture sejlede færgen?', timetable);
    expect(answers[0]?.quote).toMatch(/30\d ture/);
  });
});

describe('A question of what happened', () => {
  const pool = buildLinkIndex([
    makeItem({
      id: '2024-12-05#5',
      title: 'Leje af øvelsesplads',
      text: 'Øvelsespladsen i Lunden kan lejes for 380.000 kr. om året.',
      decision: 'Udsat, da lejen på 380.000 kr. for øvelsespladsen ikke er forhandlet.',
    }),
    makeItem({
      id: '2025-05-14#2',
      title: 'Vandtanke',
      text: 'Det foreslås, at der drøftes et fælles lager af vandtanke til beredskabet.',
      kind: 'agenda',
    }),
  ]);

  it('in a month means the last one of that name, not the next', async () => {
    const result = await answerQuestion('Hvad ville øvelsespladsen have kostet i leje ifølge mødet i december?', pool);
    expect(result).toMatchObject({ answered: true, answers: [{ item: '2024-12-05#5' }] });
  });

  it('is declined where an agenda only proposes it', async () => {
    const result = await answerQuestion('Blev der købt et fælles lager af vandtanke?', pool);
    expect(result).toMatchObject({ answered: false, declined: 'noMinutes', answers: [{ item: '2025-05-14#2' }] });
  });
});

describe('Whether somebody will, or did', () => {
  const ask = async (question: string, text: string): Promise<boolean> => {
    const item = makeItem({ id: '2025-03-11#4', title: 'Skolen i Vestby', text });
    return (await answerQuestion(question, buildLinkIndex([...items, item]))).answered;
  };
  it.each([
    [
      'Vil Fjordfonden betale halvdelen af skolen?',
      'Skolen i Vestby bygges, hvis Fjordfonden vil betale halvdelen.',
      false,
    ],
    ['Vil Fjordfonden betale halvdelen af skolen?', 'Fjordfonden vil betale halvdelen af skolen i Vestby.', true],
    ['Lukkede Fjordfonden skolen i Vestby?', 'Fjordfonden overvejer at lukke skolen i Vestby.', false],
    ['Lukkede Fjordfonden skolen i Vestby?', 'Fjordfonden lukkede skolen i Vestby til sommer.', true],
  ])('%s – %s', async (question, text, is) => {
    expect(await ask(question, text)).toBe(is);
  });
});
