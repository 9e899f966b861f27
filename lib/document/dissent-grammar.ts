/** The words in which minutes tell that somebody did not go along: who, the verbs, and the ways to name a minority. */
import { allMatches } from '../text/all-matches.ts';
import type { HintedPattern } from '../text/hinted-pattern.ts';
import { municipalityOf } from './municipality-names.ts';
import { PERSON_NAME } from './parse-attendee.ts';
import letters from './party-letters.json' with { type: 'json' };
import partyNames from './party-names.json' with { type: 'json' };

const LETTERS: Readonly<Record<string, string>> = letters;
const NAMES: Readonly<Record<string, string>> = partyNames;
const LONG_NAMES = Object.keys(letters)
  .filter((name) => name.length > 3)
  .sort((one, other) => other.length - one.length)
  .join('|');
const SHORT_NAMES = Object.keys(letters)
  .filter((name) => /^[A-Z]{2,3}$/.test(name))
  .join('|');
const GROUP = `['’]?s? (?:medlemmer|medlem|gruppe|repræsentanter|byrådsgruppe|regionsrådsgruppe|(?:byråds|regionsråds)medlemmer)`;
/** "Borgerlisten", "Lokallisten", "Nordlisten Vendsyssel". */
const LOCAL_LIST = String.raw`\p{Lu}\p{Ll}{2,20}listen(?: \p{Lu}\p{Ll}+)?`;
const ONE_PARTY = `(?:${LONG_NAMES}|De Radikale|${LOCAL_LIST}|${SHORT_NAMES}|(?:Liste|Gruppe|Valggruppe|Parti) [A-ZÆØÅ]|[A-ZÆØÅ](?!\\.(?! *$)))`;
export const PARTY_NAME = `(?:${ONE_PARTY}(?:${GROUP})?(?!\\p{L}))`;
const PERSON = `${PERSON_NAME}(?: ?\\([^()]{1,30}\\))?`;
export const WHO = `(?:${PARTY_NAME}|${PERSON})`;
export const MANY = `${WHO}(?:(?:, | og | samt |, og )${WHO}){0,10}`;

/** "kan ikke" of what one does not hold, not of what one is hindered in. */
const NOT = '(?:kan|kunne)(?: (?:på|af) [^,.;]{3,40}?)? ikke (?!deltage|være til|møde|komme|svare|oplyse)';
const PLAIN_VERBS = [
  'anbefale(?:r|de)(?! (?:\\p{L}[\\p{L},-]* ){0,4}indstilling|\\s(?:sagen|forslaget)(?!\\p{L}))|foretrækker|foretrak|henholder sig|henholdt sig',
  'stemte (?:ligeledes |også )?imod|stemmer (?:ligeledes |også )?imod|stemte mod|stemmer mod|stemte nej|stemmer nej|stemte ikke|stemmer ikke|stemte hverken|stemmer hverken|stemte blankt|stemmer blankt',
  'undlod at stemme|undlader at stemme|undlod(?=\\.|$)|undlader(?=\\.|$)|afstod fra|afstår fra|afholdt sig|afholder sig',
  'tager forbehold|tog forbehold|tager et|tog et forbehold|har forbehold|havde forbehold|forbeholder sig|forbeholdt sig',
  `${NOT}|kunne ikke(?=[.,]|$)|kan ikke(?=[.,]|$)|ikke (?:kan|kunne) (?!deltage|være til|møde|komme|svare|oplyse)|ikke (?:ønsker|ønskede|støtter|støttede|vil|ville) `,
  'ønsker,? (?!at tak)|ønskede|fastholder|fastholdt|havde gerne set|så gerne|ser gerne',
  'bemærker,? at|bemærkede,? at|fandt ikke|finder ikke|(?:finder|fandt) (?:[\\p{L}-]+ ){1,6}for \\p{Ll}+(?= og (?:undl|stem|tog|tager))|fandt,? at|finder,? at|mener,? at|mente,? at|vil have|ville have|beklagede|beklager|hellere ville|ville hellere|foreslog (?:et mindre|et større|i stedet)|anbefaler afslag|anbefalede afslag|vil på vegne af [^,.;]{3,40}? have|vil ikke (?!deltage|være|møde|komme)',
  'er imod|var imod|går imod|gik imod|er modstander|var modstander|er uenig|var uenig|er ikke enig|var ikke enig|tager afstand|tog afstand',
  'mener,? at|mente,? at|vil have|ville have|beklager|beklagede|så helst|ser helst',
  'støtter ikke|støttede ikke|tilslutter sig ikke|tilsluttede sig ikke|bakker ikke op|bakkede ikke op|tiltræder ikke|tiltrådte ikke|deler ikke|delte ikke|godkender ikke|godkendte ikke',
  'ville (?!vide|høre|gerne (?:vide|høre|takke)|komme|vende|undersøge|tage|kontakte|se på|blive|sørge|bringe)|vil hellere|advarede mod|advarer mod|(?:standsede|standser|indbragte|indbringer) (?:sagen|beslutningen)|stemte for (?=(?:niveau|model|scenarie|variant|løsning|alternativ|placering|spor) [\\dA-H])',
  'begærer|begærede|afgav|afgiver|(?:bemærker|bemærkede|anfører|anførte|tilføjer|tilføjede) til (?:protokollen|referatet|beslutningen)|(?:fik|lod|lader|bad om at få) (?:ført til|tilført|tilføre)',
];
const VERB = PLAIN_VERBS.join('|');
const verbsOf = (verb: string): RegExp => new RegExp(`,? (?:dog )?(?<verb>${verb})`, 'gu');
export const STANCE = verbsOf(VERB);
/** Where a matter fell, or another was elected, those who were for it are the ones who held another view. */
export const STANCE_FOR = verbsOf(`${VERB}|stemte for|stemmer for|stemte på|stemmer på|pegede på|peger på`);

