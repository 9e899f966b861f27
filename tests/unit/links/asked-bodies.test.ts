import { describe, expect, it } from 'vitest';
import type { SectionName } from '../../../lib/document/model.ts';
import { answerQuestion } from '../../../lib/links/answer-question.ts';
import { bodiesAsked, committeeAsked, tellsOf } from '../../../lib/links/asked-bodies.ts';
import type { LinkItem } from '../../../lib/links/model.ts';
import { buildLinkIndex } from '../../../lib/links/relate-items.ts';
import { makeItem } from './make-item.ts';

const BODIES = [
  'KKR Sjælland',
  'Region Sjælland, Regionsrådet',
  'Køge Kommune, Byrådet',
  'Greve Kommune, Byrådet',
  'AVV I/S',
  'Vandselskabet Nordre Fjord I/S',
  'Køge Kommune, Økonomiudvalget',
];

describe('the body whose decision is asked for', () => {
  it.each([
    ['Hvad besluttede Regionsrådet om klinikken?', ['Region Sjælland, Regionsrådet']],
    ['Hvad sagde byrådet i Greve til planen?', ['Greve Kommune, Byrådet']],
    ['Hvad sagde kommunalbestyrelsen i Køge til planen?', ['Køge Kommune, Byrådet']],
    ["Hvad besluttede AVV's bestyrelse om tekstiler?", ['AVV I/S']],
    ['Hvem var imod i Køges økonomiudvalg?', ['Køge Kommune, Økonomiudvalget']],
    ['Hvad besluttede KKR Fyn?', []],
    ['Hvad sagde VNF til prisen på vand?', ['Vandselskabet Nordre Fjord I/S']],
    ['Hvad besluttede Byrådet i Stevns om havnen?', []],
  ])('%s', (question, bodies) => {
    expect([...bodiesAsked(question, BODIES)]).toEqual(bodies);
  });

  it('is a committee where one stands behind the verb, and told of where it speaks or is spoken for', () => {
    expect(committeeAsked('Hvad besluttede Teknisk Udvalg om havnen?')).toBe('teknisk udvalg');
    expect(committeeAsked('Hvad vedtog Kulturudvalget?')).toBe('kulturudvalg');
    expect(committeeAsked('Hvad besluttede udvalget om havnen?')).toBeNull();
    expect(tellsOf('kulturudvalg', 'Beslutning i Kulturudvalget den 3. maj')).toBe(true);
    expect(tellsOf('kulturudvalg', 'Kulturudvalget anbefalede planen.')).toBe(true);
    expect(tellsOf('kulturudvalg', 'Sagen sendes til Kulturudvalget.')).toBe(false);
  });
});

const withSection = (item: LinkItem, name: SectionName, words: string): LinkItem => {
  const start = item.text.indexOf(words);
  const sections = [{ name, heading: '', start, end: start + words.length }];
  return { ...item, item: { ...item.item, sections } };
};
const decidedAs = (item: LinkItem, outcome: 'referred' | 'postponed'): LinkItem => ({
  ...item,
  item: { ...item.item, decision: item.item.decision && { ...item.item.decision, outcome } },
});

const kept: readonly LinkItem[] = [
  withSection(
    makeItem({
      id: '2024-05-01#2',
      title: 'Nyt bibliotek ved stationen',
      body: 'Greve Kommune, Byrådet',
      kind: 'agenda',
      text: 'Nyt bibliotek ved stationen\nBiblioteket får 2.000 kvadratmeter.\nBeslutning i Kulturudvalget den 22. april 2024\nAnbefales. Bo Dam (O) stemte imod, da biblioteket er for stort.',
    }),
    'earlierDecision',
    'Anbefales. Bo Dam (O) stemte imod, da biblioteket er for stort.',
  ),
  decidedAs(
    makeItem({
      id: '2024-05-01#3',
      title: 'Ansøgning fra roklubben om tilskud til både',
      body: 'Greve Kommune, Byrådet',
      text: 'Ansøgning fra roklubben om tilskud til både\nRoklubben har søgt om tilskud til nye både.\nSagen blev oversendt til Fritidsudvalget.',
      decision: 'Sagen blev oversendt til Fritidsudvalget.',
    }),
    'referred',
  ),
  makeItem({
    id: '2024-05-01#4',
    title: 'Plan mod fravær i folkeskolen',
    body: 'Greve Kommune, Byrådet',
    text: 'Plan mod fravær i folkeskolen\nYdelsen til forældre kan standses ved mere end 15 pct. fravær i et kvartal. Skolen skal ringe til forældre efter tre dage. Planen koster 1,9 mio. kr.',
    decision: 'Byrådet vedtog planen mod fravær i folkeskolen.',
  }),
  makeItem({
    id: '2024-05-01#5',
    title: 'Værksteder til elever i udskolingen',
    body: 'Greve Kommune, Byrådet',
    text: 'Værksteder til elever i udskolingen\nDer er plads til 640 elever i de nye værksteder.',
    decision: 'Byrådet godkendte værkstederne.',
  }),
];
const index = buildLinkIndex(kept);
const ask = (question: string) => answerQuestion(question, index);

