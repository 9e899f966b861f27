/**
 * What a body decided, from the words of the decision. A verb counts only with the deciding body as its subject
 * ("KKR Hovedstaden godkendte …"), a participle only of the matter itself ("Indstillingen blev tiltrådt", "Udsat."), so
 * that "Bestyrelsen i Movia har vedtaget …" is no decision of this meeting.
 */
import { editDistance } from '../text/near-words.ts';
import { readActive, type Told } from './active-decisions.ts';
import { type NamesBody, namesOf } from './deciding-body.ts';
import { AMENDMENT, RECOMMENDATION_CARRIED } from './decision-clauses.ts';
import type { Body, Outcome } from './model.ts';
import { ANY_VERB } from './outcome-verbs.ts';
import facts from './outcomes.json' with { type: 'json' };
import { readPassive } from './passive-decisions.ts';
import { POINTS_BEHIND, POINTS_FIRST } from './point-words.ts';
import { readResolve } from './read-resolve.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { readSpare } from './spare-outcomes.ts';

export interface OutcomeFound {
  readonly outcome: Outcome;
  /** The sentence that holds it; null for `informed` and `none`, which no sentence says. */
  readonly sentence: Sentence | null;
}

/** From the weightiest to the lightest: what is said of a decision when several things are. */
const RANK: readonly Outcome[] = [
  'postponed',
  'chosen',
  'appointed',
  'rejected',
  'approved',
  'referred',
  'noted',
  'discussed',
  'informed',
  'none',
];

const NONE = new Set(facts.none);
const NARRATED =
  /(?<!\p{L})(?:orienterede|redegjorde|præsenterede|fremlagde|holdt oplæg|oplyste|nævnte|fortalte|gennemgik|gav en|pegede|bekræftede|orientering|orienteret)(?!\p{L})/iu;
const DEBATED = /(?<!\p{L})(?:drøftelsen?|debatten?)(?!\p{L})/iu;

/** "Herefter valgtes Anna Berg (A)". */
const ELECTED = /(?<!\p{L})(?:valgtes|genvalgtes|udpegedes|indvalgtes) \p{Lu}/u;
/** "Der var enighed om at oversende sagen". */
const AGREED =
  /^(?:Der (?:var|er) (?:bred |fuld |generel )?(?:enighed|tilslutning|opbakning) (?:om|til),?|Enighed om,?)(?= )/u;
/** "…, at model 3 bør afvises": a view, no decision. */
const OPINION = /^ at [^.;]{2,60}? (?:bør|er|har|kan|må)(?!\p{L})/u;
/** "følger ikke indstillingen, men anbefaler, at ruten bevares". */
const INSTEAD =
  /(?<!\p{L})(?:følger|fulgte|tiltrådte|tiltræder|godkendte|kan|kunne) ikke[^.]{2,120}, men (?:anbefaler|anbefalede|besluttede|beslutter|vedtog|vedtager|godkendte|godkender)(?!\p{L})/iu;

const OTHER_ITEM = /^(?:pkt\.?|punkt|punkterne|sag) \d/iu;

interface SentenceTold extends Told {
  readonly sentence: Sentence;
}

/** "At 1: Anbefales.": the point's own label. */
const POINT_LABEL = /^(?:at|ad) \d{1,2}\s?[:.)] /iu;

function outcomesOf(sentence: Sentence, namesBody: NamesBody): SentenceTold[] {
  const text = sentence.text.replace(POINT_LABEL, '');
  if (!ANY_VERB.test(text) && !ELECTED.test(text) && !AGREED.test(text)) return [];
  const told = [...readActive(text, namesBody), ...readPassive(text)];
  if (ELECTED.test(text)) told.push({ outcome: 'appointed', at: text.search(ELECTED) });
  const agreed = text.match(AGREED)?.[0];
  if (agreed !== undefined && !OPINION.test(text.slice(agreed.length)))
    told.push({ outcome: readResolve(text.slice(agreed.length)), at: 0 });
  // What is put in the place of the recommendation counts.
  return told
    .filter(({ outcome }) => outcome !== 'rejected' || !INSTEAD.test(text))
    .map((one) => ({ ...one, sentence }));
}

/** "Ad 1: …", "Første at blev …", "Forslag 2 blev …", "1. Godkendt.": of one point among several. */
const ONE_OF_POINTS =
  /^(?:(?:indstillingens|forslagets) )?(?:ad\.? ?\d|(?:det )?(?:første|andet|tredje|fjerde|femte|sjette|\d\.) (?:at|dot|pind|punkt|led)|(?:forslag|punkt|pkt\.?|pind|at) (?:\d|[a-h](?!\p{L}))|\d{1,2}[.)](?:-\d{1,2}[.)])? |[a-h]\) )/iu;

const isOfPoints = (text: string): boolean => ONE_OF_POINTS.test(text) || POINTS_FIRST.test(text);

/** Where each point is decided apart, the first tells. */
function firstOfPoints(best: SentenceTold | null, told: readonly SentenceTold[]): SentenceTold | null {
  if (!best || !isOfPoints(best.sentence.text)) return null;
  const [first] = told;
  // "Taget til efterretning. Anden dot blev ikke godkendt.": what was said of the whole stands.
  const ofWhole = best.outcome === 'rejected';
  return first && (ofWhole || isOfPoints(first.sentence.text) || POINTS_BEHIND.test(first.sentence.text))
    ? first
    : null;
}

