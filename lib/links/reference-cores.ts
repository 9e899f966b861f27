/**
 * The words that the patterns of references are looked for around: of each list one stands in every match of the patterns
 * that are looked for with it. How they are written is told in text/piece-finder.ts. A pattern that is given more forms wants
 * their words here.
 */
import { type Core, CoreFinder, CoreSearch } from './near-core.ts';
import words from './words/reference-words.json' with { type: 'json' };

const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const opening = (pieces: readonly string[]): string[] => pieces.map((piece) => `|${piece}`);
const closing = (pieces: readonly string[]): string[] => pieces.map((piece) => `${piece}|`);
const whole = (pieces: readonly string[]): string[] => opening(closing(pieces));
const pairs = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));

/** "besluttede"; of "taget til efterretning" the last word, two words behind the first. */
const deeds = closing([...words.deciding, ...words.ofBodies].map((deed) => /\p{L}+$/u.exec(deed)?.[0] ?? deed));

const months = opening([...words.months, ...SHORT_MONTHS]);

/** Times. */
export const A_MONTH: Core = { pieces: months, before: 24, behind: 24, from: { pieces: months, words: 2 } };
export const A_YEAR: Core = { pieces: [' 19##', ' 20##'], before: 16, behind: 8 };
export const THAT_YEAR: Core = { pieces: [' år|', ' året|', ' fjor'], before: 24, behind: 8 };
const figures = ['#-#', '#.#', '#/#'];
export const FIGURES: Core = { pieces: figures, before: 16, behind: 16, from: { pieces: figures, words: 1 } };
export const A_QUARTER: Core = { pieces: ['|kvartal'], before: 24, behind: 16 };
export const A_SEASON: Core = {
  pieces: whole(['forår', 'efterår', 'sommer', 'vinter', 'foråret', 'efteråret']),
  before: 24,
  behind: 24,
};
export const SINCE: Core = { pieces: [' siden|'], before: 48, behind: 4 };
export const MONTHLY: Core = { pieces: [' måned|'], before: 24, behind: 4 };
export const DAILY: Core = {
  pieces: [
    'mandag',
    'tirsdag',
    'onsdag',
    'torsdag',
    'fredag',
    'lørdag',
    'søndag',
    '|i går|',
    '|i forgårs|',
    '|i morgen|',
  ],
  before: 12,
  behind: 16,
};
export const WEEKLY: Core = { pieces: [' uge|'], before: 24, behind: 8 };

/** Meetings, what is done there, and who meets. */
export const A_MEETING: Core = {
  pieces: [
    'mød',
    'referat',
    'seminar',
    'dagsorden',
    'forsamling',
    'temadag',
    'temadrøft',
    'strategidag',
    'strategidrøft',
    'protokol',
  ],
  before: 140,
  behind: 140,
  from: {
    pieces: [
      ...closing('møde mødet møder møderne mødets mødtes referat referatet forsamling forsamlingen'.split(' ')),
      ...closing('dagsorden dagsordenen protokol protokollen seminar seminaret'.split(' ')),
      ...['budget', 'strategi', 'tema'].flatMap((what) => closing([`${what}dag`, `${what}dagen`, `${what}drøftelsen`])),
    ],
    words: 7,
  },
};
export const A_DEED: Core = { pieces: deeds, before: 48, behind: 8, from: { pieces: deeds, words: 2 } };
export const A_NOUN: Core = { pieces: closing(words.nominal), before: 8, behind: 8 };
const agreements = closing(words.agreements);
export const AN_AGREEMENT: Core = {
  pieces: agreements,
  before: 48,
  behind: 16,
  from: { pieces: agreements, words: 0 },
};
const bodies =
  'kkr parkens selskabets fondens foreningens havnens udvalg rådet sundhedsråd bestyrelse kredsen kommission ældreråd handicapråd udsatteråd integrationsråd forummet samlingen magistraten regeringen folketinget gruppen klyngen netværket formandskabet repræsentant'.split(
    ' ',
  );
/** Some are found beside others only. */
const otherBodies = 'byråd repræsentationen parkets fondets foreningets havnets selskabens'.split(' ');
export const A_BODY: Core = {
  pieces: bodies,
  before: 96,
  behind: 64,
  from: { pieces: [...bodies, ...otherBodies], words: 3 },
};
const kinds = 'udvalget kommissionen bestyrelsen kredsen klyngen nævnet forummet netværket rådet selskabet'.split(' ');
export const OWN_KIND: Core = { pieces: whole(kinds.flatMap((kind) => [kind, `${kind}s`])), before: 4, behind: 12 };
export const A_CHOICE: Core = { pieces: ['valgt', 'udpeget'], before: 140, behind: 16 };
export const YEARLY: Core = { pieces: [' års '], before: 16, behind: 64 };

/** Pointers. */
export const AN_ITEM: Core = { pieces: ['pkt', 'punkt', 'sag ', 'sagerne '], before: 64, behind: 32 };
export const ELSEWHERE: Core = {
  pieces: pairs(
    'særskilt særskilte selvstændig selvstændigt separat separate tidligere efterfølgende foregående'.split(' '),
    ['sag', 'punkt', 'dagsorden'],
  ),
  before: 48,
  behind: 260,
};
export const THE_AGENDA: Core = { pieces: ['sag på dagsorden'], before: 48, behind: 16 };
export const THE_MINUTES: Core = { pieces: ['referatet', 'referat og materiale'], before: 32, behind: 64 };
export const LAST_TIME: Core = { pieces: ['sidste ', 'seneste ', 'forrige ', 'foregående '], before: 64, behind: 160 };
export const NEXT_TIME: Core = {
  pieces: ['næste ', 'førstkommende ', 'næstkommende ', 'kommende '],
  before: 64,
  behind: 64,
};
export const COMING: Core = {
  pieces: ['kommende ', '-mød', ...words.months.map((month) => `${month}mød`)],
  before: 24,
  behind: 48,
};
export const SOME_TIME: Core = { pieces: ['et tidligere ', 'et foregående '], before: 24, behind: 140 };
export const OF_A_KIND: Core = {
  pieces: ['udvidede ', 'ekstraordinære ', 'konstituerende ', 'nævnte '],
  before: 24,
  behind: 48,
};

/** What says that a number is a case's, right before it. */
export const A_CASE: Core = {
  pieces: [
    '|sag ',
    '|sag:',
    '|sagen ',
    '|sagen:',
    'nr',
    'nummer',
    'sagsid',
    'sags id',
    'sags-id',
    'sagid',
    'sag id',
    'sag-id',
  ],
  before: 4,
  behind: 48,
};

const CORES: readonly Core[] = [
  A_MONTH,
  A_YEAR,
  THAT_YEAR,
  FIGURES,
  A_QUARTER,
  A_SEASON,
  SINCE,
  MONTHLY,
  DAILY,
  WEEKLY,
  A_MEETING,
  A_DEED,
  A_NOUN,
  AN_AGREEMENT,
  A_BODY,
  OWN_KIND,
  A_CHOICE,
  YEARLY,
  AN_ITEM,
  ELSEWHERE,
  THE_AGENDA,
  THE_MINUTES,
  LAST_TIME,
  NEXT_TIME,
  COMING,
  SOME_TIME,
  OF_A_KIND,
  A_CASE,
];

/** Made when first asked: what wakes the worker asks for no references. */
let finder: CoreFinder | null = null;

export function searchNearCores(text: string): CoreSearch {
  finder ??= new CoreFinder(CORES);
  return new CoreSearch(text, finder);
}
