import { describe, expect, it } from 'vitest';
import type { MeetingDocument, Reading } from '../../../lib/document/model.ts';
import { findReferences } from '../../../lib/links/find-references.ts';
import type { Reference } from '../../../lib/links/model.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { documentOf } from './marked-references.ts';

function read(text: string, kind: MeetingDocument['kind'] = 'agenda', title = 'Sag'): Reference[] {
  const whole = documentOf(text, { name: 'KKR Sjælland', kind: 'kkr' }, '2024-05-14');
  const document: MeetingDocument = { ...whole, kind, items: whole.items.map((item) => ({ ...item, title })) };
  const reading: Reading = { text: MappedText.of(text), document, scanned: false };
  return findReferences(reading, []);
}

describe('The text points at an earlier meeting', () => {
  it.each([
    [
      'KKR Sjælland besluttede på møde den 23. juni 2023, at',
      'KKR Sjælland besluttede på møde den 23. juni 2023',
      '2023-06-23',
    ],
    [
      'Som besluttet af KKR Sjælland den 7. februar 2020 er',
      'besluttet af KKR Sjælland den 7. februar 2020',
      '2020-02-07',
    ],
    ['Planen blev godkendt i marts 2022 af', 'godkendt i marts 2022', '2022-03'],
    ['Referat af møde i KKR Sjælland den 12-01-2024 er', 'Referat af møde i KKR Sjælland den 12-01-2024', '2024-01-12'],
    ['Udkastet forelægges på KKR-mødet den 24. november.', 'forelægges på KKR-mødet den 24. november', '2024-11-24'],
    ['Lærepladsaftalen fra juni 2021 løber', 'Lærepladsaftalen fra juni 2021', '2021-06'],
  ])('%s', (text, said, date) => {
    const [reference] = read(text);
    expect(reference?.text).toContain(said.slice(3));
    expect(reference?.target.date).toBe(date);
  });

  it('names another body where the text does', () => {
    expect(read('Sagen behandles i Regionsrådet den 2. september 2024.')[0]?.target.body).toBe('Regionsrådet');
  });

  it('takes the second of two coordinated dates, and its year for the first', () => {
    const dates = read('To sager blev godkendt i skriftlig høring den 3. april og den 5. maj 2023.').map(
      (one) => one.target.date,
    );
    expect(dates).toEqual(['2023-04-03', '2023-05-05']);
  });
});

describe('Danish sentences put the verb second', () => {
  it.each([
    ['Ungeudvalget bad den 4. marts 2024 om flere tal.', 'Ungeudvalget', '2024-03-04'],
    ['Allerede i maj 2022 hørte Havneudvalget om støjen.', 'Havneudvalget', '2022-05'],
    ['Slambestyrelsen har i sit møde den 6. maj 2024 ønsket mere tid.', 'Slambestyrelsen', '2024-05-06'],
    ['Sagen kommer for Byrådet, næste gang i august 2024.', 'Byrådet', '2024-08'],
    ['KKR Sjælland drøftede senest taksterne for krisecentre i 2021.', 'KKR Sjælland', '2021'],
    ['Planen er udskudt af KKR Sjælland til september.', 'KKR Sjælland', '2024-09'],
    ['Taksten kommer på igen den 13. september.', 'KKR Sjælland', '2024-09-13'],
    ['Sagen forelægges igen i 3. kvartal 2024.', 'KKR Sjælland', '2024-Q3'],
    ['Næste møde: fredag den 14. juni 2024.', 'KKR Sjælland', '2024-06-14'],
  ])('%s', (text, body, date) => {
    expect(read(text).map(({ target }) => [target.body, target.date])).toEqual([[body, date]]);
  });

  it('parts two bodies that met on different days', () => {
    const text =
      'Sagen er drøftet i Vejudvalget den 3. april og på mødet i Miljøudvalget den 8. april 2024. Havneudvalget behandler den den 5. juni og Byrådet den 19. juni 2024.';
    expect(read(text).map(({ target }) => [target.body, target.date])).toEqual([
      ['Vejudvalget', '2024-04-03'],
      ['Miljøudvalget', '2024-04-08'],
      ['Havneudvalget', '2024-06-05'],
      ['Byrådet', '2024-06-19'],
    ]);
  });

  it.each([
    ['Havneudvalget nedsatte den 2. maj 2024 et råd for fiskeriet.', 'Havneudvalget'],
    ['Fiskeriforeningen har skrevet til Havneudvalget den 2. maj 2024.', 'Havneudvalget'],
    ['Havneudvalget den 2. maj 2024: Anbefales.', 'Havneudvalget'],
    ['Teknisk Udvalg udskød sagen den 2. maj 2024.', 'Teknisk Udvalg'],
    ['Poul deltog i Udsatterådets møde den 2. maj 2024.', 'Udsatterådet'],
  ])('tells who met: %s', (text, body) => {
    expect(read(text).map(({ target }) => [target.body, target.date])).toEqual([[body, '2024-05-02']]);
  });

  it('gives every meeting of a plan its year', () => {
    const text = 'KKR Sjælland holder møde den 3. februar, den 9. maj, den 12. september og den 21. november 2025.';
    const dates = read(text).map(({ target }) => target.date);
    expect(dates).toEqual(['2025-02-03', '2025-05-09', '2025-09-12', '2025-11-21']);
  });

  it('knows another body’s meeting without a day', () => {
    const [first, second] = read(
      'Der var møde i Trafikudvalget om busser. Havneudvalget har på sit seneste møde set planen.',
    );
    expect([first?.target, second?.target]).toMatchObject([
      { body: 'Trafikudvalget', date: null },
      { body: 'Havneudvalget', date: null },
    ]);
    expect(read('Der er ikke holdt møde i Trafikudvalget.')).toEqual([]);
  });

  it('means the same meeting by the same word', () => {
    const text =
      'Referatet af det konstituerende møde den 5. januar 2024 er udsendt.\n\nValget skete på det konstituerende møde.';
    expect(read(text)[1]?.target.date).toBe('2024-01-05');
  });

  it('takes for the meeting of a newsletter the last one that it dates', () => {
    const text =
      'Fredag den 10. maj holdt KKR Sjælland møde i Sorø.\n\nKKR Sjælland anbefaler aftalen om droner. Det viste et svar, som mødet drøftede.';
    expect(read(text, 'newsletter').map(({ target }) => target.date)).toEqual([
      '2024-05-10',
      '2024-05-10',
      '2024-05-10',
    ]);
  });
});

