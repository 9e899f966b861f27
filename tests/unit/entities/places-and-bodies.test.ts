import { expect, it } from 'vitest';
import { readDocument } from '../../../lib/document/read-document.ts';
import { recogniseMentions } from '../../../lib/entities/recognise-mentions.ts';
import { names, recognise, texts } from './support.ts';

it('marks a municipality named as one, and each of several', () => {
  expect(texts('Allerød Kommune og Københavns Kommunes budget', 'municipality')).toEqual([
    'Allerød Kommune',
    'Københavns Kommunes',
  ]);
  expect(names('Halsnæs, Hørsholm, Rudersdal og Hillerød Kommune', 'municipality')).toEqual([
    'Halsnæs Kommune',
    'Hørsholm Kommune',
    'Rudersdal Kommune',
    'Hillerød Kommune',
  ]);
  expect(texts('Lolland og Guldborgsund kommuner', 'municipality')).toEqual(['Lolland', 'Guldborgsund']);
  expect(texts('kommunerne Ishøj og Vallensbæk betaler', 'municipality')).toEqual(['Ishøj', 'Vallensbæk']);
});

it('marks municipalities in a table, in a share and behind a member', () => {
  expect(texts('Kommune Kvote\nBallerup -\nDragør 1\nGentofte 8\nHerlev -\n', 'municipality')).toEqual([
    'Ballerup',
    'Dragør',
    'Gentofte',
    'Herlev',
  ]);
  expect(texts('Bidraget pr. kommune er mellem 300.000 kr. (København) og 30.000 kr.', 'municipality')).toEqual([
    'København',
  ]);
  expect(texts('Karen Holm (A), Gladsaxe\nPer Dahl (V), Køge\n', 'municipality')).toEqual(['Gladsaxe', 'Køge']);
});

it('marks municipalities in the first cells of a table with other cells behind', () => {
  const read = (text: string) =>
    recogniseMentions(readDocument(text, { id: 'm' })).flatMap(({ type, text: name }) =>
      type === 'municipality' ? [name] : [],
    );
  expect(
    read(
      'Kommune\tAndel\tBidrag\nThisted\t31 pct.\t1.674.000 kr.\nSkive\t22 pct.\t1.188.000 kr.\nRebild og Morsø\t9 pct.\t486.000 kr.\n',
    ),
  ).toEqual(['Thisted', 'Skive', 'Rebild', 'Morsø']);
  expect(read('Kommunerne begynder sådan:\nTrin\tTidspunkt\tKommuner\n1\t1. februar 2025\tThisted og Skive\n')).toEqual(
    ['Thisted', 'Skive'],
  );
});

it('marks a municipality that took the name of no town, and those beside it', () => {
  expect(texts('Stationen bliver, hvis Halsnæs betaler. Solrød og Egedal slipper.', 'municipality')).toEqual([
    'Halsnæs',
    'Solrød',
    'Egedal',
  ]);
  expect(
    texts('Toget kører gennem Gribskov og standser i Egedal. Gribskov Gymnasium er tomt.', 'municipality'),
  ).toEqual([]);
  expect(texts('KKR anbefalede, at Køge, Greve og Ishøj optages.', 'municipality')).toEqual(['Køge', 'Greve', 'Ishøj']);
});

it('leaves places alone', () => {
  for (const text of [
    'S-tog til Hillerød',
    'Mødet holdes i Ringsted.',
    'Hovedvejen 41, 2600 Glostrup',
    'Københavns Professionshøjskole',
    'Vejen til Kolding',
  ]) {
    expect(texts(text, 'municipality'), text).toEqual([]);
  }
});

it('finds a committee whose capital stands before a hanging hyphen', () => {
  expect(texts('Sagen er behandlet i Børne- og skoleudvalget og i Natur- og miljørådet.', 'organisation')).toEqual([
    'Børne- og skoleudvalget',
    'Natur- og miljørådet',
  ]);
});

it('finds departments, branches and societies that water or a coast made', () => {
  expect(texts('Notatet fra Teknik & Miljø og fra PLO-Nordjylland er vedlagt.', 'organisation')).toEqual([
    'Teknik & Miljø',
    'PLO-Nordjylland',
  ]);
  expect(texts('Både Digelaget for Vester Strand og Lem Pumpelag har svaret.', 'organisation')).toEqual([
    'Digelaget for Vester Strand',
    'Lem Pumpelag',
  ]);
  expect(texts('Tilskud fra Den Vestjyske Filmfond til Brdr. Krog Entreprenører I/S', 'organisation')).toEqual([
    'Den Vestjyske Filmfond',
    'Brdr. Krog Entreprenører I/S',
  ]);
});

