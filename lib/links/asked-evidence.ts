/**
 * What a question asks to be told by its verb: a reply, a finding, who was appointed, what another council decided. Where
 * no sentence tells such a thing of the one that is asked about, the corpus only holds that it was asked, planned or put off.
 */
import type { Question } from './read-question.ts';
import type { ScoredPassage } from './score-passages.ts';
import { splitSentences } from './sentences.ts';
import { readTerms } from './terms.ts';

/** What a sentence must say to count. */
interface Demand {
  /** Words of the one or the thing that is asked about; a sentence has to name one of them, the sentence before it may. */
  readonly of: string;
  readonly told: RegExp;
  /** Asked for, not yet, or not at all. */
  readonly untold: RegExp;
}

/** The words up to the first that says of what: "staten" of "staten på, om den vil …". */
const UP_TO = String.raw`(?<of>[\p{L}\d][^?,]*?)(?=\s(?:på|om|i|til|fra|ved|for|af|med|under|efter|at)\s|[,?]|$)`;
const REPLY = new RegExp(
  String.raw`^\s*hvad\s+(?:svarede\s+${UP_TO}|(?:har|havde)\s+(?<by>[^?,]{2,40}?)\s+svaret|blev\s+(?:der\s+)?svaret|(?:var|er)\s+svaret)`,
  'iu',
);
const FINDING = new RegExp(
  String.raw`^\s*hvad\s+(?:viste|konkluderede|(?:blev|var|er)\s+resultatet\s+af)\s+${UP_TO}`,
  'iu',
);
/** What an authority decides of a complaint or an application. */
const RULING = new RegExp(String.raw`^\s*hvad\s+(?:afgjorde|fastslog|kendte)\s+${UP_TO}`, 'iu');
const OF_COUNCIL =
  /^\s*hvad\s+(?:besluttede|vedtog|godkendte|valgte)\s+(?<of>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)s?\s+Kommune(?!\p{L})/u;

const REPLIED =
  /(?<!\p{L}|an|til)(?:be|hørings)?svar(?:et|ede|er|ene)?(?!\p{L})|(?<!\p{L})(?:oplyst?e?s?|oplyser|meddel\p{L}*|afvis(?:t|te|er)|afslået|afslog|tilkendegiv\p{L}*|tilkendegav|tilsagn|bekræft\p{L}*)(?!\p{L})/iu;
const NOT_REPLIED =
  /(?<!\p{L})(?:ikke|når|hvis|inden|før|indtil|afvent\p{L}*|om)\s(?:[^.;:]{0,50}\s)?(?:\p{L}*svar|oplys|meddel|tilkendegiv)/iu;
const FOUND =
  /(?<!\p{L})(?:vis(?:te|er|t)|udvis\p{L}*|påvis\p{L}*|fremgå\p{L}*|fremgik|konkluder\p{L}*|peger|pegede|resultat(?:et|erne)?\s(?:er|var|blev)|fund(?:et|ne)|dokumenter\p{L}*|målt|opgjort)(?!\p{L})/iu;
const NOT_FOUND = /(?<!\p{L})(?:skal|bør|kan|vil|forventes|ventes)\s(?:[^.;:]{0,30}\s)?(?:vise|påvise|konkludere)/iu;
const DECIDED =
  /(?<!\p{L})(?:beslut\p{L}*|vedt\p{L}*|godkend\p{L}*|tilslut\p{L}*|tiltr\p{L}*|afvis\p{L}*|sagt|sagde|valgt\p{L}*|indforstået|imod|støtter|meldt)(?!\p{L})/iu;
const RULED =
  /(?<!\p{L})(?:afgj?or(?:t|de)|fastslog|fastslået|medhold|afvis(?:t|te)|kendelse|stadfæst\p{L}*|ophæv\p{L}*|omgjor\p{L}*|truffet|traf)(?!\p{L})/iu;
const NOT_RULED = /(?<!\p{L})(?:ikke|når|hvis|inden|før|indtil|afvent\p{L}*|vente[rs]?|forventes)(?!\p{L})/iu;
const UNDECIDED = /(?!)/u;

/** "Hvem blev udpeget til …", "hvem er blevet ansat som …". */
const APPOINTEE =
  /^\s*hvem\s+(?:blev|er|bliver)\s+(?:blevet\s+)?(?:\p{L}+\s+)?(?:gen|ny)?(?:valgt|udpeget|ansat|konstitueret|indstillet)(?!\p{L})/iu;
const APPOINTS =
  /udpeg|valg|vælg|ansat|ansæt|konstituer|indstill|indtræd|tiltræd|afløs|efterfølg|stedfortræder|suppleant/iu;

function demandOf(text: string): Demand | null {
  const reply = REPLY.exec(text);
  if (reply) return { of: reply.groups?.of ?? reply.groups?.by ?? '', told: REPLIED, untold: NOT_REPLIED };
  const finding = FINDING.exec(text)?.groups?.of;
  if (finding) return { of: finding, told: FOUND, untold: NOT_FOUND };
  const ruling = RULING.exec(text)?.groups?.of;
  if (ruling) return { of: ruling, told: RULED, untold: NOT_RULED };
  const council = OF_COUNCIL.exec(text)?.groups?.of;
  return council ? { of: council, told: DECIDED, untold: UNDECIDED } : null;
}

/** "Miljøministeriet" is a ministry; a "statsvej" is no state. */
function names(words: string, text: string): boolean {
  const said = readTerms(text);
  return readTerms(words).every(({ stem }) => said.some((term) => term.stem.endsWith(stem)));
}

/** "Den viste …": of what the sentence before tells. */
const GOES_ON = /^(?:Den|De|Det|Disse|Han|Hun|Her|Heraf|Svaret|Resultatet)\s/u;

function tells({ of, told, untold }: Demand, text: string): boolean {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  return sentences.some((sentence, at) => {
    if (!told.test(sentence) || untold.test(sentence)) return false;
    return of === '' || names(of, GOES_ON.test(sentence) ? `${sentences[at - 1] ?? ''} ${sentence}` : sentence);
  });
}

/** A person stands where somebody is chosen, in the words or under the title of the item. */
function appoints({ item, passage }: ScoredPassage): boolean {
  const surnames = (item.people ?? []).flatMap((name) => name.split(' ').slice(-1)).filter((name) => name.length > 2);
  const chooses = APPOINTS.test(passage.text) || APPOINTS.test(item.item.title);
  return chooses && surnames.some((name) => passage.text.includes(name));
}

/** Whether some strong passage, or its item, tells the sort of thing that the question's verb asks for. */
export function isToldByVerb(question: Question, strong: readonly ScoredPassage[]): boolean {
  if (APPOINTEE.test(question.text) && !strong.some(appoints)) return false;
  const demand = demandOf(question.text);
  if (!demand) return true;
  if (question.bodies.size > 0 && strong.some(({ item }) => question.bodies.has(item.body))) return true;
  // What a municipality answered may be told by its own committee's papers.
  if (strong.some(({ item }) => demand.of !== '' && /^\p{Lu}/u.test(demand.of) && item.body.includes(demand.of)))
    return true;
  const texts = new Set(strong.map(({ item }) => item.text));
  return [...texts].some((text) => tells(demand, text));
}