const ONLY_MANY = new RegExp(`^${MANY}$`, 'u');
/** Where the one or the many may begin who stand before a verb. */
const BEGINNING = /(?<=^|[;:.,] | og | mens | men | idet |, dog at )(?=\p{Lu})/gu;
/** "(Ø og Å)" between the names and the verb. */
const ASIDE = / ?\([^()]{1,80}\)$/u;

export interface Stance {
  /** The words that name them. */
  readonly who: string;
  /** Where the verb begins, and where the whole does. */
  readonly verbAt: number;
  readonly start: number;
}

/**
 * Who stands before each of the verbs. The verbs are sought first and the names before them after: one pattern of both
 * takes an engine 50 ms to build.
 */
export function findStances(words: string, verbs: RegExp): Stance[] {
  const stances: Stance[] = [];
  let from = 0;
  for (const match of allMatches(words, verbs)) {
    const head = words.slice(0, match.index);
    const found = findMany(head, from) ?? findMany(head.replace(ASIDE, ''), from);
    if (!found) continue;
    const end = match.index + match[0].length;
    stances.push({ ...found, verbAt: end - (match.groups?.verb?.length ?? 0) });
    from = end;
  }
  return stances;
}

function findMany(head: string, from: number): Omit<Stance, 'verbAt'> | null {
  for (const { index } of allMatches(head, BEGINNING)) {
    if (index < from) continue;
    const who = head.slice(index);
    if (ONLY_MANY.test(who)) return { who, start: index };
  }
  return null;
}

/** "Dog stemte Enhedslisten imod", "Herefter tog Venstre forbehold for prisen". */
export const INVERTED: HintedPattern = {
  hint: /(?:[Dd]og|[Ii]midlertid|[Ee]ndvidere|[Dd]erudover|[Hh]erefter) (?:stem|tog|tag|und|kunne|kan|var|gik)/u,
  pattern: new RegExp(
    `(?:^|[;,.] )(?:[Dd]og|[Ii]midlertid|[Ee]ndvidere|[Dd]erudover|[Hh]erefter) (?<verb>stemte|stemmer|tog|tager|undlod|undlader|kunne|kan|var|gik) (?<who>${MANY}) (?<rest>(?:i?mod|nej|blankt|forbehold|at stemme|ikke (?!deltage|være)|uenige?)(?!\\p{L})[^.;]{0,300})`,
    'u',
  ),
};