it('takes no number or year for what a body is for', () => {
  expect(texts('Det drøfter Sundhedssamarbejdsudvalget for fjorten kommuner.', 'organisation')).toEqual([
    'Sundhedssamarbejdsudvalget',
  ]);
  expect(texts('Vi betaler til Kystsekretariatet for årene 2026 og 2027.', 'organisation')).toEqual([
    'Kystsekretariatet',
  ]);
});

it('finds bodies it has never heard of by their shape', () => {
  expect(texts('Sagen sendes til Kultur-, Fritids- og Idrætsudvalget.', 'organisation')).toEqual([
    'Kultur-, Fritids- og Idrætsudvalget',
  ]);
  expect(texts('Udvalget for Klima, Teknik og Miljø behandler sagen.', 'organisation')).toEqual([
    'Udvalget for Klima, Teknik og Miljø',
  ]);
  expect(texts('Aftalen er indgået med Sejerby Forsyning A/S og Vestre Mose Skole.', 'organisation')).toEqual([
    'Sejerby Forsyning A/S',
    'Vestre Mose Skole',
  ]);
  expect(texts('Data er samlet af konsulentfirmaet Talværk.', 'organisation')).toEqual(['Talværk']);
});

it('ends a name where the sentence goes on', () => {
  expect(
    texts('Embedsmandsudvalget for det specialiserede socialområde og kommunaldirektørerne indstiller', 'organisation'),
  ).toEqual(['Embedsmandsudvalget for det specialiserede socialområde']);
  expect(texts('Ekspertudvalget om kollektiv mobilitet i hele Danmark har afleveret', 'organisation')).toEqual([
    'Ekspertudvalget om kollektiv mobilitet i hele Danmark',
  ]);
});

it('leaves general words for bodies alone', () => {
  for (const text of [
    'Udvalget godkendte.',
    'Bestyrelsen mødes.',
    'regeringen og kommunerne',
    'Socialområdet fylder.',
    'KL-formanden og EU-kontoret',
    'Embedsmandsudvalget kvalificerer',
  ]) {
    expect(texts(text, 'organisation'), text).toEqual([]);
  }
});

it('learns an abbreviation where the document explains it', () => {
  const text = 'BNZ søger midler. Business Network Zealand (BNZ) er en forening. BNZ’s budget';
  expect(names(text, 'organisation')).toEqual(Array.from({ length: 4 }, () => 'Business Network Zealand'));
  expect(texts('Projektet Energi Til Alle (ETA) er i gang. ETA slutter.', 'organisation')).toEqual([]);
});

it('lets the longest name win, owner included', () => {
  const text =
    'KKR’s taskforce for uddannelse og rekruttering og KKR Hovedstadens embedsmandsudvalg vedr. klima og infrastruktur';
  expect(names(text, 'organisation')).toEqual([
    'KKR Hovedstadens taskforce for uddannelse og rekruttering',
    'Embedsmandsudvalget for Klima og Infrastruktur',
  ]);
});

it('tells the body KKR, the institution KKR and counted KKR apart', () => {
  expect(names('Mødet i KKR den 8. september', 'organisation')).toEqual(['KKR Hovedstaden']);
  expect(names('Ansvaret ligger hos KKR.', 'organisation')).toEqual(['KKR']);
  expect(texts('de fem KKR, hvert KKR og KKR-formanden', 'organisation')).toEqual([]);
});

it('names a council by the body it governs', () => {
  expect(names('Strategien behandles i Regionsrådet.', 'organisation')).toEqual(['Regionsrådet i Region Hovedstaden']);
  const body = { name: 'Byrådet', kind: 'municipality', parent: 'Køge Kommune' } as const;
  expect(names('Sagen afgøres af Byrådet.', 'organisation', { body })).toEqual(['Køge Byråd']);
  expect(names('Byrådet i Køge drøfter sagen.', 'organisation')).toEqual(['Køge Byråd']);
  expect(names('Køge Byråd drøfter sagen.', 'organisation')).toEqual(['Køge Byråd']);
  const region = { name: 'Regionsrådet', kind: 'region', parent: 'Region Sjælland' } as const;
  expect(names('Det indstilles, at regionsrådet godkender.', 'organisation', { body: region })).toEqual([
    'Regionsrådet i Region Sjælland',
  ]);
  expect(names('Det indstilles, at regionsrådet godkender.', 'organisation', { body })).toEqual([
    'Regionsrådet i Region Sjælland',
  ]);
  expect(names('Sagen sendes til byrådet.', 'organisation', { body })).toEqual(['Køge Byråd']);
  expect(names('Sagen sendes til regionsrådet og byrådet.', 'organisation')).toEqual([]);
});