describe('The text points at an item', () => {
  it.each(['jf. pkt. 3.2.', 'se punkt 3.2', 'Jf. dagsordenspunkt 3.2 nedenfor'])('%s', (text) => {
    expect(read(`Det fremgår, ${text}`)[0]?.target.item).toBe('3.2');
  });

  it.each(['se særskilt sag', 'jf. tidligere punkt på dagsordenen', 'se særskilt dagsordenspunkt om dette'])(
    '%s',
    (text) => {
      expect(read(`Arbejdet fortsætter (${text}).`)[0]?.text).toBe(text);
    },
  );
});

describe('An item of another meeting', () => {
  it.each([
    'Udvalget besluttede på mødet den 12. maj 2022, punkt 7, at',
    'Det fremgår af pkt. 7 på mødet den 12. maj 2022, at',
  ])('%s', (text) => {
    const references = read(text);
    expect(references).toHaveLength(1);
    expect(references[0]?.target).toMatchObject({ date: '2022-05-12', item: '7' });
  });

  it('is of the meeting whose minutes are approved', () => {
    const text =
      'Referat af møde i KKR Sjælland den 8. marts 2024 er udsendt. Et medlem har bemærkninger til punkt 3.5.';
    const title = 'Godkendelse af referat fra 8. marts 2024';
    expect(read(text, 'agenda', title)[1]?.target).toMatchObject({ date: '2024-03-08', item: '3.5' });
    expect(read(text)[1]?.target).toMatchObject({ date: '2024-05-14', item: '3.5' });
  });

  it.each([
    'Kommunen henviser til § 12, pkt. 3.',
    'Indstillingens pkt. 2 ændres.',
    'Det følger af punkt 4 i kontrakten.',
    'Sag nr. 2024-00123',
  ])('is not meant by the number of something else: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('is meant by the number of its case on the agenda', () => {
    expect(read('Det blev besluttet (sag nr. 14).')[0]?.target.item).toBe('14');
    expect(read('Se punkt 4 i dagsordenen.')[0]?.target.item).toBe('4');
  });

  it('is not meant by the head of its decision', () => {
    expect(read('Bilag 1\nBeslutning for Punkt 4: Havnen\nGodkendt.')).toEqual([]);
  });

  it('is not meant where the agenda’s own order is settled', () => {
    expect(read('Dagsordenen blev godkendt, idet punkt 7 udgik.', 'minutes', 'Godkendelse af dagsorden')).toEqual([]);
  });

  it('is not meant by an item’s own head', () => {
    expect(read('Punkt 7: Budget for næste år\n\nBudgettet drøftes.')).toEqual([]);
  });
});

describe('A date is no reference', () => {
  it.each([
    'Ansøgningsfristen var 14. august 2023.',
    'Det indstilles, at KKR Sjælland godkender dagsordenen for mødet den 14. maj 2024.',
    'Loven træder i kraft pr. 1. januar 2024.',
    'Den 28. juli blev 4.620 ansøgere tilbudt en plads.',
    'Aftalen løber fra 2020 til 2023.',
    'Byrådene skal behandle aftalen i oktober.',
    'Fristen for at tiltræde aftalen var 15. oktober.',
    'Pr. 1. maj 2024 er der indgået 12 aftaler.',
    'Selskabet har indgået kontrakt med to firmaer fra 1. marts 2024.',
    'Den udpegede tiltræder den 1. august 2024.',
    'Planen er tiltrådt af planchefen den 3. april 2024.',
    'Sagen blev udsat til en besigtigelse den 8. april 2024.',
    'Direktøren har den 3. april 2024 orienteret beredskabet.',
    'Naturstyrelsen har godkendt ansøgningen den 3. april 2024.',
    'Byrådet skal tage stilling senest den 15. oktober.',
    'KL har anbefalet det i en vejledning af 2. marts 2024.',
    'Rådet behandler i 2025 mangel på lærere.',
    'Vejlauget har den 3. april bedt KKR Sjælland om hjælp.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('A hostile text', () => {
  it('is read to its end', () => {
    expect(read(`${'KKR '.repeat(20_000)}${'møde den '.repeat(20_000)}`)).toEqual([]);
    expect(read('KKR Sjælland besluttede den 1. maj 2023. '.repeat(2_000)).length).toBe(2_000);
  });
});
