import { expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';
import { recognise, texts } from './support.ts';

function amount(text: string) {
  const [first] = recognise(text).filter(({ type }) => type === 'amount');
  return (
    first && {
      text: first.text,
      value: first.value,
      ...(first.valueMax === undefined ? {} : { valueMax: first.valueMax }),
      ...(first.currency ? { currency: first.currency } : {}),
    }
  );
}

it.each([
  ['der er 0,2 mia. kr. i puljen', '0,2 mia. kr.', 200_000_000],
  ['næsten 900 mio.kr. hjem', '900 mio.kr.', 900_000_000],
  ['bidrag på samlet 1.550.000\nkr. årligt', '1.550.000\nkr.', 1_550_000],
  ['koster kr. 75.000,- ekskl. moms', 'kr. 75.000,-', 75_000],
  ['afsat 35 t.kr. til', '35 t.kr.', 35_000],
  ['svarende til 2,21 kr./indbygger', '2,21 kr./indbygger', 2.21],
  ['et underskud på -3,1 mio. kr. i år', '-3,1 mio. kr.', -3_100_000],
  ['betaler kr. 401 mio. samlet', 'kr. 401 mio.', 401_000_000],
  ['heraf 77 mio. k r. til', '77 mio. k r.', 77_000_000],
  ['to millioner kroner til', 'to millioner kroner', 2_000_000],
  ['halvanden mio. kr. til', 'halvanden mio. kr.', 1_500_000],
])('reads the amount in "%s"', (text, printed, value) => {
  expect(amount(text)).toEqual({ text: printed, value });
});

it('reads ranges, sums and other currencies', () => {
  expect(amount('et tilsagn på 2,5-3 mio. kr. årligt')).toEqual({
    text: '2,5-3 mio. kr.',
    value: 2_500_000,
    valueMax: 3_000_000,
  });
  expect(amount('i alt 3 + 2 mio. kr.')).toEqual({ text: '3 + 2 mio. kr.', value: 5_000_000 });
  expect(amount('søgt 450.000 euro hos')).toEqual({ text: '450.000 euro', value: 450_000, currency: 'EUR' });
});

it('says what the amount is an amount of', () => {
  const [one] = recognise('Kommunernes tilskud til Movia forventes at stige med 47 mio. kr.').filter(
    ({ type }) => type === 'amount',
  );
  expect(one?.subject).toBe('tilskud til Movia');
});

it('leaves counts, shares, years and units of tables alone', () => {
  for (const text of [
    '9.000 lærepladser',
    '7 pct. i 2023',
    'i 2024',
    'Tilskud (1.000 kr.)',
    'kl. 10.00',
    '25-30 kommuner',
    'side 12',
    'borgere med 3-4 tilbud',
  ]) {
    expect(texts(text, 'amount'), text).toEqual([]);
  }
});

function iso(text: string, date = '2023-09-08'): (string | undefined)[] {
  return recognise(text, { date }).flatMap((mention) => (mention.type === 'date' ? [mention.iso] : []));
}

it.each([
  ['den 23. juni 2023', ['2023-06-23']],
  ['Dato: 08-09-2023 10:00', ['2023-09-08']],
  ['d. 15.04.2023 kl. 12', ['2023-04-15']],
  ['den 1/2-2023', ['2023-02-01']],
  ['i marts 2022', ['2022-03']],
  ['i 2. kvartal 2025', ['2025-Q2']],
  ['den 18.-19. september 2024', ['2024-09-18/2024-09-19']],
  ['1. december 2022 - 26. januar 2023', ['2022-12-01/2023-01-26']],
  ['den 3. april og den 5. maj 2020', ['2020-04-03', '2020-05-05']],
  ['hvert år inden den 1. maj', ['--05-01']],
])('reads the date in "%s"', (text, expected) => {
  expect(iso(text)).toEqual(expected);
});

it('takes a missing year from the meeting, over the turn of the year as well', () => {
  expect(iso('KKR-mødet den 24. november')).toEqual(['2023-11-24']);
  expect(iso('Næste møde holdes den 18. januar', '2023-11-24')).toEqual(['2024-01-18']);
  expect(iso('Sagen blev behandlet den 12. december', '2023-02-08')).toEqual(['2022-12-12']);
});

it('leaves bare years, bare months, numbers of items and telephone numbers alone', () => {
  for (const text of [
    'i juni',
    'i 2023',
    'ved årsskiftet',
    'jf. pkt. 3.2',
    '0-22-årige',
    '1. halvår 2024',
    'tlf. 33 70 33 70',
  ]) {
    expect(iso(text), text).toEqual([]);
  }
});

it.each([
  ['SAG-2023-03080 gitb', 'SAG-2023-03080'],
  ['Sagsnr.: 00.30.14-S00-12-22', '00.30.14-S00-12-22'],
  ['Sagsnr: EMN-2023-00412', 'EMN-2023-00412'],
  ['J.nr. 22/45678', '22/45678'],
])('finds the case number in "%s"', (text, number) => {
  expect(texts(text, 'caseNumber')).toEqual([number]);
});

it('finds acts with their paragraphs, and no laws in general', () => {
  expect(texts('omfattet af Servicelovens §§ 107 og 108', 'law')).toEqual(['Servicelovens §§ 107 og 108']);
  expect(texts('Det følger af integrationsloven, at', 'law')).toEqual(['integrationsloven']);
  expect(texts('jf. § 14 a i forvaltningsloven', 'law')).toEqual(['§ 14 a i forvaltningsloven']);
  expect(texts('jf. lov om trafikselskaber § 3', 'law')).toEqual(['lov om trafikselskaber § 3']);
  expect(texts('lovgivning/GDPR ved udveksling', 'law')).toEqual(['GDPR']);
  expect(texts('Det fremgår af loven og lovgivningen.', 'law')).toEqual([]);
});

it.each([
  ['et mindreforbrug på 552 tkr. i år', '552 tkr.', 552_000],
  ['og +150 t.kr. i 2026', '+150 t.kr.', 150_000],
  ['yderligere + 2,2 mio. kr. til', '+ 2,2 mio. kr.', 2_200_000],
  ['tilskud på 1/2 mio. kr. til', '1/2 mio. kr.', 500_000],
  ['huslejen er 3.046 kr./md. nu', '3.046 kr./md.', 3046],
  ['et resultat på –1.207 t.kr. i år', '–1.207 t.kr.', -1_207_000],
])('reads the odd shape of "%s"', (text, printed, value) => {
  expect(amount(text)).toEqual({ text: printed, value });
});

it('reads a range whose ends both carry their currency', () => {
  expect(amount('koster mellem kr. 2,3 mia. og kr. 4 mia. i alt')).toMatchObject({ value: 2.3e9, valueMax: 4e9 });
});

it('counts no tonnes and no citizens as money', () => {
  expect(texts('reduktion på 0,6 mio. ton CO2 for 1,2 mio. borgere', 'amount')).toEqual([]);
});

it.each([
  ['ved brev af 2/5 2024 bedt', ['2024-05-02']],
  ['senest 19/5.', ['2023-05-19']],
  ['møder 7. marts, 13. juni, 5/9 og 21/11 2025', ['2025-03-07', '2025-06-13', '2025-09-05', '2025-11-21']],
  ['åbent 24/7 og i formatet 16/9, for 3/4 af borgerne', []],
])('reads the dates in "%s"', (text, dates) => {
  expect(recognise(text).flatMap(({ type, iso }) => (type === 'date' ? [iso] : []))).toEqual(dates);
});

it.each([
  ['efter barnets lovs §§ 18-20 skal', 'barnets lovs §§ 18-20'],
  ['jf. lånebekendtgørelsens § 2 og', 'lånebekendtgørelsens § 2'],
  ['efter habitatdirektivet.', 'habitatdirektivet'],
  ['jf. beredskabslovens kapitel 5 om', 'beredskabslovens kapitel 5'],
  ['kravene i NIS 2-loven gælder', 'NIS 2-loven'],
  ['fra byggelovens § 22 til 38 m', 'byggelovens § 22'],
  [
    'efter lov nr. 1556 af 27. december 2019 om anlæg af en bro.',
    'lov nr. 1556 af 27. december 2019 om anlæg af en bro',
  ],
])('marks the act in "%s"', (text, act) => {
  expect(texts(text, 'law')).toEqual([act]);
});

it.each([
  ['DKK 2-3 mio. om året', 2e6, 3e6],
  ['€ 1,2-1,4 mio. i alt', 1.2e6, 1.4e6],
  ['mellem 100-200.000 kr. om året', 100_000, 200_000],
])('reads both ends of "%s"', (text, value, valueMax) => {
  expect(amount(text)).toMatchObject({ value, valueMax });
});

it('multiplies "2x3 mio. kr."', () => {
  expect(amount('der er afsat 2x3 mio. kr. til')).toEqual({ text: '2x3 mio. kr.', value: 6e6 });
});

it('takes the paragraph before a titled act with it', () => {
  expect(texts('jf. § 18 i lov om social service.', 'law')).toEqual(['§ 18 i lov om social service']);
});

it('reads no amount over the border of a cell', () => {
  const mentions = recogniseMentions(readDocument('Skive\t33\t312.000 kr.\nThisted\t9\t244.500 kr.\n', { id: 'm' }));
  expect(mentions.flatMap(({ type, value }) => (type === 'amount' ? [value] : []))).toEqual([312_000, 244_500]);
});
