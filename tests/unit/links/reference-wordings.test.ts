/**
 * How minutes and agendas point at other treatments, in invented sentences. "[[…|date|item]]" is a reference; what stands
 * outside of brackets is none.
 */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/links/find-references.ts';
import { MappedText } from '../../../lib/text/mapped-text.ts';
import { type Body, documentOf, find } from './marked-references.ts';

const registers: readonly (readonly [Body, string, readonly string[]])[] = [
  [
    { name: 'KKR Fyn', kind: 'kkr' },
    '2024-09-13',
    [
      '[[På årets første møde i februar 2024|2024-02]] blev det aftalt, at modellen skulle regnes igennem.',
      'Sekretariatet har, [[som aftalt på mødet i juni|2024-06]], indhentet tre tilbud.',
      'I forlængelse af [[drøftelsen på mødet den 12. april 2024|2024-04-12]] har kommunerne svaret.',
      '[[Formandskabet lovede den 3. maj 2024|2024-05-03]] at vende tilbage.',
      'Sagen er en opfølgning på [[pkt. 3.4 fra mødet den 14. juni 2024|2024-06-14|3.4]].',
      '[[KKR Fyn ønskede i efteråret 2023|2023]] at se nye tal.',
      '[[Kontaktudvalget tog den 5. juni 2024|2024-06-05]] orienteringen til efterretning.',
      '[[Styregruppen mødtes den 20. august 2024|2024-08-20]] og gennemgik udkastet.',
      '[[På temamødet den 22. marts 2024|2024-03-22]] blev der stillet mange spørgsmål.',
      '[[KKR Fyn bad på sit seneste møde|]] om en oversigt.',
      'Modellen, som [[KKR Fyn tilsluttede sig i 2021|2021]], skal evalueres.',
      '[[KKR Fyn har tidligere tilkendegivet|]], at ordningen skal være frivillig.',
      'I henhold til [[KKR’s beslutning af 12. april 2024|2024-04-12]] fordeles midlerne ligeligt.',
      '[[I KKR Fyn blev der den 14. juni peget på|2024-06-14]], at grupperne bør samles.',
      'I november sidste år [[bad KKR Fyn den 10. november 2023|2023-11-10]] kommunerne om tal.',
      'Det blev oplyst, da [[KKR Fyn drøftede i november sidste år|2023-11]] taksterne.',
      'Rådet får [[sagen forelagt igen i efteråret 2025|2025]].',
      '[[Referatet fra den 11. juni|2024-06-11]] er lagt på hjemmesiden.',
      '[[Det forberedende sundhedsråd for Vestfyn har den 9. september|2024-09-09]] bedt om mere.',
      'Sagen gælder [[aftalen af 25. april 2024|2024-04-25]] mellem parterne.',
      'Kommunen vil vide mere. Derfor [[sagde KKR Fyn ja til en fælles leder|]].',
      'Sagen [[er derfor tilbage i februar 2025|2025-02]].',
      '[[Tove Kær Lund blev i 2022 valgt|2022]] efter Bo Sand.',
      '[[I KKR Fyn blev prisen den 8. november 2023 (punkt 3.3)|2023-11-08|3.3]] oplyst.',
      'Nebel Kommune, der [[den 24. juni har bevilget sin halvdel|2024-06-24]], begynder nu.',
      'Posten følger [[aftalen om fordeling fra mødet den 4. februar 2022|2022-02-04]].',
      'Der var [[Busselskabets bestyrelses møde|]] om priser.',
      'Folketinget har i juni vedtaget en lov.',
      'Formandskabet har den 3. maj 2024 skrevet til ministeren.',
      'Der er indgået kontrakt med leverandøren den 2. maj 2024.',
      'Lærerudvalget har den 3. maj 2024 offentliggjort sin rapport.',
      'Tunnelkommissionen afleverede sin rapport den 11. juni 2024.',
      'Foreningen har den 3. maj 2024 bedt KKR Fyn om et møde.',
      'Ministeriet holder dialogmøder i september 2023.',
    ],
  ],
  [
    { name: 'Byrådet', kind: 'municipality', parent: 'Nebel Kommune' },
    '2024-05-22',
    [
      '[[Byrådet besluttede den 21. februar 2024 (punkt 38)|2024-02-21|38]] at sende planen i høring.',
      'Sagen er [[oversendt fra byrådsmødet den 24. april 2024|2024-04-24]].',
      '[[Økonomiudvalget, 14. maj 2024|2024-05-14]]: Indstilles godkendt.',
      '[[Økonomiudvalget 14-05-2024|2024-05-14]]\nAnbefales godkendt.',
      '[[Børne- og ungdomsudvalget 12-03-2024|2024-03-12]]\nIndstilles godkendt.',
      'Det var meningen, [[da KKR Fyn 13-09-2023 under punkt 3.1|2023-09-13|3.1]] så på sagen.',
      'Økonomuudvalget\t22-05-2024\nSagen går videre.',
      '[[På budgetseminaret den 25. august 2023|2023-08-25]] blev scenarierne fremlagt.',
      'Genoptagelse af [[sag nr. 45 fra mødet den 20. marts 2024|2024-03-20|45]].',
      'Placeringen [[blev fastlagt af Byrådet i juni 2022|2022-06]].',
      '[[Byrådet har senest den 31. januar 2024 drøftet|2024-01-31]] trafikken.',
      '[[Byrådet får forelagt en status i 4. kvartal 2024|2024-Q4]].',
      '[[Ved byrådsbeslutning af 30. marts 2022|2022-03-30]] blev lokalplanen sat i gang.',
      'I samme forbindelse [[besluttede Byrådet at nedlægge ordningen|]].',
      '[[Punkt 7, 8 og 9|2024-05-22|7]] blev behandlet under ét.',
      '[[Udvalget for Plan og Teknik den 03-05-2024|2024-05-03]]: Anbefales.',
      '[[Beslutning Udvalget for Plan og Teknik den 03-05-2024|2024-05-03]]\nAnbefales.',
      '[[Byrådet sendte forslaget i høring i januar 2024|2024-01]].',
      '[[Vi bad sidste år|2023]] om 60 pct.',
      'Sagen er [[behandlet i Havneudvalget den 17. april 2024 som punkt 9|2024-04-17|9]].',
      'Der blev holdt borgermøde den 12. marts 2024 med 140 deltagere.',
      'Kommunen modtog den 3. maj 2024 et brev fra Vejdirektoratet.',
    ],
  ],
  [
    { name: 'Teknisk Udvalg', kind: 'municipality', parent: 'Nebel Kommune' },
    '2024-08-19',
    [
      '[[På udvalgets møde i maj|2024-05]] blev det besluttet at afvente.',
      '[[Sag 23 fra den 4. marts 2024|2024-03-04|23]] genoptages hermed.',
      '[[Byrådet har den 25. juni 2024 givet anlægsbevilling|2024-06-25]].',
      '[[Den 4. marts 2024 valgte udvalget|2024-03-04]] at udskyde stien.',
      '[[Pkt. 8 på dagsordenen|2024-08-19|8]] handler om det samme.',
      '[[Udvalget bad på sidste møde|]] om en model.',
      'Emnet blev [[berørt på det forrige møde|]] uden beslutning.',
      '[[Byrådet ventes at træffe den endelige beslutning den 3. september 2024|2024-09-03]].',
      '[[Udvalget blev orienteret om planen i marts 2024 under punkt 8|2024-03|8]].',
      '[[Et lignende forslag blev afvist i maj sidste år|2023-05]].',
      'Sagen [[var fremme i december sidste år|2023-12]].',
      '[[Hvidsteds økonomiudvalg behandlede sagen den 4. marts 2024|2024-03-04]].',
      '[[Regionens forretningsudvalg besluttede i januar|2024-01]] at støtte den.',
      '[[Udvalget aftalte på junimødet|2024-06]], at prisen skulle undersøges.',
      '[[Ældrerådet drøftede planen i torsdags|2024-08-15]].',
      'Rådet holder [[møde på fredag|2024-08-23]].',
      'Foreningen holder årsmøde i Nebel den 5. oktober 2024.',
      'Nebel Byråd har sagt nej, [[jf. referatet fra januar|2024-01]].',
      'Det følger af [[budgetvedtagelsen den 10. oktober sidste år|2023-10-10]].',
      '[[Punkt 4 i referatet fra Ældrerådet den 22. maj 2024|2024-05-22|4]] handler om det samme.',
      'Tallene er andre, [[jf. sag 41 i Børneudvalget||41]].',
      '[[KKR Fyns beslutning under punkt 2.1||2.1]] ændrer det ikke.',
      '[[Ældrerådet afgav den 12. august 2024|2024-08-12]] høringssvar.',
      'Asfalten blev lagt den 2. juli 2024 og fejlene rettet den 9. juli.',
    ],
  ],
];

it('The regional council is another body in a municipality’s papers, and the council one in a region’s', () => {
  const bodyOf = (text: string, body: Body): string | null | undefined =>
    findReferences({ text: MappedText.of(text), document: documentOf(text, body, '2024-05-22'), scanned: false }, [])[0]
      ?.target.body;
  const council: Body = { name: 'Byrådet', kind: 'municipality', parent: 'Nebel Kommune' };
  const region: Body = { name: 'Regionsrådet', kind: 'region', parent: 'Region Fyn' };
  expect(bodyOf('Regionsrådet godkendte den 26. februar 2024 klinikken.', council)).toBe('Regionsrådet');
  expect(bodyOf('Kommunalbestyrelsen godkendte den 26. februar 2024 klinikken.', council)).toBe('Byrådet');
  expect(bodyOf('Byrådet godkendte den 26. februar 2024 klinikken.', region)).toBe('Byrådet');
});

describe.each(registers)('Papers of $name', (body, date, sentences) => {
  it.each(sentences)('%s', (marked) => {
    const { found, expected } = find(marked, body, date);
    expect(found).toEqual(expected);
  });
});
