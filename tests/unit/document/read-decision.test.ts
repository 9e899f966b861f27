import { describe, expect, it } from 'vitest';
import { dissentOfVotes } from '../../../lib/document/dissent-of-votes.ts';
import type { Body, Outcome } from '../../../lib/document/model.ts';
import { isAmended } from '../../../lib/document/read-amended.ts';
import { readDecision } from '../../../lib/document/read-decision.ts';
import { readDissent } from '../../../lib/document/read-dissent.ts';
import { readOutcome } from '../../../lib/document/read-outcome.ts';
import { readRecommendations } from '../../../lib/document/read-recommendations.ts';
import { readVotes } from '../../../lib/document/read-votes.ts';
import { splitSentences } from '../../../lib/document/sentences.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

const KKR: Body = { name: 'KKR Sjælland', kind: 'kkr' };
const COUNCIL: Body = { name: 'Byrådet', kind: 'municipality', parent: 'Køge Kommune' };
const outcome = (text: string, body = KKR) => readOutcome(text, body).outcome;

describe('what a body decided', () => {
  it('is told by the body itself or by what became of the matter', () => {
    expect(outcome('KKR Sjælland tiltrådte indstillingen.')).toBe('approved');
    expect(outcome('Godkendt.', COUNCIL)).toBe('approved');
    expect(outcome('Indstillingen blev ikke godkendt.', COUNCIL)).toBe('rejected');
    expect(outcome('Udsat til næste møde.', COUNCIL)).toBe('postponed');
    expect(outcome('Taget til efterretning.', COUNCIL)).toBe('noted');
    expect(outcome('KKR Sjælland tog oplægget til efterretning med en drøftelse af taksterne.')).toBe('noted');
    expect(outcome('KKR Sjælland udpegede Anna Berg til styregruppen.')).toBe('appointed');
    expect(outcome('Byrådet oversendte sagen til Økonomiudvalget.', COUNCIL)).toBe('referred');
    expect(outcome('KKR Sjælland besluttede, at finansieringen øges til scenarie 2.')).toBe('chosen');
    expect(outcome('Herefter godkendte byrådet planen.', COUNCIL)).toBe('approved');
  });

  it('may be told of the matter by its own name, but not of what was decided elsewhere', () => {
    expect(outcome('Takstplanen blev godkendt. Anna Berg bemærkede noget.')).toBe('approved');
    expect(outcome('Fordelingen blev enstemmigt godkendt med den ændring, at Ø får mere.')).toBe('approved');
    expect(outcome('Strukturen er vedtaget af ministeriet i sidste måned.')).toBe('none');
  });

  it('is not what other bodies decided, or what was decided before', () => {
    expect(outcome('Direktøren holdt oplæg. Bestyrelsen i Movia har vedtaget en ny økonomisk politik.')).toBe(
      'informed',
    );
    expect(outcome('Formanden orienterede om, at regeringen har godkendt planen.')).toBe('informed');
    expect(outcome('Formanden nævnte den strategi, som KKR Sjælland godkendte i juni.')).toBe('informed');
  });

  it('is nothing where nothing was decided', () => {
    expect(outcome('Ingen bemærkninger.')).toBe('none');
    expect(outcome('Et medlem bad om en status til næste møde.')).toBe('none');
  });

  it('is the main motion, not the amendment that fell before it', () => {
    expect(outcome('Ændringsforslaget blev forkastet. Herefter blev indstillingen godkendt.', COUNCIL)).toBe(
      'approved',
    );
  });
});

describe('what was recommended', () => {
  const amended = (text: string, result: Outcome = 'approved'): boolean => {
    const sentences = splitSentences(text);
    return isAmended(sentences, sentences[0] ?? null, true, result);
  };

  it('is changed by what is added after the decision, not by the reason for putting it off', () => {
    expect(amended('KKR Sjælland drøftede planen. Der svares med den tilføjelse, at stien bevares.')).toBe(true);
    expect(amended('Sagen blev udsat, idet økonomien først skal afdækkes.', 'postponed')).toBe(false);
  });
});

