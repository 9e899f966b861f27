/** Parties and persons that did not go along, with or without a vote. Offsets are those of the mended text. */
import type { Dissent, Outcome, VoteSide, Votes } from './model.ts';
import { PERSON_NAME } from './parse-attendee.ts';
import letters from './party-letters.json' with { type: 'json' };
import partyNames from './party-names.json' with { type: 'json' };
import { AMENDMENT } from './read-outcome.ts';
import type { Sentence } from './sentences.ts';

const LETTERS: Readonly<Record<string, string>> = letters;
const NAMES: Readonly<Record<string, string>> = partyNames;
const LONG_NAMES = Object.keys(letters)
  .filter((name) => name.length > 3)
  .sort((one, other) => other.length - one.length);
const GROUP = 's (?:medlemmer|gruppe|repræsentanter|(?:byråds|regionsråds)(?:gruppe|medlemmer))';
const PARTY_NAME = `(?:(?:Et mindretal bestående af )?(?:(?:${LONG_NAMES.join('|')})${GROUP}|${LONG_NAMES.join('|')}|De Radikale|Borgerlisten|Lokallisten|SF|DF|LA|DD|EL|(?:Liste|Gruppe) [A-ZÆØÅ]|[A-ZÆØÅ](?![.]))(?!\\p{L}))`;
const PERSON = `${PERSON_NAME}(?: ?\\([^()]{1,30}\\))?`;
const WHO = `(?:${PARTY_NAME}|${PERSON})`;
const VERB =
  'anbefaler (?!indstillingen)|anbefalede (?!indstillingen)|foretrækker|foretrak|henholder sig|stemte imod|stemmer imod|stemte nej|stemte hverken|stemte blankt|undlod at stemme|undlader at stemme|undlod(?=\\.|$)|tager forbehold|tog forbehold|tager et|tog et forbehold|forbeholder sig|forbeholdt sig|kan ikke|kunne ikke|ønsker (?!at tak)|ønskede|fastholder|fastholdt|er imod|var imod|er modstander|støtter ikke|støttede ikke|tilslutter sig ikke|tilsluttede sig ikke|bakker ikke op|bakkede ikke op|afholdt sig|begærer|begærede|afgav|afgiver|tager afstand|tog afstand';
const stanceOf = (verb: string): RegExp =>
  new RegExp(
    `(?<=^|; |\\. |, |, og |, mens |, men | og |\\d\\. )(?:Et mindretal (?:bestående af|på) )?(?<who>${WHO}(?:(?:, | og | samt )${WHO}){0,8})(?: ?\\([^()]{1,80}\\))?,? (?<verb>(?:${verb}))`,
    'gu',
  );
const STANCE = stanceOf(VERB);
/** Where a matter fell, those who were for it are the ones who held another view. */
const STANCE_FOR = stanceOf(`${VERB}|stemte for|stemmer for`);
const HOLDS_AGAINST = /^(?:stemte|stemmer) (?:imod|nej)/u;
/** A ballot on an amendment makes nobody a dissenter from the decision. */
const ON_AMENDMENT = /^(?:stemte|stemmer|undlod|undlader|afholdt)[^,;]{0,60}(?:ændrings|mod|mindretals)forslag/u;
const ONLY_PARTY = new RegExp(`^${PARTY_NAME}$`, 'u');
/** What any of the verbs holds; most sentences have none. */
const HINT =
  /imod|ikke|nej|hverken|blankt|forbehold|undl|ønsk|anbefal|foretr|henhold|fasth|modstander|afhold|begær|afg[ai]v|afstand/u;
const AGAINST = /^(?:Imod|Mod stemte|Imod stemte|Imod stemmer|Undlod at stemme|Undlod|For|For stemte)\s?:?\s/iu;
/** What is no stance against the body: a wish for thanks, a question. */
const MILD = /^(?:ønsker|ønskede) (?:at (?:takke|vide|få oplyst|orientere)|en (?:status|orientering)|held)/u;

/** Municipalities and bodies are no members. */
const NO_PERSON = /(?:[Kk]ommuner?|[Uu]dvalget|[Rr]ådet|KKR \p{L}+|Region \p{L}+)$/u;

/** A letter or a short form brought to the party's name; what is unknown stays as printed. */
export function partyNameOf(printed: string): string {
  const name = printed.replace(/^(?:Liste|Gruppe) (?=[A-ZÆØÅ]$)/u, '');
  return NAMES[name] ?? NAMES[LETTERS[name] ?? ''] ?? printed;
}

