/** Parties and persons that did not go along, with or without a vote. Offsets are those of the mended text. */
import type { Dissent, Votes } from './model.ts';
import type { Sentence } from './sentences.ts';

const PARTY_NAME =
  '(?:Socialdemokratiet|Socialdemokraterne|(?:Det )?Radikale Venstre|De Radikale|(?:Det )?Konservative Folkeparti|De Konservative|Konservative|Socialistisk Folkeparti|SF|Liberal Alliance|Kristendemokraterne|Moderaterne|Dansk Folkeparti|Venstre|Danmarksdemokraterne|Enhedslisten|Alternativet|Nye Borgerlige|Borgernes Parti|Borgerlisten|(?:Liste|Gruppe) [A-ZÆØÅ](?![\\p{L}])|[A-ZÆØÅ](?=(?:,| og| stemte| tager| ønsker| kan)))';
const PERSON_NAME = String.raw`\p{Lu}[\p{L}'’]+\.?(?:[ -](?:\p{Lu}[\p{L}'’]*\.?)){1,4}`;
const WHO = `(?:${PARTY_NAME}|${PERSON_NAME}(?: ?\\([A-ZÆØÅ]{1,2}\\))?)`;
const STANCE = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2})?\\.? )?(?:Et mindretal (?:bestående af|på) )?(?<who>${WHO}(?:(?:, | og | samt )${WHO}){0,8}),? (?<position>(?:anbefaler (?!indstillingen)|anbefalede (?!indstillingen)|foretrækker|foretrak|henholder sig|stemte imod|stemmer imod|stemte nej|undlod at stemme|undlader at stemme|tager forbehold|tog forbehold|tager et|tog et|forbeholder sig|kan ikke|kunne ikke|ønsker (?!at tak)|ønskede|fastholder|fastholdt|er imod|var imod|støtter ikke|støttede ikke|bakker ikke op|bakkede ikke op|afholdt sig|begærer|begærede|afgav|afgiver).*)$`,
  'u',
);
const AGAINST = /^(?:Imod|Imod stemte|Imod stemmer|Undlod at stemme|Undlod)\s?:/iu;

/** Those who voted against, or not at all, hold another view too. */
export function dissentOfVotes(votes: readonly Votes[]): Dissent[] {
  return votes.flatMap(({ against, abstained, start, end }) =>
    (
      [
        [against, 'stemte imod'],
        [abstained, 'undlod at stemme'],
      ] as const
    ).flatMap(([side, position]) => [
      ...side.parties.map((party) => ({ party, person: null, position, start, end })),
      ...side.persons.map((person) => ({ party: null, person, position, start, end })),
    ]),
  );
}

/** The sentences in which somebody holds another view than the body. */
export function readDissent(sentences: readonly Sentence[]): Dissent[] {
  return sentences.flatMap(({ text, start, end }) => {
    if (AGAINST.test(text)) return [];
    const groups = text.match(STANCE)?.groups;
    if (!groups?.who || !groups.position) return [];
    const position = groups.position.replace(/[.\s]+$/, '');
    return groups.who
      .split(/, (?=\S)| og | samt /)
      .map((who) => who.trim())
      .filter((who) => who !== '')
      .map((who) => {
        const isParty = new RegExp(`^${PARTY_NAME}$`, 'u').test(who) || /^[A-ZÆØÅ]$/.test(who);
        return {
          party: isParty ? who : (who.match(/\(([A-ZÆØÅ]{1,2})\)$/u)?.[1] ?? null),
          person: isParty ? null : who.replace(/ ?\([^)]*\)$/, ''),
          position,
          start,
          end,
        };
      });
  });
}