describe('a ballot', () => {
  it('is read by letters, counts and names, an amendment before the main motion', () => {
    const [amendment, main] = readVotes(
      'Ændringsforslag fra Ø blev sat til afstemning: For stemte 4 (Ø, Å). Imod stemte 21 (A, V).\n\nHerefter blev indstillingen sat til afstemning. For stemte: A, V og B. Imod stemte: Ø. Undlod at stemme: Å.',
      0,
    );
    expect(amendment).toMatchObject({
      subject: 'Ændringsforslag fra Ø',
      inFavour: { count: 4, parties: ['Ø', 'Å'] },
      against: { count: 21, parties: ['A', 'V'] },
    });
    expect(main).toMatchObject({
      inFavour: { count: null, parties: ['A', 'V', 'B'] },
      against: { parties: ['Ø'] },
      abstained: { parties: ['Å'] },
    });
  });

  it('names the members where the minutes do', () => {
    const [vote] = readVotes('For: 2 (Anna Berg (A), Bo Dam (V)) Imod: 1 (Carl Due (O)).', 0);
    expect(vote).toMatchObject({
      inFavour: {
        count: 2,
        persons: [
          { name: 'Anna Berg', party: 'A' },
          { name: 'Bo Dam', party: 'V' },
        ],
      },
      against: { count: 1, persons: [{ name: 'Carl Due', party: 'O' }] },
    });
  });

  it('may be told in running words', () => {
    expect(readVotes('Tiltrådt med 34 stemmer imod 15.', 0)).toMatchObject([
      { inFavour: { count: 34 }, against: { count: 15 } },
    ]);
    expect(readVotes('Godkendt med 27 stemmer for (V, A, C), 3 imod (Æ, O) og 1 undlod (B).', 0)).toMatchObject([
      {
        inFavour: { count: 27, parties: ['V', 'A', 'C'] },
        against: { count: 3, parties: ['Æ', 'O'] },
        abstained: { count: 1, parties: ['B'] },
      },
    ]);
    expect(readVotes('Forslaget blev forkastet med 40 stemmer imod 13.', 0)).toMatchObject([
      { inFavour: { count: 13 }, against: { count: 40 } },
    ]);
    expect(readVotes('KKR drøftede sagen.', 0)).toEqual([]);
  });
});

describe('who did not go along', () => {
  const told = (text: string) =>
    readDissent(splitSentences(text)).map(({ party, person, position }) => `${person ?? party}: ${position}`);

  it('is told in free words, each with their own', () => {
    expect(told('Indstillingen blev godkendt; Æ stemte imod, og O undlod at stemme.')).toEqual([
      'Danmarksdemokraterne: stemte imod',
      'Dansk Folkeparti: undlod at stemme',
    ]);
    expect(told('KKR Sjælland besluttede model A. Venstre og Liberal Alliance ønskede model B.')).toEqual([
      'Venstre: ønskede model B',
      'Liberal Alliance: ønskede model B',
    ]);
    expect(told('Danmarksdemokraterne (Anna von Berg) ønskede tilført, at linjen bevares.')).toEqual([
      'Danmarksdemokraterne: ønskede tilført, at linjen bevares',
    ]);
    expect(told('Samira el-Amin (Ø) kan ikke tilslutte sig punkt 3.')).toEqual([
      'Samira el-Amin: kan ikke tilslutte sig punkt 3',
    ]);
    expect(told('Venstres medlemmer og Enhedslisten stemte imod.')).toEqual([
      'Venstre: stemte imod',
      'Enhedslisten: stemte imod',
    ]);
    expect(told('Rådmand Anna Berg (V) tog forbehold for prisen.')).toEqual(['Anna Berg: tog forbehold for prisen']);
    expect(told('Køge Kommune tog forbehold. Venstre ønskede at takke formanden.')).toEqual([
      'Køge Kommune: tog forbehold',
    ]);
    expect(told('Aarhus og Odder kommuner kunne ikke tiltræde den fælles pulje.')).toEqual([
      'Aarhus Kommune: kunne ikke tiltræde den fælles pulje',
      'Odder Kommune: kunne ikke tiltræde den fælles pulje',
    ]);
    expect(told('KKR godkendte aftalen med forbehold fra Rebild Kommune for økonomien.')).toEqual([
      'Rebild Kommune: tog forbehold for økonomien',
    ]);
    expect(told('Køge Kommune ønsker en ny station. Faxe Kommune har spurgt.')).toEqual([]);
  });

  it('is who wanted a proposal that fell, and nobody for having lost an amendment', () => {
    const fell = readVotes('Forslaget blev forkastet. For stemte Ø og F. Imod stemte V, A og C.', 0);
    expect(dissentOfVotes(fell, 'rejected').map(({ party, position }) => [party, position])).toEqual([
      ['Enhedslisten', 'stemte for'],
      ['Socialistisk Folkeparti', 'stemte for'],
    ]);
    const amendment = readVotes('Et ændringsforslag blev sat til afstemning. For: 1 (Æ). Imod: 10 (V, A og C).', 0);
    expect(dissentOfVotes(amendment, 'approved')).toEqual([]);
  });
});

