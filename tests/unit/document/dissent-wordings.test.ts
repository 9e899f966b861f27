/** How Danish bodies write that somebody did not go along: one row a wording. */
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../lib/document/model.ts';
import { readDecision } from '../../../lib/document/read-decision.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

const COUNCIL: Body = { name: 'Byrådet', kind: 'municipality', parent: 'Køge Kommune' };

const read = (words: string) => {
  const { outcome, dissent, amended } = readDecision(
    MappedText.of(words),
    { start: 0, end: words.length },
    ['planen godkendes'],
    COUNCIL,
  );
  return { outcome, amended, dissent: dissent.map(({ party, person, position }) => `${person ?? party}: ${position}`) };
};

const WORDINGS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '1. at godkendt. 2. at faldt med 7 stemmer (V, C) mod 8 (A, F og I).',
    'approved',
    ['Venstre: stemte for 2. at', 'Det Konservative Folkeparti: stemte for 2. at'],
  ],
  [
    'Andet og tredje at blev vedtaget. Mod andet at stemte F. Første at faldt med 8 stemmer mod 13. For første at stemte V.',
    'approved',
    ['Socialistisk Folkeparti: stemte imod andet at', 'Venstre: stemte for første at'],
  ],
  [
    'Godkendt mod én stemme (Karin Bach), der vil forhandle først.',
    'approved',
    ['Karin Bach: stemte imod og vil forhandle først'],
  ],
  ['Forslaget faldt. For stemte Karin Bach.', 'rejected', ['Karin Bach: stemte for']],
  [
    'Vedtaget. I og O undlod at stemme, efter at deres forslag var faldet.',
    'approved',
    ['Liberal Alliance: undlod at stemme', 'Dansk Folkeparti: undlod at stemme'],
  ],
  ['Udsættes igen. Karin Bach vil ikke udsætte sagen.', 'postponed', ['Karin Bach: vil ikke udsætte sagen']],
  [
    'Godkendt. Tredje at bortfaldt. Karin Bach ville have fastholdt tredje at.',
    'approved',
    ['Karin Bach: ville have fastholdt tredje at'],
  ],
  ['Godkendt, idet Karin Bach (B) tog forbehold.', 'approved', ['Karin Bach: tog forbehold']],
  [
    'Godkendt. Karin Bach (B) finder prisen i aftalen for høj og undlod at stemme.',
    'approved',
    ['Karin Bach: finder prisen i aftalen for høj og undlod at stemme'],
  ],
  [
    'Byrådet vedtog indstillingens første og tredje at. Andet at blev ikke vedtaget. Karin Bach (B) stemte imod første at.',
    'approved',
    ['Karin Bach: stemte imod første at'],
  ],
  [
    'Taksten blev fastholdt med 9 stemmer mod 2. Imod\nstemte Karin Bach (B) og Bo Dam (V). Sagen er drøftet.',
    'discussed',
    ['Karin Bach: stemte imod', 'Bo Dam: stemte imod'],
  ],
  [
    'Planen blev godkendt med 11 stemmer mod 1. Bo Dam (O) stemte imod\nprisen. Siv Ó Laoire Krag (B) var ude af lokalet.',
    'approved',
    ['Bo Dam: stemte imod prisen'],
  ],
  [
    'Karin Bach (Ø) stillede ændringsforslag om en høring. Herfor stemte Ø og F. Imod stemte V, A og C. O undlod at stemme. Ændringsforslaget bortfaldt dermed. Udvalgets indstilling blev herefter vedtaget.',
    'approved',
    [
      'Dansk Folkeparti: undlod at stemme',
      'Enhedslisten: stemte for ændringsforslaget',
      'Socialistisk Folkeparti: stemte for ændringsforslaget',
    ],
  ],
  [
    'Karin Bach (Ø) foreslog, at opgaven udføres af egne folk. For\nstemte Ø og F, imod de øvrige 13. Forslaget faldt. Direktionens indstilling blev herefter godkendt.',
    'approved',
    ['Enhedslisten: stemte for ændringsforslaget', 'Socialistisk Folkeparti: stemte for ændringsforslaget'],
  ],
  [
    'Karin Bach (A) foreslog, at beløbet tages af kassen. For stemte A og F. Imod stemte V, C og I. Forslaget bortfaldt. 1. Anbefales. Bo Dam (I) stemte imod. 2. Anbefales.',
    'approved',
    [
      'Bo Dam: stemte imod',
      'Socialdemokratiet: stemte for ændringsforslaget',
      'Socialistisk Folkeparti: stemte for ændringsforslaget',
    ],
  ],
  [
    'Planen blev taget til efterretning. Venstre bad om at få ført til referat, at prisen er for høj.',
    'noted',
    ['Venstre: bad om at få ført til referat, at prisen er for høj'],
  ],
  ['Godkendt. Dog stemte Enhedslisten imod.', 'approved', ['Enhedslisten: stemte imod']],
  ['Godkendt med undtagelse af Ø.', 'approved', ['Enhedslisten: var ikke med']],
  [
    'Godkendt mod stemmerne fra Enhedslisten og Alternativet.',
    'approved',
    ['Enhedslisten: stemte imod', 'Alternativet: stemte imod'],
  ],
  ['Indstillingen blev vedtaget imod Venstres stemmer.', 'approved', ['Venstre: stemte imod']],
  [
    'Godkendt med forbehold fra Anna Berg (Ø) for afsnittet om takster.',
    'approved',
    ['Anna Berg: tog forbehold for afsnittet om takster'],
  ],
  [
    'Et flertal bestående af A, B, C og V afviste forslaget. Et mindretal bestående af F og Ø stemte for forslaget.',
    'rejected',
    ['Socialistisk Folkeparti: stemte for forslaget', 'Enhedslisten: stemte for forslaget'],
  ],
  [
    'Et flertal på 7 medlemmer (A, B og C) godkendte indstillingen. Et mindretal på 2 medlemmer (Ø og Å) stemte imod.',
    'approved',
    ['Enhedslisten: stemte imod', 'Alternativet: stemte imod'],
  ],
  [
    'Et flertal (A og V) tiltrådte indstillingen. Et mindretal (F) kunne ikke tiltræde indstillingen.',
    'approved',
    ['Socialistisk Folkeparti: kunne ikke tiltræde indstillingen'],
  ],
  ['Godkendt. Medlemmerne fra Ø afstod fra at stemme.', 'approved', ['Enhedslisten: afstod fra at stemme']],
  ['Godkendt. Bo Dam, V, stemte imod.', 'approved', ['Bo Dam: stemte imod']],
  ['Godkendt. Byrådsmedlem Bo Dam (V) var uenig i prisen.', 'approved', ['Bo Dam: var uenig i prisen']],
  ['Godkendt. Nye Borgerlige gik imod.', 'approved', ['Nye Borgerlige: gik imod']],
  ['Godkendt. Borgerlisten stemmer imod.', 'approved', ['Borgerlisten: stemmer imod']],
  [
    'Godkendt. Venstre bemærkede til referatet, at prisen er for høj.',
    'approved',
    ['Venstre: bemærkede til referatet, at prisen er for høj'],
  ],
  ['Godkendt. Protokollat fra Enhedslisten: Prisen er for høj.', 'approved', ['Enhedslisten: Prisen er for høj']],
  [
    'Godkendt.\n\nMindretalsudtalelse fra Venstre og Liberal Alliance: "Taksten bør sættes ned."',
    'approved',
    ['Venstre: Taksten bør sættes ned', 'Liberal Alliance: Taksten bør sættes ned'],
  ],
  [
    'Godkendt. 17 stemte for (A, B, C og V), 3 stemte imod (Ø), og 1 undlod at stemme (Å).',
    'approved',
    ['Enhedslisten: stemte imod', 'Alternativet: undlod at stemme'],
  ],
  [
    'Godkendt.\nFor: 17 (A, C og V)\nImod: 2 (Ø)\nUndlod at stemme: 1 (LTB)',
    'approved',
    ['Enhedslisten: stemte imod', 'LTB: undlod at stemme'],
  ],
  [
    'Godkendt. Alle stemte for, bortset fra Bo Dam (V), der undlod at stemme.',
    'approved',
    ['Bo Dam: undlod at stemme'],
  ],
  ['Godkendt. Gruppe Ø og Liste T stemte imod.', 'approved', ['Enhedslisten: stemte imod', 'T: stemte imod']],
  [
    'Vedtaget med 20 stemmer for og 5 imod (V, O).',
    'approved',
    ['Venstre: stemte imod', 'Dansk Folkeparti: stemte imod'],
  ],
  [
    'Godkendt. Jens Holm (H) mente, at forsøget bør vare et år mere.',
    'approved',
    ['Jens Holm: mente, at forsøget bør vare et år mere'],
  ],
  ['Godkendt. Ida Sø (Ø) ville have 4 mio. kr.', 'approved', ['Ida Sø: ville have 4 mio. kr.']],
  ['Godkendt. A.P. Holm (N) beklagede, at ruten flyttes.', 'approved', ['A.P. Holm: beklagede, at ruten flyttes']],
  ['Vedtaget fra 2028. Venstre tog forbehold for datoen.', 'approved', ['Venstre: tog forbehold for datoen']],
  [
    'Ida Sø (F) blev udpeget med 9 stemmer mod 4. C stemte for Bo Dam.',
    'appointed',
    ['Det Konservative Folkeparti: stemte for Bo Dam'],
  ],
  [
    'For stemte 9: V og A. Imod stemte 2: I og Bo Dam. O stemte hverken for eller imod. Indstillingen er vedtaget.',
    'approved',
    ['Dansk Folkeparti: stemte hverken for eller imod', 'Liberal Alliance: stemte imod', 'Bo Dam: stemte imod'],
  ],
  // Nobody dissents here.
  ['Godkendt. Venstre kunne ikke deltage i mødet.', 'approved', []],
  ['Godkendt. Anna Berg (A) ønskede en oversigt over udgifterne til næste møde.', 'approved', []],
  ['Godkendt. Anna Berg (A) deltog ikke i sagens behandling.', 'approved', []],
  ['Enstemmigt godkendt. Enhedslisten roste planen.', 'approved', []],
];

describe('those who did not go along', () => {
  it.each(WORDINGS)('%s', (words, outcome, dissent) => {
    expect(read(words)).toMatchObject({ outcome, dissent });
  });

  it('change nothing of what was decided', () => {
    expect(read('Godkendt, idet Karin Bach (B) tog forbehold.').amended).toBe(false);
    expect(read('Godkendt med forbehold fra Enhedslisten.').amended).toBe(false);
    expect(read('Godkendt, idet prisen sættes ned.').amended).toBe(true);
  });

  it.each([
    ['Godkendt med den rettelse, at prisen er 4 mio. kr.', true],
    ['Byrådet godkendte planen med tilføjelse af en cykelsti.', true],
    ['Ad 1: Ja. Ad 2: Ja, men først fra 1. januar 2026.', true],
    ['Tiltrådt, dog kun for et år.', true],
    ['Byrådet vedtog planen med den ændring, at fristen er 2028. Venstre tog forbehold.', true],
    ['Ad 1: Ja. Ad 2: Ja.', false],
  ])('%s', (words, amended) => {
    expect(read(words).amended).toBe(amended);
  });
});