/** What was debated or noted and then sent on was first of all that. */
function beforeSentOn(best: SentenceTold | null, told: readonly SentenceTold[]): SentenceTold | null {
  if (best?.outcome !== 'referred') return null;
  const first = told.find(({ outcome }) => outcome === 'discussed' || outcome === 'noted');
  if (!first || first.sentence.start > best.sentence.start) return null;
  return first.sentence !== best.sentence || first.at < best.at ? first : null;
}

const DEEDS: readonly (readonly [string, Outcome])[] = [
  ['godkendt', 'approved'],
  ['tiltrådt', 'approved'],
  ['vedtaget', 'approved'],
  ['anbefales', 'approved'],
  ['efterretning', 'noted'],
  ['drøftet', 'discussed'],
  ['udsættes', 'postponed'],
  ['oversendes', 'referred'],
  ['forkastet', 'rejected'],
];

/** "Genoptages den 3. december 2019.", where nothing else was decided. */
function takenUpAgain(sentences: readonly Sentence[]): OutcomeFound | null {
  const sentence = sentences.find(({ text }) => /^(?:(?:Sagen|Punktet) )?genoptages(?!\p{L})/iu.test(text));
  return sentence ? { outcome: 'postponed', sentence } : null;
}

/** "Tiltradt.": a short sentence whose one deed scanning damaged. */
function damagedDeed(sentences: readonly Sentence[]): OutcomeFound | null {
  for (const sentence of sentences) {
    const words: readonly string[] = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length > 5 || words.includes('ikke')) continue;
    const deed = DEEDS.find(([one]) => words.some((word) => word.length >= 7 && editDistance(one, word, 1) === 1));
    if (deed) return { outcome: deed[1], sentence };
  }
  return null;
}

const BULLETED = /^[-–—•·] (?=\p{Ll})/u;

/** "KKR Hovedstaden ↵ - godkendte planen ↵ - udpegede Anna Berg": the body is the subject of each point. */
function withSubjects(sentences: readonly Sentence[], namesBody: NamesBody): readonly Sentence[] {
  if (!sentences.some(({ text }) => BULLETED.test(text))) return sentences;
  let subject = '';
  return sentences.map((sentence) => {
    const point = sentence.text.match(BULLETED)?.[0];
    if (point !== undefined && subject !== '')
      return { ...sentence, text: `${subject} ${sentence.text.slice(point.length)}` };
    if (point === undefined) {
      const alone = sentence.text.replace(/\s?:$/, '');
      subject = alone.length <= 60 && !/[.!?]$/.test(alone) && namesBody(alone) ? alone : '';
    }
    return sentence;
  });
}

/** @param text the decision's words, mended; offsets of the sentence found are counted from `offset` */
export function readOutcome(text: string, body: Body | null, offset = 0): OutcomeFound {
  const whole = text
    .trim()
    .replace(/^[.\s]+/, '')
    .slice(0, 120)
    .toLowerCase()
    .replace(/[.\s]{1,60}$/, '');
  if (NONE.has(whole) || whole === '') return { outcome: 'none', sentence: null };
  if (/^til orientering(?:\.|$)/.test(whole)) return { outcome: 'informed', sentence: null };
  const namesBody = namesOf(body);
  const sentences = withSubjects(splitSentences(text, offset), namesBody);
  const all = sentences.flatMap((sentence) => outcomesOf(sentence, namesBody));
  const carried = sentences.findLast(({ text: words }) => RECOMMENDATION_CARRIED.test(words));
  const told = all.filter(
    ({ sentence, outcome }) =>
      !AMENDMENT.test(sentence.text) &&
      // "Godkendt. Punkt 8 udsættes.": that is said of another item.
      !(
        outcome === 'postponed' &&
        OTHER_ITEM.test(sentence.text) &&
        all.some((one) => one.sentence.start < sentence.start)
      ) &&
      // What fell before the recommendation was carried was moved against it.
      !(outcome === 'rejected' && carried && sentence.start < carried.start),
  );
  const best = heaviest(told);
  const found =
    firstOfPoints(best, told) ??
    beforeSentOn(best, told) ??
    best ??
    takenUpAgain(sentences) ??
    damagedDeed(sentences) ??
    all[0] ??
    readSpare(sentences);
  if (found) return { outcome: found.outcome, sentence: found.sentence };
  const debated = sentences.some(
    (sentence) =>
      /^i? ?kkr|udvalget|byrådet|rådet/iu.test(sentence.text) &&
      DEBATED.test(sentence.text) &&
      namesBody(sentence.text.replace(/(\p{L})s (?=drøftelse|efterfølgende|debat)/gu, '$1 ')),
  );
  if (debated) return { outcome: 'discussed', sentence: null };
  return { outcome: sentences.some(({ text: words }) => NARRATED.test(words)) ? 'informed' : 'none', sentence: null };
}

function heaviest(told: readonly SentenceTold[]): SentenceTold | null {
  let best: SentenceTold | null = null;
  for (const one of told) if (!best || RANK.indexOf(one.outcome) < RANK.indexOf(best.outcome)) best = one;
  return best;
}