it('never lets two marks overlap and keeps them in order', () => {
  const mentions = recognise(
    'Direktør Karen Holm, Københavns Professionshøjskole, Københavns Kommune, den 1. maj 2023, 5 mio. kr., jf. planlovens § 13',
  );
  for (const [index, mention] of mentions.entries()) {
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
  }
  expect(mentions.map(({ type }) => type)).toEqual(['person', 'organisation', 'municipality', 'date', 'amount', 'law']);
});

it('marks coordinated municipalities that act, not places', () => {
  expect(texts('Lejre, Faxe og Stevns fandt det uacceptabelt.', 'municipality')).toEqual(['Lejre', 'Faxe', 'Stevns']);
  expect(texts('efter aftale med Lemvig og Struer', 'municipality')).toEqual(['Lemvig', 'Struer']);
  expect(texts('mens Solrød og Stevns Kommuner køber', 'municipality')).toEqual(['Solrød', 'Stevns Kommuner']);
  expect(texts('Sundhedsråd Limfjorden (Aalborg, Rebild, Thisted og Morsø)', 'municipality')).toHaveLength(4);
  expect(texts('Toget kører fra Køge, Greve og Solrød til Roskilde.', 'municipality')).toEqual([]);
  expect(texts('Der er kø mellem Køge og Greve.', 'municipality')).toEqual([]);
});

it('finds "Odder Kommune" at the start of a sentence, where "Odder" alone says nothing', () => {
  expect(texts('Fristen er udløbet. Odder Kommune har svaret.', 'municipality')).toEqual(['Odder Kommune']);
});

it('names the circle of chief executives by its region', () => {
  const body = { name: 'KKR Sjælland', kind: 'kkr' } as const;
  expect(names('Sagen er drøftet i Kommunaldirektørkredsen.', 'organisation', { body })).toEqual(['K17']);
  expect(names('Sagen er drøftet i Kommunaldirektørkredsen.', 'organisation')).toEqual(['K29']);
});

it('takes in suspended hyphens, initials and districts', () => {
  expect(texts('hos Midt- og Vestjyllands Politi', 'organisation')).toEqual(['Midt- og Vestjyllands Politi']);
  expect(texts('støtte fra Karl V. Holms Naturfond til', 'organisation')).toEqual(['Karl V. Holms Naturfond']);
  expect(texts('Fredningsnævnet for Fyn, nordlig del har afgjort', 'organisation')).toEqual([
    'Fredningsnævnet for Fyn, nordlig del',
  ]);
});

it('tells bodies in a list apart', () => {
  const text =
    'Udvalget for Social og Sundhed, Børne- og Skoleudvalget, Teknik- og Miljøudvalget samt Sundhedsdatastyrelsen';
  expect(texts(text, 'organisation')).toEqual([
    'Udvalget for Social og Sundhed',
    'Børne- og Skoleudvalget',
    'Teknik- og Miljøudvalget',
    'Sundhedsdatastyrelsen',
  ]);
  expect(texts('Kultur-, Fritids- og Idrætsudvalget, Social- og Boligstyrelsen', 'organisation')).toEqual([
    'Kultur-, Fritids- og Idrætsudvalget',
    'Social- og Boligstyrelsen',
  ]);
});

it('marks clubs, yards and houses by what they are', () => {
  for (const name of [
    'Nibe Atletik- og Motionsklub',
    'Rønne Kajakklub',
    'Sportsdykkerklubben Havkatten',
    'Svaneke Skibsværft',
    'Forsorgshjemmet Sct. Knud',
    'Sdr. Omme Vinterbadere',
    'Revisionsfirmaet Thorsen & Lund',
    'Falsters Taxa og Turistfart ApS',
  ])
    expect(texts(`Tilskuddet går til ${name}, som har søgt.`, 'organisation')).toEqual([name]);
});

it('marks two fields of the administration where they say something, and not as a matter', () => {
  expect(texts('Vej og Park indstiller, at stien anlægges.', 'organisation')).toEqual(['Vej og Park']);
  expect(texts('Vej og Park er dyre. Udgiften til Vej og Park stiger.', 'organisation')).toEqual([]);
});

it("marks a council in small letters in its municipality's documents, and the branch of an association there", () => {
  const read = (text: string) =>
    recogniseMentions(readDocument(text, { id: 'm' })).flatMap(({ type, text: name, canonical }) =>
      type === 'organisation' ? [`${name}: ${canonical}`] : [],
    );
  const minutes = (words: string) =>
    read(`Køge Kommune\nReferat\nSeniorrådet\n3. marts 2025\n\n1. Orientering\n\nBeslutning\n${words}\n`);
  expect(minutes('Sagen sendes til byrådet.')).toContain('byrådet: Køge Byråd');
  expect(minutes('Beløbet gives til Røde Kors i Køge.')).toContain('Røde Kors i Køge: Røde Kors i Køge');
  expect(minutes('Røde Kors i Herning var på besøg.')).toContain('Røde Kors: Røde Kors');
});