const sideDissent = (side: VoteSide, position: string, { start, end }: Votes): Dissent[] => [
  ...side.parties.map((party) => ({ party: partyNameOf(party), person: null, position, start, end })),
  ...side.persons.map((person) => ({ party: null, person, position, start, end })),
];

/** "Imod stemte Venstre, da stien er smal." → ", da stien er smal". */
function reasonOf(main: Votes, sentences: readonly Sentence[], side: RegExp): string {
  const sentence = sentences.find(({ start, end, text }) => end > main.start && start <= main.end && side.test(text));
  return (
    sentence?.text
      .slice(0, 1200)
      .match(/, (?:da|idet|fordi) [^;]{3,400}/u)?.[0]
      .replace(/\.$/, '') ?? ''
  );
}

/**
 * Those on the losing side of the last ballot on the matter itself, and those who did not vote. Where the matter was
 * rejected, the losers are those who voted for it. Ballots on amendments make nobody a dissenter from the decision.
 */
export function dissentOfVotes(
  votes: readonly Votes[],
  outcome: Outcome,
  sentences: readonly Sentence[] = [],
): Dissent[] {
  const main = votes.filter(({ subject }) => !AMENDMENT.test(subject ?? '')).at(-1);
  if (!main) return [];
  const fell = outcome === 'rejected';
  const reason = reasonOf(main, sentences, fell ? /^(?:For|Ja)(?!\p{L})/iu : /^(?:I?mod|Nej)(?!\p{L})/iu);
  const lost = fell
    ? sideDissent(main.inFavour, `stemte for${reason}`, main)
    : sideDissent(main.against, `stemte imod${reason}`, main);
  return [...lost, ...sideDissent(main.abstained, 'undlod at stemme', main)];
}

const GROUP_END = new RegExp(`${GROUP}$`, 'u');
/** What stands before a name and is none of it. */
const TITLE =
  /^(?:Medlemmerne|Medlem|Rådmand|Rådmændene|Borgmester(?:en)?|Viceborgmester(?:en)?|Byrådsmedlem(?:merne)?|Regionsrådsmedlem(?:merne)?|Formand|Næstformand) (?=\p{Lu})/u;

function readWho(who: string): Pick<Dissent, 'party' | 'person'>[] {
  return who
    .split(/, (?=\S)| og | samt /)
    .map((one) =>
      one
        .trim()
        .replace(/^Et mindretal bestående af /, '')
        .replace(TITLE, '')
        .replace(GROUP_END, ''),
    )
    .filter((one) => one !== '')
    .map((one) => {
      const bare = one.replace(/ ?\([^)]*\)$/, '');
      if (ONLY_PARTY.test(bare)) {
        const known = LETTERS[bare] !== undefined && bare.length > 3;
        return { party: known ? bare : partyNameOf(bare), person: null };
      }
      const party = one.match(/\(([A-ZÆØÅ]{1,2})\)$/u)?.[1];
      return { party: party ? partyNameOf(party) : null, person: bare };
    });
}

/** The sentences in which somebody holds another view than the body. */
export function readDissent(sentences: readonly Sentence[], outcome: Outcome = 'none'): Dissent[] {
  const fell = outcome === 'rejected';
  return sentences.flatMap(({ text, start, end }) => {
    if (!(HINT.test(text) || fell) || AGAINST.test(text)) return [];
    const found = [...text.slice(0, 1200).matchAll(fell ? STANCE_FOR : STANCE)];
    return found.flatMap((match, index) => {
      const from = match.index + match[0].length - (match.groups?.verb?.length ?? 0);
      const position = text
        .slice(from, found[index + 1]?.index ?? text.length)
        .replace(/(?:[,;\s]|\s(?:og|mens|men)(?=[\s,]*$))+$/u, '')
        .replace(/[.,;\s]+$/, '');
      if (MILD.test(position) || ON_AMENDMENT.test(position) || (fell && HOLDS_AGAINST.test(position))) return [];
      const named = readWho(match.groups?.who ?? '').filter(({ person }) => !NO_PERSON.test(person ?? ''));
      return named.map((who) => ({ ...who, position, start, end }));
    });
  });
}

/** One dissenter named in words and by the ballot is one; the words tell more. */
export function mergeDissent(told: readonly Dissent[], voted: readonly Dissent[]): Dissent[] {
  const same = (one: Dissent, other: Dissent): boolean =>
    one.person !== null || other.person !== null ? one.person === other.person : one.party === other.party;
  return [...told, ...voted.filter((one) => !told.some((other) => same(one, other)))];
}
