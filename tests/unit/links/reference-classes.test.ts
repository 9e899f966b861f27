/**
 * The classes of wordings by which papers point at other treatments, beside those of reference-wordings.test.ts: times told
 * from the meeting, what is to come, agendas, case numbers, committees' lines, and near misses of each.
 */
import { describe, expect, it } from 'vitest';
import { type Body, find } from './marked-references.ts';

const classes: readonly (readonly [string, Body, string, readonly string[]])[] = [
  [
    'Times told from the meeting',
    { name: 'KKR Fyn', kind: 'kkr' },
    '2025-09-12',
    [
      'Prisen er højere end de 4 mio. kr., som var oplyst i [[sidste års sag|2024]].',
      'Mandatet er det samme som ved [[drøftelsen for et år siden|2024]].',
      '[[Da KKR Fyn for et år siden drøftede|2024]] taksterne, var tallet lavere.',
      '[[Udtalelsen fra sidste efterår|2024]] gælder stadig.',
      '[[Sagen fra juni|2025-06]] følges op her.',
      '[[På mødet i sidste måned|2025-08]] blev der spurgt til fordelingen.',
      '[[KKR Fyn behandlede i foråret|2025]] et udkast.',
      '[[KKR Fyn besluttede i efteråret 2023|2023]] at vente.',
      'Emnet blev [[drøftet på mødet for to måneder siden|2025-07]].',
      '[[Beslutningen fra sidste år|2024]] ligger fast.',
      '[[Da KKR Fyn i 2021 vedtog|2021]] strategien, var der fire mål.',
      'Det var en del af [[forrige års behandling|2024]].',
      'Tallene er lavere end sidste års budget.',
      'Udgiften er steget siden sidste år.',
      'Antallet af ansøgere faldt i foråret og steg igen i sommeren.',
      'Kontoret åbnede for et år siden i Nebel.',
      'I sidste måned blev der født ni kalve på gården.',
    ],
  ],
  [
    'What is to come',
    { name: 'Klima- og Teknikudvalget', kind: 'municipality', parent: 'Nebel Kommune' },
    '2025-04-08',
    [
      'Evalueringen forelægges [[Kommunalbestyrelsen i maj 2026|2026-05]].',
      'Planen sendes til endelig [[vedtagelse i Kommunalbestyrelsen i juni|2025-06]].',
      'Forslaget [[behandles på mødet i november|2025-11]].',
      '[[Kommunalbestyrelsen behandler planen den 24. juni 2025|2025-06-24]].',
      '[[Punktet optages på dagsordenen den 14. oktober 2025|2025-10-14]].',
      '[[Der gøres status igen i 2026|2026]].',
      '[[Sagen tages op igen i efteråret|2025]].',
      '[[Bestyrelsen for Nebel Letbane træffer afgørelse i december 2025|2025-12]].',
      '[[Byrådet i Brede Kommune afgiver sit svar i maj|2025-05]].',
      'Byggeriet begynder igen i maj 2026.',
      'Hallen åbner igen i april 2026.',
      'Der er kommunalvalg i november 2025.',
      'Nye medlemmer vælges til Kommunalbestyrelsen i november 2025.',
      'Arbejdet ventes afsluttet i december 2026.',
      'Der søges dispensation inden den 1. maj 2025.',
      'Kommissionen afleverer sin rapport i juni.',
    ],
  ],
  [
    'Agendas, assemblies and meetings of others',
    { name: 'KKR Fyn', kind: 'kkr' },
    '2024-09-13',
    [
      'Prisen blev nævnt, [[da banen var på dagsordenen den 18. november 2022|2022-11-18]].',
      'Sagen var [[på dagsordenen i Kontaktudvalget for elleve dage siden|2024-09-02]].',
      '[[Det blev lovet på generalforsamlingen den 23. maj 2024|2024-05-23]].',
      'Formanden [[mødtes med KL’s formandskab den 19. august 2024|2024-08-19]] om økonomien.',
      'Næstformanden [[deltog i bestyrelsesmødet i Erhvervshus Fyn 3. september|2024-09-03]].',
      'Der er nyt [[siden KKR Fyns seneste møde|]].',
      'Emnet var fremme [[på et tidligere møde i KKR Fyn|]].',
      'Det blev nævnt [[på forrige møde|]].',
      'Medlemmet ønsker at udtræde af Busselskabets bestyrelse den 31. oktober 2024.',
      'Hun blev medlem af bestyrelsen den 1. juni 2023.',
      'Firmaet afholdt en åben dag den 12. maj 2024.',
      'Der var 40 deltagere i kurset den 3. juni 2024.',
    ],
  ],
  [
    'Case numbers',
    { name: 'KKR Fyn', kind: 'kkr' },
    '2025-09-12',
    [
      'Nebel Byråd afsatte penge til formålet ([[sag 01.05.00-P20-4-24|]]).',
      'Beregningen findes i [[regionens sagsnr. 1-31-72-118-24|]].',
      'Det er den samme sag, [[jf. sagsnr. 2023-123456|]].',
      'Planen er den, der fremgår af [[sagen med journalnr. 23/29934|]].',
      'Bilag: Brev fra Nebel Kommune (dok.nr. 2023-555111)',
    ],
  ],
  [
    'Lines and chains of committees',
    { name: 'Byrådet', kind: 'municipality', parent: 'Nebel Kommune' },
    '2025-06-25',
    [
      'Tillægget er efter høringen [[behandlet i Teknik- og Miljøudvalget den 3. juni|2025-06-03]], [[i Økonomiudvalget den 17. juni|2025-06-17]] og sendt videre.',
      '[[Økonomiudvalget, den 17. juni 2025, pkt. 153|2025-06-17|153]]:\nIndstilles godkendt.',
      'Årsregnskabet er [[godkendt i Økonomiudvalget 20. maj 2025|2025-05-20]].',
      '[[1. april 2025 behandlede Byrådet|2025-04-01]] et forslag om salg.',
      '[[Den 2. februar 2025 vedtog Byrådet|2025-02-02]], at sagen delegeres.',
      '[[Grønt Råd drøftede udkastet 9. december|2024-12-09]].',
      '[[Kommunalbestyrelsen i Brede godkendte aftalen 30. okt. 2024|2024-10-30]].',
      '[[Mødet i Økonomiudvalget den 14. oktober 2025|2025-10-14]] flyttes en uge.',
      'Arbejdet blev [[besluttet på gruppeformændenes møde den 22. maj 2024|2024-05-22]].',
      '[[Ved Byrådets behandling af budgettet i oktober 2024|2024-10]] blev beløbet hævet.',
      '[[Byrådet afsatte i budget 2025 den 8. oktober 2024|2024-10-08]] 12 mio. kr. til stien.',
      'Social- og Sundhedsudvalget har drøftet sagen to gange, [[senest den 7. maj 2025|2025-05-07]].',
      'Det er en ændring af [[punkt 3.1 i april|2025-04|3.1]], som gav spørgsmål.',
      'Prisen er den, der blev oplyst [[under punkt 12 sidste år|2024|12]].',
      'Sagen hænger sammen med [[sag 5 ovenfor|2025-06-25|5]].',
      'Planforslaget var i høring fra den 2. april til den 30. april 2025.',
      'Miljøstyrelsen traf i marts 2025 afgørelse om påbuddet.',
      'Det fremgår af [[referatet fra januar|2025-01]].',
      'Havnerådet [[drøftede sagen som punkt 21 i marts|2025-03|21]].',
      'Alle bliver talt i 2025 ([[punkt 3.4|2025-06-25|3.4]]).',
      'Hun deltog ikke i punkt 6.',
      'Punkt 6 blev taget før punkt 5.',
      'I brev af 28. februar 2025 har regionen bedt om svar.',
      'Bekendtgørelse nr. 1156 af 29. oktober 2014 gælder.',
      'Loven, som Folketinget vedtog i december 2024, træder i kraft den 1. juli 2025.',
      'Anlægget blev taget i brug den 17. august 2018 af borgmesteren.',
    ],
  ],
];

describe.each(classes)('%s', (_, body, date, sentences) => {
  it.each(sentences)('%s', (marked) => {
    const { found, expected } = find(marked, body, date);
    expect(found).toEqual(expected);
  });
});