describe('a question', () => {
  it('on what a committee meant is answered with its treatment in the council’s agenda', async () => {
    const { answered, answers } = await ask('Hvem i kulturudvalget var imod biblioteket ved stationen?');
    expect(answered).toBe(true);
    expect(answers[0]?.quote).toContain('Bo Dam (O) stemte imod');
  });

  it('on what a committee decided is declined where nothing tells of it', async () => {
    expect(await ask('Hvad besluttede Fritidsudvalget om roklubbens ansøgning om tilskud?')).toMatchObject({
      answered: false,
    });
  });

  it('on what came of a matter is declined where it was only sent on', async () => {
    const { answered, answers, declined } = await ask('Fik roklubben tilskud til både?');
    expect(answered).toBe(false);
    expect(declined).toBe('sentOn');
    expect(answers[0]?.item).toBe('2024-05-01#3');
  });

  it('on a thing known by its number is answered with what tells of that one', async () => {
    const buses = buildLinkIndex(
      ['41', '52', '63'].map((number, order) =>
        makeItem({
          id: `2024-05-0${order + 1}#1`,
          title: 'Busdrift til havnen',
          text: `Busdrift til havnen\nKommunen overtager rute ${number} til havnen fra regionen.`,
          decision: `Byrådet vedtog at overtage rute ${number} til havnen.`,
        }),
      ),
    );
    const { answers } = await answerQuestion('Har kommunen overtaget rute 52 til havnen?', buses);
    expect(answers[0]?.quote).toContain('rute 52');
  });

  it('on a council of another place is declined', async () => {
    const { answered } = await ask('Hvad besluttede Byrådet i Køge om biblioteket ved stationen?');
    expect(answered).toBe(false);
  });

  it('on who got a post is declined where nobody is named beside it', async () => {
    const named = (text: string, people: string[]): LinkItem => ({
      ...makeItem({ id: '2024-05-02#1', title: 'Udpegning til Havnerådet', text }),
      people,
    });
    const question = 'Hvem blev formand for Havnerådet?';
    const without = named('Havnerådet får syv medlemmer. Kommunen bør stille med formanden.', ['Ida Holm']);
    const chosen = named('Havnerådet har fået syv medlemmer, og Ida Holm blev formand for de første to år.', [
      'Ida Holm',
    ]);
    expect((await answerQuestion(question, buildLinkIndex([...kept, without]))).answered).toBe(false);
    expect((await answerQuestion(question, buildLinkIndex([...kept, chosen]))).answered).toBe(true);
  });

  it('on what was answered is declined where nothing tells of an answer', async () => {
    const sent = 'Byrådet sender et brev til ministeriet om gratis prøver af drikkevand i private boringer.';
    const question = 'Hvad svarede ministeriet på brevet om prøver af drikkevand i boringer?';
    const letter = (text: string) =>
      buildLinkIndex([...kept, makeItem({ id: '2024-05-03#1', title: 'Drikkevand i boringer', text })]);
    expect((await answerQuestion(question, letter(sent))).answered).toBe(false);
    expect((await answerQuestion(question, letter(`${sent} Ministeriet har svaret nej.`))).answered).toBe(true);
  });

  it('on when a thing begins is answered by the decision before the statement', async () => {
    const said = 'Havnebadet åbner efter planen i maj 2025, hvis alle tilladelser er givet inden jul.';
    const decided = 'Havnebadet åbner den 1. juni 2025, når alle tilladelser er givet.';
    const bath = makeItem({
      id: '2024-05-05#1',
      title: 'Nyt havnebad',
      text: `Nyt havnebad\n${said}\n\n${decided}`,
      decision: decided,
    });
    const index = buildLinkIndex([...kept, withSection(bath, 'decision', decided)]);
    const { answers } = await answerQuestion('Hvornår åbner havnebadet?', index);
    expect(answers[0]?.quote).toContain('1. juni 2025');
  });

  it('with a participle finds its verb', async () => {
    const index = buildLinkIndex([
      ...kept,
      makeItem({
        id: '2024-05-06#1',
        title: 'Grunde ved fjorden',
        text: 'Grunde ved fjorden\nKommunen sælger tre grunde ved fjorden til den højeste pris efter et udbud.',
      }),
    ]);
    expect((await answerQuestion('Hvor mange grunde er solgt ved fjorden?', index)).answered).toBe(true);
  });

  it('with a verb and its particle finds the verb that joins them', async () => {
    const index = buildLinkIndex([
      ...kept,
      makeItem({
        id: '2024-05-04#1',
        title: 'Nye bænke på torvet',
        text: 'Nye bænke på torvet\nDer stilles bænke op på torvet. Handelslivet støtter forslaget om bænke.\n\nTil indkøb af bænkene er der afsat 30.000 kr. af puljen til byens rum.',
      }),
    ]);
    const { answers } = await answerQuestion('Hvor meget er der sat af til bænke på torvet?', index);
    expect(answers[0]?.quote).toContain('30.000 kr.');
  });

  it('on how many is declined where only shares, days and money are told, and answered where things are counted', async () => {
    expect(await ask('Hvor mange forældre fik standset ydelsen ved fravær?')).toMatchObject({ answered: false });
    expect(await ask('Hvor mange elever er der plads til i værkstederne?')).toMatchObject({ answered: true });
  });
});