describe('the dissent of a whole decision', () => {
  const dissent = (decision: string) => {
    const text = MappedText.of(decision);
    const found = readDecision(text, { start: 0, end: decision.length }, [], COUNCIL).dissent;
    return found.map(({ party, person, position }) => `${person ?? party}: ${position}`);
  };

  it('leaves out who was outvoted in a committee before', () => {
    expect(
      dissent(
        'Et flertal i Teknisk Udvalg anbefalede indstillingen. Et mindretal bestående af Bo Dam (V) anbefalede den ikke. Byrådet godkendte indstillingen. Ø stemte imod.',
      ),
    ).toEqual(['Enhedslisten: stemte imod']);
    expect(dissent('Teknisk Udvalg behandlede sagen. For stemte A. Imod stemte V. Byrådet godkendte den.')).toEqual([]);
    expect(dissent('Byrådet godkendte indstillingen. Mod stemte Enhedslisten.')).toEqual(['Enhedslisten: stemte imod']);
  });

  it('tells the party that a ballot prints beside a name', () => {
    const ballot = 'Godkendt. Imod stemte Bo Dam (Ø). Følgende undlod at stemme: Ida Holm (løsgænger).';
    const { dissent: found } = readDecision(MappedText.of(ballot), { start: 0, end: ballot.length }, [], COUNCIL);
    expect(found.map(({ person, party, position }) => [person, party, position])).toEqual([
      ['Bo Dam', 'Enhedslisten', 'stemte imod'],
      ['Ida Holm', null, 'undlod at stemme'],
    ]);
  });

  it('leaves out who lost an amendment, and keeps the reason of those who lost the matter', () => {
    expect(
      dissent(
        'Ændringsforslaget blev vedtaget med 9 stemmer for og 4 imod. Byrådet vedtog herefter den ændrede indstilling. For stemte A og B.\nImod stemte Venstre og Liberal Alliance, da stien koster 4 mio. kr. om året.',
      ),
    ).toEqual([
      'Venstre: stemte imod, da stien koster 4 mio. kr. om året',
      'Liberal Alliance: stemte imod, da stien koster 4 mio. kr. om året',
    ]);
    expect(dissent('Indstillingen blev godkendt. Venstre stemte imod ændringsforslaget.')).toEqual([]);
  });

  it('goes with an outcome that only the count of votes tells', () => {
    const decided = (words: string) =>
      readDecision(MappedText.of(words), { start: 0, end: words.length }, [], COUNCIL).outcome;
    expect(decided('Sagen blev sat til afstemning. 24 stemte for hjemtagelse,\nog 15 stemte imod.')).toBe('approved');
    expect(decided('Sagen blev sat til afstemning. 9 stemte for, og 15 stemte imod.')).toBe('rejected');
    expect(decided('Teknisk Udvalg behandlede sagen. 5 stemte for, og 2 stemte imod. Byrådet tager sagen igen.')).toBe(
      'none',
    );
  });

  it('tells in free words who wanted what fell, not who voted it down', () => {
    expect(dissent('Forslaget blev forkastet. Enhedslisten og Alternativet stemte for. Venstre stemte imod.')).toEqual([
      'Enhedslisten: stemte for',
      'Alternativet: stemte for',
    ]);
  });
});

describe('the points of a recommendation', () => {
  it('stand without their common lead-in', () => {
    expect(
      readRecommendations('Det indstilles, at KKR Sjælland godkender dagsordenen for møde den\n8. september 2023.'),
    ).toEqual(['godkender dagsordenen for møde den 8. september 2023']);
    expect(readRecommendations('Det indstilles, at KKR Hovedstaden:\n– drøfter planen\n– godkender udkastet.')).toEqual(
      ['drøfter planen', 'godkender udkastet'],
    );
    expect(
      readRecommendations('Administrationen indstiller,\nat planen godkendes, og\nat der afsættes 2 mio. kr.'),
    ).toEqual(['planen godkendes', 'der afsættes 2 mio. kr.']);
  });
});
