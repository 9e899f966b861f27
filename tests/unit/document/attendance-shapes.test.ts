/** How Danish bodies print who came: one row a shape; each gives "status name (party), municipality ← substitute for". */
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../lib/document/lines.ts';
import { readAttendance } from '../../../lib/document/read-attendance.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';

const read = (text: string): string[] =>
  readAttendance(splitLines(MappedText.of(text)), false).map(
    ({ status, name, party, municipality, substituteFor }) =>
      `${status} ${name}${party ? ` (${party})` : ''}${municipality ? `, ${municipality}` : ''}${substituteFor ? ` ← ${substituteFor}` : ''}`,
  );

const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'who stands in told in a sentence, and the staff with its keeper of the minutes',
    'Til stede: Lis Krag (A), Bo Dam (V)\nAfbud: Tove Holm (F)\nSom stedfortræder for Tove Holm deltog Asger Munk (F).\nFra forvaltningen: direktør Ida Sand, Per Lund (referent)',
    ['present Lis Krag (A)', 'present Bo Dam (V)', 'absent Tove Holm (F)', 'present Asger Munk (F) ← Tove Holm'],
  ],
  [
    'all but those away in a sentence, and a place of work that begins with a letter of a party',
    'Medlemmerne var mødt, bortset fra Anne Krag, Bo Dam og Tove Holm, der havde meldt afbud.\nDeltagere: Ida Sand, KD-Net (ref.), Per Lund (V)',
    ['absent Anne Krag', 'absent Bo Dam', 'absent Tove Holm', 'present Ida Sand', 'present Per Lund (V)'],
  ],
  [
    'one away in a sentence that ends before the next name, and the open items behind an empty list',
    'Til stede: Lis Krag (A), Bo Dam (V)\nAfbud: Tove Holm (F), Thisted. Asger Munk (C), Morsø\nFraværende:\n\nÅBNE SAGER',
    [
      'present Lis Krag (A)',
      'present Bo Dam (V)',
      'absent Tove Holm (F), Thisted Kommune',
      'absent Asger Munk (C), Morsø Kommune',
    ],
  ],
  [
    'role and place before the party',
    'Til stede:\nBirgit Hansen, borgmester i Frederikshavn (A), formand\nThomas Kastrup-Larsen, Aalborg (A)\nNuuradiin S. Hussein, Aalborg (Ø)',
    [
      'present Birgit Hansen (A), Frederikshavn Kommune',
      'present Thomas Kastrup-Larsen (A), Aalborg Kommune',
      'present Nuuradiin S. Hussein (Ø), Aalborg Kommune',
    ],
  ],
  [
    'several lists by whom they speak for, and police among them',
    'Deltagere fra regionsrådet\nSten Kjær (V), formand\nDeltagere fra kommunerne\nBirgitte Lund, Horsens Kommune (A)\nDeltager fra almen praksis\nDorthe Krag, PLO-Midtjylland\nOle Strup, Østjyllands Politi',
    ['present Sten Kjær (V)', 'present Birgitte Lund (A), Horsens Kommune', 'present Dorthe Krag', 'present Ole Strup'],
  ],
  [
    'a substitute named with his party behind a dash, and one away for the last hour',
    'Deltagere\n• Lis Krag, A\nAfbud\n• Tove Holm, V - Ivan Sdr. Bjert, V, stedfortræder\n• Lis Krag, A (fra kl. 16.30)\n• Bo Dam, I',
    ['present Lis Krag (A)', 'absent Tove Holm (V)', 'present Ivan Sdr. Bjert (V) ← Tove Holm', 'absent Bo Dam (I)'],
  ],
  [
    'a business council named behind a member, and a substitute on a line below who is away',
    'Medlemmer\nCamilla Borg, Business Kolding\nNiels Krag, Kolding Sejlklub\nFravær\nLone Petersen (F)\nMødt som stedfortræder: Asger Munk (F)',
    [
      'present Camilla Borg',
      'present Niels Krag',
      'absent Lone Petersen (F)',
      'present Asger Munk (F) ← Lone Petersen',
    ],
  ],
  [
    'a board on one line, each with the municipality alone',
    'Bestyrelsen: Egon Lund Madsen, Holbæk (formand), Lise Krag Hansen, Lejre,\nBo Dam, Odsherred',
    [
      'present Egon Lund Madsen, Holbæk Kommune',
      'present Lise Krag Hansen, Lejre Kommune',
      'present Bo Dam, Odsherred Kommune',
    ],
  ],
  [
    'a substitute in brackets behind place and party',
    'Til stede:\nJan Nymark Thaysen, Aalborg (V), (stedfortræder for Lasse Frimand Jensen (A))',
    ['present Jan Nymark Thaysen (V), Aalborg Kommune ← Lasse Frimand Jensen'],
  ],
  [
    'the party before the name, with what else is told in brackets',
    'Medlemmer:\nA – Yrsa Skovdal (indkaldt for Erik Trolle)\nF – Asger Holmby (fra kl. 17.40, punkt 145)\nI – Anne-Mette Hvidsom',
    ['present Yrsa Skovdal (A) ← Erik Trolle', 'present Asger Holmby (F)', 'present Anne-Mette Hvidsom (I)'],
  ],
  [
    'municipalities in the first column',
    'Mødedeltagere\nKøge Kommune\tMarie Stærk (A), Ken Kristholm (V)\nLejre Kommune\tTina Mandrup (V)\nAfbud\nSolrød Kommune\tEmil Blicher (V), for ham mødte Kim Sloth (V)',
    [
      'present Marie Stærk (A), Køge Kommune',
      'present Ken Kristholm (V), Køge Kommune',
      'present Tina Mandrup (V), Lejre Kommune',
      'absent Emil Blicher (V), Solrød Kommune',
      'present Kim Sloth (V), Solrød Kommune ← Emil Blicher',
    ],
  ],
  [
    'one absent name a line, and the list of items below',
    'Medlemmer: Mikael Mathis (C)\nPhilip Lærke (C)\nFraværende: Philip Lærke\nHaldis Glerup\n\nSagsoversigt Side\n01. Godkendelse af dagsorden 3',
    ['present Mikael Mathis (C)', 'absent Philip Lærke (C)', 'absent Haldis Glerup'],
  ],
  [
    'several apologies with their substitutes on a line',
    'Afbud fra Benthe Viola Holm stedfortræder Anders Liltorp. Afbud fra Mogens Leo Hansen stedfortræder Gert Wahl',
    [
      'absent Benthe Viola Holm',
      'present Anders Liltorp ← Benthe Viola Holm',
      'absent Mogens Leo Hansen',
      'present Gert Wahl ← Mogens Leo Hansen',
    ],
  ],
  [
    'a local list by its letters',
    'Deltagere\nSofia Osmani (C) - borgmester\nAfbud\nMagnus von Dreiager (LTB)',
    ['present Sofia Osmani (C)', 'absent Magnus von Dreiager (LTB)'],
  ],
  [
    'the party before the name',
    'Til stede\nA: Anna Berg\nA: Bo Dam\nV: Carl Enevold',
    ['present Anna Berg (A)', 'present Bo Dam (A)', 'present Carl Enevold (V)'],
  ],
  [
    'groups under the party',
    'Medlemmer\nSocialdemokratiet\nAnna Berg\nBo Dam\nVenstre\nCarl Enevold',
    ['present Anna Berg (A)', 'present Bo Dam (A)', 'present Carl Enevold (V)'],
  ],
  [
    'groups on one line',
    'Til stede:\nSocialdemokratiet: Anna Berg, Bo Dam\nVenstre: Carl Enevold',
    ['present Anna Berg (A)', 'present Bo Dam (A)', 'present Carl Enevold (V)'],
  ],
  ['square brackets', 'Deltagere\nAnna Berg [A]\nBo Dam [V]', ['present Anna Berg (A)', 'present Bo Dam (V)']],
  [
    'the party by a dash',
    'Deltagere\nAnna Berg – A\nBo Dam – Venstre\nCarl Enevold - Liste T',
    ['present Anna Berg (A)', 'present Bo Dam (V)', 'present Carl Enevold (T)'],
  ],
  [
    'party and place in one bracket',
    'Deltagere\nAnna Berg (A, Køge)\nBo Dam (V, Faxe Kommune)',
    ['present Anna Berg (A), Køge Kommune', 'present Bo Dam (V), Faxe Kommune'],
  ],
  [
    'place and party in one bracket',
    'Deltagere\nAnna Berg (Køge, A)\nBo Dam (Faxe Kommune, V)',
    ['present Anna Berg (A), Køge Kommune', 'present Bo Dam (V), Faxe Kommune'],
  ],
  [
    'place by a slash',
    'Deltagere\nAnna Berg (A) / Køge Kommune\nBo Dam, Faxe Kommune (V)',
    ['present Anna Berg (A), Køge Kommune', 'present Bo Dam (V), Faxe Kommune'],
  ],
  [
    'a list with the word of absence behind',
    'Medlemmer\nAnna Berg (A) – afbud\nBo Dam (V) (afbud)\nCarl Enevold (C): Fraværende',
    ['absent Anna Berg (A)', 'absent Bo Dam (V)', 'absent Carl Enevold (C)'],
  ],
  [
    'one line of names with absent ones behind',
    'Til stede: Anna Berg (A), Bo Dam (V) og Carl Enevold (C)\nFraværende: Dorte Find (Ø)',
    ['present Anna Berg (A)', 'present Bo Dam (V)', 'present Carl Enevold (C)', 'absent Dorte Find (Ø)'],
  ],
  [
    'absence without a colon',
    'Deltagere\nAnna Berg (A)\nDer var afbud fra Bo Dam (V) og Carl Enevold (C).',
    ['present Anna Berg (A)', 'absent Bo Dam (V)', 'absent Carl Enevold (C)'],
  ],
  [
    'who came instead, in words',
    'Deltagere\nAnna Berg (A)\nAfbud\nBo Dam (V). I stedet deltog Carl Enevold (V).',
    ['present Anna Berg (A)', 'absent Bo Dam (V)', 'present Carl Enevold (V) ← Bo Dam'],
  ],
  [
    'a table with a heading row',
    'Navn\tParti\tKommune\tTil stede\nAnna Berg\tA\tKøge\tJa\nBo Dam\tV\tFaxe\tAfbud',
    ['present Anna Berg (A), Køge Kommune', 'absent Bo Dam (V), Faxe Kommune'],
  ],
  [
    'a table with a place before the party',
    'Deltagere\nAnna Berg\tKøge Kommune\tA\nBo Dam\tFaxe Kommune\tV',
    ['present Anna Berg (A), Køge Kommune', 'present Bo Dam (V), Faxe Kommune'],
  ],
  ['numbered rows', 'Deltagere\n1. Anna Berg (A)\n2. Bo Dam (V)', ['present Anna Berg (A)', 'present Bo Dam (V)']],
  [
    'titles before the name',
    'Deltagere\nBorgmester Anna Berg (A), Køge Kommune\n1. viceborgmester Bo Dam (V)\nByrådsmedlem Carl Enevold (C)',
    ['present Anna Berg (A), Køge Kommune', 'present Bo Dam (V)', 'present Carl Enevold (C)'],
  ],
  [
    'as a role, a colon',
    'Formand: Anna Berg (A)\nNæstformand: Bo Dam (V)\nMedlemmer: Carl Enevold (C), Dorte Find (Ø)',
    ['present Anna Berg (A)', 'present Bo Dam (V)', 'present Carl Enevold (C)', 'present Dorte Find (Ø)'],
  ],
  [
    'two columns, one for those who did not come',
    'Til stede              Fraværende\nHans Burgaard (V), formand     Henry Asp (O), afbud\nKaren Sønderby (A)       Mie Skautrup (F), kom kl. 14.30\n\nFinn Ølby',
    ['present Hans Burgaard (V)', 'absent Henry Asp (O)', 'present Karen Sønderby (A)', 'present Mie Skautrup (F)'],
  ],
  [
    'a table with the municipality first',
    'Tilstede\nKommune    Navn    Parti\nAllerød    Karsten Berg    V\nBallerup    Jette Dam    A',
    ['present Karsten Berg (V), Allerød Kommune', 'present Jette Dam (A), Ballerup Kommune'],
  ],
  [
    'a sentence on all but some',
    'Alle var mødt på nær Jens Hald (V) og Bente Friis (DF).\nI stedet for Jens Hald deltog Karsten Bo (V).',
    ['absent Jens Hald (V)', 'absent Bente Friis (O)', 'present Karsten Bo (V) ← Jens Hald'],
  ],
  [
    'boxes that are ticked',
    'Medlemmer\n☒ Lars Møller (A)\n☐ Else Friis (V)',
    ['present Lars Møller (A)', 'absent Else Friis (V)'],
  ],
  [
    'those whom others speak for',
    'Deltagere\nArbejdsgiverne: Per Bach (DA), Lone Fals (DA)\nNiels Riis, Danmarks Naturfredningsforening\nKirsten Holm, Dansk Ornitologisk Forening',
    ['present Per Bach', 'present Lone Fals', 'present Niels Riis', 'present Kirsten Holm'],
  ],
  [
    'a substitute in a clause of the apologies',
    'Til stede var:\nVenstre: borgmester Anna Berg, Bo Dam\nAfbud var modtaget fra Jakob Lund (A), for hvem Nanna Lau (A) deltog, og fra Marcus Vold (V). Bo Dam (V) forlod mødet efter punkt 8.',
    [
      'present Anna Berg (V)',
      'present Bo Dam (V)',
      'absent Jakob Lund (A)',
      'present Nanna Lau (A) ← Jakob Lund',
      'absent Marcus Vold (V)',
    ],
  ],
];

describe('who came', () => {
  it.each(SHAPES)('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
