/** Names that a document itself makes known: companies by their bare names, lists by letter, members by the roll. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';

const COVER = 'Køge Kommune\nByrådet\nReferat\nMødedato: 25. september 2024\n';
const named = (text: string, type?: string): string[] => {
  const reading = readDocument(text, { id: 'd' });
  return recogniseMentions(reading)
    .filter((mention) => !type || mention.type === type)
    .map((mention) => `${mention.text.replace(/\s+/g, ' ')} = ${mention.canonical ?? mention.value}`);
};

describe('companies', () => {
  it('are known by their bare names once the form of company was printed', () => {
    expect(
      named('Aftalen med Zylvand I/S forlænges. Zylvand har varslet en stigning, og Zylvands priser er høje.'),
    ).toEqual(['Zylvand I/S = Zylvand I/S', 'Zylvand = Zylvand I/S', 'Zylvands = Zylvand I/S']);
    expect(named('Aftalen omfatter Zylvand-projektet og Dansk Vand A/S. Dansk er et sprog.')).toEqual([
      'Dansk Vand A/S = Dansk Vand A/S',
    ]);
  });
});

describe('lists of one municipality', () => {
  it('are named by the letter that the document gives them', () => {
    expect(
      named(
        '(L = Skagenlisten)\nFor stemte A og V. Imod stemte Brian Møller (L). Skagenlisten ønskede sagen udsat.',
        'party',
      ),
    ).toEqual([
      'L = Skagenlisten',
      'Skagenlisten = Skagenlisten',
      'A = Socialdemokratiet',
      'V = Venstre',
      'L = Skagenlisten',
      'Skagenlisten = Skagenlisten',
    ]);
    expect(named('(N = Nyt Odsherred)\nBo Dam (N) var med.', 'party')).toEqual([
      'N = Nyt Odsherred',
      'Nyt Odsherred = Nyt Odsherred',
      'N = Nyt Odsherred',
    ]);
    expect(named('Ventelisten er lang. Deltagerlisten følger.', 'party')).toEqual([]);
  });
});

describe('members', () => {
  it('are named wherever they stand, whatever their names look like', () => {
    const text = `${COVER}\nTil stede:\nNuuradiin S. Hussain, Køge (Ø)\nQali Xyzzy (A)\n\n1. Budget\nBeslutning\nGodkendt. Qali Xyzzy roste planen.\n\n2. Takster\nBeslutning\nGodkendt.`;
    expect(named(text, 'person')).toEqual([
      'Nuuradiin S. Hussain = Nuuradiin S. Hussain',
      'Qali Xyzzy = Qali Xyzzy',
      'Qali Xyzzy = Qali Xyzzy',
    ]);
    expect(named(text, 'party')).toEqual(['Ø = Enhedslisten', 'A = Socialdemokratiet']);
  });

  it('are meant by a given name that speaks, not by a street or a town', () => {
    expect(named('Anne Berg (A) deltog. Anne spurgte til taksten.', 'person')).toEqual([
      'Anne Berg = Anne Berg',
      'Anne = Anne Berg',
    ]);
    expect(named('Mødet holdes på Niels Bohrs Vej 30.', 'person')).toEqual([]);
    expect(named('Per Sindal (V) deltog. Der er huse i Vrå og Sindal.', 'person')).toEqual(['Per Sindal = Per Sindal']);
    expect(named('Marie Sand-Nielsen, praksischef, deltog.', 'person')).toEqual([
      'Marie Sand-Nielsen = Marie Sand-Nielsen',
    ]);
  });
});

describe('figures', () => {
  it('below nothing, in words, and of a rise only the last', () => {
    expect(
      named(
        'Det gav minus 3 mio. kr. Prisen stiger fra 455 til 512 kr. Lånet er på tre kvart million kroner, to en halv million kroner, 1 1/2 mio. kr. og SEK 840.',
        'amount',
      ),
    ).toEqual([
      'minus 3 mio. kr. = -3000000',
      '512 kr. = 512',
      'tre kvart million kroner = 750000',
      'to en halv million kroner = 2500000',
      '1 1/2 mio. kr. = 1500000',
      'SEK 840 = 840',
    ]);
  });
});

describe('acts', () => {
  it('are ordinances too, with their titles', () => {
    expect(
      named(
        'Efter bekendtgørelse om elevers fravær fra undervisningen i folkeskolen § 4 og bekendtgørelse nr. 1156 af 29. oktober 2014 gælder det.',
        'law',
      ),
    ).toHaveLength(2);
  });
});
