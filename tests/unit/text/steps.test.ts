import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dehyphenate } from '../../../lib/text/dehyphenate.ts';
import { joinStrayBlanks } from '../../../lib/text/join-stray-blanks.ts';
import { closeLetterSpacing } from '../../../lib/text/letter-spacing.ts';
import { MappedText, type TextStep } from '../../../lib/text/mapped-text.ts';
import { mendScan } from '../../../lib/text/mend-scan.ts';
import { mendText } from '../../../lib/text/mend-text.ts';
import { normaliseCharacters } from '../../../lib/text/normalise-characters.ts';
import { setAsideFurniture } from '../../../lib/text/set-aside-furniture.ts';
import { tidyLines } from '../../../lib/text/tidy-lines.ts';

const STEPS: Readonly<Record<string, TextStep>> = {
  'plain characters': normaliseCharacters,
  'running heads set aside': (text) => setAsideFurniture(text).text,
  'letter-spaced headings': closeLetterSpacing,
  'lines and paragraphs': tidyLines,
  'hyphens at line ends': dehyphenate,
  'blanks inside words': joinStrayBlanks,
  'what scanning damaged': (text) => mendScan(text).text,
  'the whole way': (text) => mendText(text.source).text,
};

const piece = fc.constantFrom(
  'møde',
  'mgde',
  'pa',
  'Kgbenhavn',
  'ud-\n',
  'valg',
  'Kjær-\nHansen',
  'K K R  H O V E D',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '\u00ad',
  '\u200b',
  '\u00a0',
  'a\u030a',
  '\r\n',
  '\f',
  'SIDE | 2',
  'Side 3 af 9',
  '3.3.',
  'k r.',
  '😀',
  '@stdanmark',
  '| juni',
  'i',
  '.',
  ',',
  '-',
  '(A)',
);
const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

describe('every step of the way leads back to the source', () => {
  for (const [name, step] of Object.entries(STEPS)) {
    it(`${name}: each character stands in order, and what was not changed is what the source says`, () => {
      fc.assert(
        fc.property(texts, (source) => {
          const text = step(MappedText.of(source));
          expect(text.source).toBe(source);
          let before = 0;
          for (let at = 0; at < text.text.length; at++) {
            const { start, end } = text.toSource({ start: at, end: at + 1 });
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(source.length);
            before = start;
            // A letter that maps to one letter of its own word was kept or mended, never moved.
            const slice = source.slice(start, end);
            if (slice.length === 1 && /[b-df-hj-np-tv-xz]/.test(text.text[at] ?? '') && !/[@&9|a-zA-Z]/.test(slice)) {
              expect(slice).toBe(text.text[at]);
            }
          }
        }),
        { numRuns: 200 },
      );
    });

    it(`${name}: a span goes to the source and comes back`, () => {
      fc.assert(
        fc.property(texts, fc.nat(), fc.nat(), (source, one, other) => {
          const text = step(MappedText.of(source));
          const [start = 0, end = 0] = [one % (text.text.length + 1), other % (text.text.length + 1)].sort(
            (a, b) => a - b,
          );
          const there = text.toSource({ start, end });
          const back = text.fromSource(there);
          if (end > start && there.end > there.start) {
            expect(back.start).toBeLessThanOrEqual(start);
            expect(back.end).toBeGreaterThanOrEqual(end);
          }
        }),
        { numRuns: 200 },
      );
    });
  }
});

const through = (step: TextStep, source: string) => step(MappedText.of(source)).text;