/** Those left out of what is said of all: the words, and what they tell that these did. */
export const EXCEPTIONS: readonly (HintedPattern & { readonly position: string })[] = [
  {
    hint: /mod [\p{Lu}s]/u,
    pattern: new RegExp(
      `(?:,? i?mod) (?:stemmer(?:ne)? fra (?<who>${MANY})|(?<whose>\\p{Lu}[\\p{L} ,()]{0,80}?)['’]?s? stemmer?)(?!\\p{L})`,
      'u',
    ),
    position: 'stemte imod',
  },
  {
    hint: /mod (?:\d{1,2}|[eé]n|to|tre) (?:stemme|\()|stemmer? i?mod fra /u,
    pattern: new RegExp(
      `(?:,? i?mod (?:\\d{1,2}|[eé]n|to|tre)(?: stemmer?)? ?\\((?<who>${MANY})\\)(?:, (?:der|som) (?<also>[^.;]{3,300}))?|(?:,? med)? \\p{L}*\\d{0,2} stemmer? i?mod fra (?<whose>${MANY}))`,
      'u',
    ),
    position: 'stemte imod',
  },
  {
    hint: /forbehold (?:fra|af) /u,
    pattern: new RegExp(
      `,? (?:med|under) forbehold (?:fra|af) (?<who>${MANY})(?<rest>(?:,? (?:for|om|vedrørende|over for|i forhold til|idet|da|fordi) [^.;]{3,300})?)`,
      'u',
    ),
    position: 'tog forbehold',
  },
  {
    hint: /med undtagelse af|bortset fra|undtagen|på nær|ndtaget (?:herfra|er|var)/u,
    pattern: new RegExp(
      `(?:(?:^|,? )(?:med undtagelse af|bortset fra|undtagen|på nær|[Uu]ndtaget (?:herfra )?(?:er|var))) (?<who>${MANY})(?:,? (?:der|som) (?<told>[^.;]{3,300}))?`,
      'u',
    ),
    position: 'var ikke med',
  },
];

/** What a decision tells after it of those who did not go along: ", idet Venstre stemte imod". */
export const RESERVED: HintedPattern = {
  hint: / (?:idet|dog|mens?) \p{Lu}/u,
  pattern: new RegExp(
    `,? (?:idet|dog|men|mens) (?:${MANY})(?: ?\\([^()]{1,80}\\))? (?:tog|tager|stemte|stemmer|undlod|undlader|kan ikke|kunne ikke) .*$`,
    'u',
  ),
};

/** "Protokollat fra Enhedslisten: …", "Mindretalsudtalelse fra V og I: …": what follows is theirs. */
export const STATEMENT: HintedPattern = {
  hint: /^(?:Mindretals|Protokol|Særudtalelse|Bemærkning til|Forbehold)/u,
  pattern: new RegExp(
    `^(?:Mindretals(?:udtalelse|erklæring|bemærkning)|Protokol(?:lat|bemærkning|udtalelse|tilførsel)|Særudtalelse|Bemærkning til protokollen|Forbehold) (?:fra|af) (?<who>${MANY})(?: ved ${PERSON_NAME}(?: ?\\([^()]{1,20}\\))?)?:\\s?["“”»]?(?<said>.{3,600}?)["“”«]?\\.?["“”«]?$`,
    'u',
  ),
};

const VED = new RegExp(`(${PARTY_NAME}) ved ${PERSON_NAME}(?: ?\\([^()]{1,20}\\))?`, 'gu');
/** "Anna Berg, Ø stemte imod". */
const LETTER_BEHIND: HintedPattern = {
  hint: /, [A-ZÆØÅ],? /u,
  pattern: new RegExp(`(${PERSON_NAME}), ([A-ZÆØÅ])(?=,? (?:${VERB}|stemte for))`, 'gu'),
};

/** "medlemmerne fra Ø", "rådmand Anna Berg", "Et mindretal på to medlemmer (Ø og Å)": brought to the plain names. */
export function plainNames(sentence: string): string {
  const plain = sentence
    // "Nye Borgerlige ved Anna Berg (D)": the party is who holds it.
    .replace(VED, '$1')
    .replace(
      /(?:et mindretal|mindretallet)(?: på \p{L}{1,12}| på \d{1,3})?(?: medlemmer)? ?\(([^()]{1,120})\),?(?= )/giu,
      '$1',
    )
    .replace(
      /(?:et mindretal|mindretallet)(?: på [\p{L}\d]{1,12}(?: medlemmer)?)?,? (?:bestående af|udgjort af|med|fra|nemlig|dvs\.?) (?=[\p{Lu}m])/giu,
      '',
    )
    .replace(/(?:[Ee]t|[Tt]o|[Tt]re|[Ff]ire|\d) medlem(?:mer)?, (?=\p{Lu})/gu, '')
    .replace(/[Mm]edlemmer(?:ne)? (?:fra|af|for) (?=\p{Lu})/gu, '')
    .replace(/[Rr]epræsentanter(?:ne)? (?:fra|for) (?=\p{Lu})/gu, '')
    .replace(/(?<!\p{L})(?:rådmand|borgmester|viceborgmester|byrådsmedlem|regionsrådsmedlem|medlem) (?=\p{Lu})/gu, '');
  if (!LETTER_BEHIND.hint.test(plain)) return plain;
  return plain.replace(LETTER_BEHIND.pattern, (whole, name: string, letter: string) =>
    /[\s,][A-ZÆØÅ]$/u.test(name) ? whole : `${name} (${letter})`,
  );
}

/** A letter or a short form brought to the party's name; what is unknown stays as printed. */
export function partyNameOf(printed: string): string {
  const name = printed.replace(/^(?:Liste|Gruppe|Valggruppe|Parti) (?=[A-ZÆØÅ]$)/u, '');
  return NAMES[name] ?? NAMES[LETTERS[name] ?? ''] ?? name;
}

/** Municipalities in a joint body that do not go along: only in words that leave no doubt. */
const MUNICIPALITY = String.raw`\p{Lu}[\p{L}-]+`;
export const MUNICIPAL_STANCE = new RegExp(
  String.raw`(?:^|[.;,] |(?:,|;)? (?:dog|idet|men|mens|og|da|fordi) )(?:[Dd]og )?(?<who>${MUNICIPALITY}(?: [Kk]ommune)?(?:(?:, | og |, og )${MUNICIPALITY}(?: [Kk]ommune)?){0,8}(?: (?:[Rr]egionsk|[Kk])ommuner)?)(?: \([^()]{1,60}\))?,? (?<verb>(?:tager|tog|har|havde)(?: \p{Ll}+){0,2} forbehold|forbeholder sig|forbeholdt sig|fasthold(?:er|t) (?:\p{Ll}+ ){0,2}forbehold|(?:ønsker|ønskede) (?:ikke|ført til|tilført|at få ført|at støtte|at stemme|at fastholde|i stedet|hellere|en anden|sagen udsat)|(?:kan|kunne|vil|ville) ikke (?:tiltræde|godkende|støtte|tilslutte sig|bakke op|anbefale|indgå|deltage i (?:ordningen|finansieringen|puljen|projektet|aftalen))|stemte (?:imod|nej)|stemmer (?:imod|nej)|undlod at stemme|undlader at stemme|tiltrådte ikke|tiltræder ikke|er imod|var imod|er uenig|var uenig)`,
  'gu',
);
/** "Med forbehold fra Rebild Kommune". */
export const MUNICIPAL_RESERVATION = new RegExp(
  `(?:med|under) forbehold (?:fra|af) (?<who>${MUNICIPALITY}(?:(?:, | og |, og )${MUNICIPALITY}){0,8} (?:[Rr]egionsk|[Kk])ommuner?)(?<rest>(?:,? (?:for|om|vedrørende|over for|i forhold til|idet|da|fordi) [^.;]{3,300})?)`,
  'u',
);

/** "Rebild og Mariagerfjord kommuner": each by its official name. */
export const readMunicipalities = (who: string): string[] =>
  who
    .split(/, og |, | og /u)
    .map((name) => name.replace(/ (?:regionsk|k)ommuner?$/iu, ''))
    .flatMap((name) => municipalityOf(name) ?? municipalityOf(`${name} Kommune`) ?? []);

const ONLY_PARTY = new RegExp(`^${PARTY_NAME}$`, 'u');
const GROUP_END = new RegExp(`${GROUP}$`, 'u');
/** What stands before a name and is none of it. */
const TITLE =
  /^(?:Medlemmerne|Medlem|Udvalgsmedlem(?:merne)?|Rådmand|Rådmændene|Borgmester(?:en)?|Viceborgmester(?:en)?|Byrådsmedlem(?:merne)?|Regionsrådsmedlem(?:merne)?|Formand(?:en)?|Næstformand(?:en)?) (?=\p{Lu})/u;
/** Municipalities and bodies are no members. */
const NO_PERSON =
  /(?:[Kk]ommuner?|[Uu]dvalget|[Rr]ådet|KKR \p{L}+|Region \p{L}+|[Aa]dministrationen|[Ff]orvaltningen)$/u;

export interface Who {
  readonly party: string | null;
  readonly person: string | null;
}

/** "Venstre, Anna Berg (Ø) og Liste T": each with party or person. */
export function readWho(who: string): Who[] {
  return who
    .split(/, og |, (?=\S)| og | samt /)
    .map((one) => one.trim().replace(TITLE, '').replace(GROUP_END, ''))
    .filter((one) => one !== '')
    .map((one) => {
      const bare = one.replace(/ ?\([^)]*\)$/, '');
      if (ONLY_PARTY.test(bare)) {
        const known = LETTERS[bare] !== undefined && bare.length > 3;
        return { party: known ? bare : partyNameOf(bare), person: null };
      }
      const party = one.match(/\(([A-ZÆØÅ]{1,2})\)$/u)?.[1];
      return { party: party ? partyNameOf(party) : null, person: bare };
    })
    .filter(({ person }) => !NO_PERSON.test(person ?? ''));
}