describe('a text as it was collected becomes one that can be read', () => {
  it('has one form for each character', () => {
    expect(through(normaliseCharacters, 'A\u030arhus\u00a0Kom\u00admune\r\n\u200bnæste')).toBe('Århus Kommune\nnæste');
  });

  it('closes headings set with blanks between the letters, and leaves initials and letters of parties alone', () => {
    expect(through(closeLetterSpacing, 'K K R  H O V E D S T A D E N')).toBe('KKR HOVEDSTADEN');
    expect(through(closeLetterSpacing, 'R e f e r a t  f r a  m ø d e t')).toBe('Referat fra mødet');
    expect(through(closeLetterSpacing, 'Punkt a b c i e')).toBe('Punkt a b c i e');
    expect(through(closeLetterSpacing, 'Ole S. Nielsen, liste A, B og F')).toBe('Ole S. Nielsen, liste A, B og F');
  });

  it('joins words that a line end broke, and keeps the hyphen that belongs to a word', () => {
    expect(through(dehyphenate, 'KKR Ho-\nvedstaden')).toBe('KKR Hovedstaden');
    expect(through(dehyphenate, 'Vagn Kjær-\nHansen')).toBe('Vagn Kjær-Hansen');
    expect(through(dehyphenate, 'et fælles EU-\nkontor')).toBe('et fælles EU-kontor');
    expect(through(dehyphenate, 'uddannelses-\nog praktikpladsforum')).toBe('uddannelses-\nog praktikpladsforum');
    expect(through(dehyphenate, 'perioden 2025-\n2026')).toBe('perioden 2025-2026');
    expect(through(dehyphenate, 'https://www.kl.dk/helhedsplan-for-\njernbanen')).toBe(
      'https://www.kl.dk/helhedsplan-for-jernbanen',
    );
  });

  it('knows a PDF that has a blank line after every line', () => {
    const pdf =
      'Kommunerne i\n\nregionen er gået\n\nsammen om en\n\nplan for det\n\nvidere arbejde.\n\n \n\nDen er god.';
    expect(through(tidyLines, pdf)).toBe(
      'Kommunerne i\nregionen er gået\nsammen om en\nplan for det\nvidere arbejde.\n\nDen er god.',
    );
    expect(through(tidyLines, 'Første afsnit.\n\nAndet afsnit.')).toBe('Første afsnit.\n\nAndet afsnit.');
  });

  it('lets a sentence go on over the top of a page, and tells what was set aside', () => {
    const page = (number: number, text: string) => `${text}\n\nKKR Hovedstaden | 19-06-2020\nSIDE | ${number}\n\n`;
    const source = `${page(1, 'Kommunerne vil') + page(2, 'arbejde for en') + page(3, 'bedre plan.')}Slut.`;
    const { text, setAside } = setAsideFurniture(MappedText.of(source));
    expect(text.text.replace(/\n+/g, '\n')).toBe('Kommunerne vil\narbejde for en\nbedre plan.\nSlut.');
    expect(setAside.map(({ start, end }) => source.slice(start, end))).toContain(
      'KKR Hovedstaden | 19-06-2020\nSIDE | 2',
    );
  });

  it('knows a head that counts its pages, and leaves points that are counted', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `Linje ${at} om sagen.`).join('\n');
    const page = (number: number) =>
      `${lines}\nUdvalget vil gerne\n${number} Referat Byrådet 12-09-2025\nse på det igen.\n`;
    const { setAside } = setAsideFurniture(MappedText.of(page(3) + page(4) + page(5)));
    expect(setAside).toHaveLength(3);
    const point = (number: number) => `Punkt ${number}\n${lines}\nGodkendt.\n${number} Sag om budgettet\nGodkendt.\n`;
    expect(setAsideFurniture(MappedText.of(point(3) + point(4) + point(5))).setAside).toHaveLength(0);
  });

  it('takes the line above a counted head for part of the head where it comes with it each time', () => {
    const page = (at: number) =>
      `Sag ${at} har en titel.\n\nKKR Nordjylland\nReferat 13-06-2025 | ${at}/14\n\nSAG-2025-0011${at}\n`;
    const { text } = setAsideFurniture(MappedText.of([2, 3, 4, 5].map(page).join('Her står noget om sagen.\n')));
    expect(text.text).not.toContain('KKR Nordjylland');
    expect(text.text).toContain('Sag 2 har en titel.\n\n\n\nSAG-2025-00112');
  });

  it('closes blanks inside words, and no others', () => {
    expect(through(joinStrayBlanks, 'godt 77 mio. k r. til erhvervsfremme. Erhvervsfrem me er vigtig.')).toContain(
      '77 mio. kr. til',
    );
    expect(through(joinStrayBlanks, 'Coronakrisen trækker spor t il stort set')).toContain('spor til stort');
    expect(through(joinStrayBlanks, 'Det er i år en sag for os')).toBe('Det er i år en sag for os');
  });
});

describe('a scanned text gets its letters back', () => {
  const scanned = (text: string) =>
    mendText(`${text}\n\nPa mgdet blev det ogsa naevnt, at det er vigtigt for de aeldre.`).text.text.split('\n')[0];

  it('reads ø, æ and å in the forms that scanners leave them', () => {
    expect(scanned('KKR drgftede gkonomien og de feelles l@sninger i @stdanmark.')).toBe(
      'KKR drøftede økonomien og de fælles løsninger i Østdanmark.',
    );
    expect(scanned('| Igbet af aret far Isanmodtagere og laerere et tilbud.')).toBe(
      'I løbet af året får lønmodtagere og lærere et tilbud.',
    );
    expect(scanned('Jgrgen Mgller fra Helsinggr og Hillerad Kommune')).toBe(
      'Jørgen Møller fra Helsingør og Hillerød Kommune',
    );
  });

  it('leaves whole words, names, addresses and abbreviations as they are', () => {
    expect(scanned('Karsten og Bent gav data om SOSU og GDPR for kommunen.')).toBe(
      'Karsten og Bent gav data om SOSU og GDPR for kommunen.',
    );
    expect(scanned('Se https://www.kl.dk/gkonomi for mere.')).toBe('Se https://www.kl.dk/gkonomi for mere.');
  });

  it('touches nothing in a text that was not scanned', () => {
    const clean = 'På mødet blev det også nævnt, at ordet mode og byen Made er gode ord for en gade.';
    expect(mendText(clean)).toMatchObject({ scanned: false, mends: [] });
    expect(mendText(clean).text.text).toBe(clean);
  });

  it('says how sure it is', () => {
    const { mends } = mendText(
      'Pa mgdet blev det ogsa naevnt, at de feelles lgsninger er vigtige for kommunerne og til gavn for alle.',
    );
    expect(mends.map(({ meant }) => meant)).toContain('fælles');
    for (const { confidence } of mends) expect(confidence).toBeGreaterThan(0.5);
  });
});
