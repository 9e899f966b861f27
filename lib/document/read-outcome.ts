/**
 * What a body decided, from the words of the decision. A verb counts only with the deciding body as its subject
 * ("KKR Hovedstaden godkendte …"), a participle only of the matter itself ("Indstillingen blev tiltrådt", "Udsat."), so
 * that "Bestyrelsen i Movia har vedtaget …" is no decision of this meeting.
 */
import { editDistance } from '../text/near-words.ts';
import { anyOf, type NamesBody, namesOf } from './deciding-body.ts';
import type { Body, Outcome } from './model.ts';
import facts from './outcomes.json' with { type: 'json' };
import { type Sentence, splitSentences } from './sentences.ts';

export interface OutcomeFound {
  readonly outcome: Outcome;
  /** The sentence that holds it; null for `informed` and `none`, which no sentence says. */
  readonly sentence: Sentence | null;
}

type Phrases = Readonly<Record<string, readonly string[]>>;

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

const compile = (phrases: Phrases): readonly (readonly [Outcome, RegExp])[] =>
  Object.entries(phrases).map(([outcome, list]) => [
    outcome as Outcome,
    new RegExp(`(?<![\\p{L}-])(?:${anyOf(list)})(?![\\p{L}-])`, 'giu'),
  ]);

const ACTIVE = compile(facts.active);
const PARTICIPLE = compile(facts.participle);
/** Any verb at all: most sentences of a decision have none of them. */
const ANY_VERB = new RegExp(
  `(?<![\\p{L}-])(?:${anyOf([...Object.values(facts.active), ...Object.values(facts.participle)].flat())})(?![\\p{L}-])`,
  'iu',
);
const SUBJECT = new RegExp(
  `(?:^|[\\s"”(])(?:${anyOf(facts.subjects)}|(?:de|alle) (?:\\p{L}+ ){0,2}(?:forslag|indstillinger|punkter|anbefalinger|at-punkter)|forslag(?:et)? [\\dA-H](?: og [\\dA-H])?|(?:indstillingens|forslagets) (?:pkt|punkt|punkter|pind|at-punkt|at|led)\\.?(?: [\\d,a-f]+(?:\\.|[-–]\\d{1,2})?){0,3}(?: og \\d{1,2})?|(?:pkt|punkt|pind)\\.? \\d{1,2}(?:(?:,| og|[-–]) ?\\d{1,2}){0,4}|[\\p{L}-]{3,40}s (?:indstilling|forslag|anbefaling|oplæg))(?![\\p{L}])`,
  'iu',
);
const CHOICE = new RegExp(`(?<![\\p{L}])(?:${anyOf(facts.choice)})(?![\\p{L}])`, 'iu');
const NONE = new Set(facts.none);
const NARRATED =
  /(?<!\p{L})(?:orienterede|redegjorde|præsenterede|fremlagde|holdt oplæg|oplyste|nævnte|fortalte|gennemgik|gav en|pegede|bekræftede|orientering)(?!\p{L})/iu;
const DEBATED = /(?<!\p{L})(?:drøftelsen?|debatten?)(?!\p{L})/iu;

/** Words of another body between the start of the clause and the verb. */
const FOREIGN =
  /(?:bestyrelsen (?:i|for|hos)|s bestyrelse|regeringen|ministeriet|folketinget|partierne bag|forligskredsen|administrationen|forvaltningen|direktionen|parterne)(?!\p{L})/iu;

const FINITE = /(?<!\p{L})(?:har|havde|er|var|blev|bliver|som|der|at|hvis|når|skal|kan|vil)(?!\p{L})/iu;

/** What was moved against the recommendation is decided first and apart from it. */
export const AMENDMENT =
  /(?<!\p{L})(?:ændringsforslag\p{L}*|underændringsforslag\p{L}*|modforslag\p{L}*|mindretalsforslag\p{L}*|forslaget fra)(?!\p{L})/iu;

/** The clause before a verb: back to the last comma, "og" or the beginning. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at);
  const cut = Math.max(
    before.lastIndexOf(', '),
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
    before.search(/ (?:som|der|at|hvor) (?!.* (?:som|der|at|hvor) )[^ ]* ?$/),
  );
  return before.slice(cut < 0 ? 0 : cut).trim();
}

/** A party or a group of parties appoints whom it has the right to. */
const NOMINATOR =
  /^(?:Socialdemokratiet|Venstre|(?:Det )?Konservative(?: Folkeparti)?|SF|Socialistisk Folkeparti|Enhedslisten|(?:Det )?Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Moderaterne|Danmarksdemokraterne|Alternativet|Valggruppe \S{1,12}|Gruppen? .{1,60}|[A-ZÆØÅ])$/u;

/** "Et flertal bestående af A, B og V", "Et enigt udvalg", "Flertallet (A, C)": those who decide, before their verb. */
const MAJORITY =
  /(?:^|[.:,] )(?:(?:[Hh]erefter|[Dd]erefter) )?(?:[Ee]t (?:stort |klart |bredt |snævert )?flertal|[Ff]lertallet|[Ee]t (?:enigt|enstemmigt) \p{Ll}+)(?: (?:på|i|af|bestående|blandt|med) [^.:;]{1,120}|,? \([^()]{1,120}\))?,? $/u;

/** "A, V og C anbefaler indstillingen": the parties that carry it, in a list of at least two. */
const PARTIES = /^[A-ZÆØÅ](?:, [A-ZÆØÅ])*,? og [A-ZÆØÅ] $/u;

function isActiveDecision(text: string, at: number, end: number, namesBody: NamesBody, appoints: boolean): boolean {
  const clause = text.slice(Math.max(0, at - 160), at);
  const near = clauseBefore(text, at);
  if (FOREIGN.test(near)) return false;
  if (appoints && NOMINATOR.test(near)) return true;
  if (MAJORITY.test(clause) || PARTIES.test(text.slice(0, at))) return true;
  // "som KKR godkendte i juni" tells of an earlier decision.
  if (
    /(?<!\p{L})(?:som|hvilket|da|tidligere|har|havde)(?!\p{L})[^,]*$/iu.test(near) &&
    !/^(?:herefter|derefter)/iu.test(near)
  )
    return false;
  if (
    namesBody(near) &&
    !/(?<!\p{L})(?:i|fra|af|til|på|for) (?:kkr \p{L}+|udvalget|byrådet)s? ?\p{L}*$/iu.test(near.replace(/\s+$/, ''))
  )
    return true;
  if (near === '' && clause.trim() === '') return /^[A-ZÆØÅ]/.test(text);
  return (
    namesBody(text.slice(end, end + 45)) &&
    /^(?:herefter|derefter|på den baggrund|(?:for så vidt angår|hvad angår|vedrørende|med hensyn til) [^,;]{2,60}$|efterfølgende|dermed|enstemmigt|$|(?:efter|på baggrund af|med|under|i forlængelse af|ved) (?:\p{L}+[ ]?){1,8}$)/iu.test(
      near,
    ) &&
    !FINITE.test(near)
  );
}

/** "Fordelingen blev enstemmigt godkendt …": a matter by its own name, as the sentence's subject. */
const OWN_MATTER =
  /^(?:\p{Lu}[\p{Ll}-]{3,40}(?:en|et|ne)|(?:Niveau|Model|Scenarie|Variant|Trin|Spor|Forslag|Løsning|Alternativ) [\dA-H]) (?:blev|bliver|er) (?:(?:herefter|derefter|dermed|hermed|således|enstemmigt) ){0,2}$/u;
const OWN_MATTER_TAIL =
  /^(?:[.,]?$| af (?:\d{1,2}|et (?:\p{L}+ )?flertal|flertallet|alle)(?!\p{L})|, dog|,? idet| (?:med|uden|enstemmigt|som (?:indstillet|foreslået))(?!\p{L}))/u;

/** "Første at: Taget til efterretning." */
const OF_POINT =
  /(?:^|[.;] )(?:første|andet|tredje|fjerde|femte|sjette|\d{1,2}\.|punkt [a-f\d]{1,2}|ad \d{1,2}\.?)(?: (?:at|dot|pind|punkt|at-punkt|led))?\s?[:–-] $/iu;

/** "Første at blev godkendt." */
const POINT_SUBJECT =
  /^(?:første|andet|tredje|fjerde|femte|sjette|\d\.) (?:at|dot|pind|punkt|at-punkt|led|indstillingspunkt) (?:blev|er|bliver) (?:\p{L}+ )?$/iu;
/** "Borgmesteren foreslog, at punkt 9 tages af dagsordenen": somebody's wish. */
const WISHED = /(?<!\p{L})(?:foreslog|foreslår|ønskede|bad om|spurgte)[^.;]{0,40},? (?:at|om) [^.;]*$/iu;

function isPassiveDecision(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  const near = clauseBefore(text, at);
  if (FOREIGN.test(near) || WISHED.test(before)) return false;
  if (POINT_SUBJECT.test(text.slice(0, at))) return true;
  if (OF_POINT.test(before)) return true;
  if (OWN_MATTER.test(text.slice(0, Math.min(at, 120))) && OWN_MATTER_TAIL.test(text.slice(end))) return true;
  if (
    /^(?:\W|ad\.? ?\d+[^\p{L}]*|(?:første|andet|tredje|fjerde|femte|sjette|\d\.) (?:at|dot|pind|punkt|at-punkt|led)\W*|punkt \d+\W*|pkt\.? \d+\W*|enstemmigt|herefter|forslag|med \d+ stemmer|\d)*$/iu.test(
      near,
    ) &&
    before.length - near.length <= 1
  )
    return true;
  if (
    !/(?:^|\s)(?:blev|bliver|er|blevet|var|og|enstemmigt|herefter|hermed|ikke|indstillingen|dermed|tages?|taget)\s(?:\p{L}+\s){0,3}$/iu.test(
      `${before}`,
    ) &&
    !SUBJECT.test(near)
  )
    return false;
  return SUBJECT.test(near) && !/(?<!\p{L})(?:tidligere|senest|sidste år|på mødet i \p{L}+)(?!\p{L})/iu.test(near);
}

/** "Gunther Kjær (I), Køge Kommune, blev". */
const NAMED_CHOICE =
  /^\p{Lu}[\p{L}.-]+ [^.;:]{2,120}(?:\([A-ZÆØÅ]{1,2}\)|[Kk]ommune),? (?:blev|bliver|er) (?:enstemmigt )?$/u;

/** "… blev Maja Torp udpeget", "Hamza El-Moussaoui (B) udpeges til". */
const CHOSEN_BEHIND =
  /(?:(?:blev|bliver|er) (?:herefter |dermed |enstemmigt )?\p{Lu}[\p{L}.'-]+(?: [\p{L}.'-]+){0,4}(?: \([A-ZÆØÅ]{1,2}\))?|^\p{Lu}[\p{L}.-]+ (?:\p{Lu}?[\p{L}.-]+ ){0,4}\([A-ZÆØÅ]{1,2}\)) (?:enstemmigt )?$/u;

function outcomesOf(sentence: Sentence, namesBody: NamesBody): Outcome[] {
  const { text } = sentence;
  const outcomes: Outcome[] = [];
  if (!ANY_VERB.test(text) && !ELECTED.test(text) && !AGREED.test(text)) return outcomes;
  for (const [outcome, pattern] of ACTIVE) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (QUOTES.test(text.slice(0, match.index))) continue;
      if (!isActiveDecision(text, match.index, end, namesBody, outcome === 'appointed')) continue;
      const tail = text.slice(end);
      if (outcome === 'noted' && !/til (?:efterretning|orientering)/i.test(tail)) {
        if (/drøftelse/i.test(tail)) outcomes.push('discussed');
        continue;
      }
      if (/^send(?:er|te)$/iu.test(match[0]) && !SENT_ON.test(tail)) continue;
      if (outcome === 'approved' && /^(?:peger|pegede) på/iu.test(match[0]))
        outcomes.push(CHOICE.test(tail) ? 'chosen' : 'approved');
      else if (outcome === 'appointed' && (CHOICE.test(tail) || CHOSEN_THING.test(tail))) outcomes.push('chosen');
      else if (outcome === 'approved' && /^beslut/i.test(match[0])) outcomes.push(readResolve(tail));
      else if (
        outcome === 'approved' &&
        /^(?:gav|meddelte)/i.test(match[0]) &&
        !/^ (?:\p{L}+ )?(?:tilladelse|dispensation|afslag|tilsagn)/iu.test(tail)
      )
        continue;
      else if (/^(?: \p{L}+)? ikke(?!\p{L})/iu.test(tail) && outcome === 'approved') outcomes.push('rejected');
      else outcomes.push(outcome);
    }
  }
  for (const [outcome, pattern] of PARTICIPLE) {
    for (const match of text.matchAll(pattern)) {
      const chosen =
        outcome === 'appointed' &&
        (/\p{Lu}\p{L}+ (?:\p{L}+ ){0,6}(?:blev|bliver|er|blev enstemmigt) $/u.test(
          text.slice(Math.max(0, match.index - 90), match.index),
        ) ||
          NAMED_CHOICE.test(text.slice(0, match.index)) ||
          CHOSEN_BEHIND.test(text.slice(Math.max(0, match.index - 90), match.index)));
      // "Kim Østergaard og Ole Andersen godkendt"
      const closes =
        match.index > 0 &&
        /^\.?$/.test(text.slice(match.index + match[0].length)) &&
        text.length < 120 &&
        !FINITE.test(text.slice(0, match.index));
      if (outcome === 'appointed' && THING_CHOSEN.test(text.slice(0, match.index))) {
        outcomes.push('chosen');
        continue;
      }
      if (!chosen && !closes && !isPassiveDecision(text, match.index, match.index + match[0].length)) continue;
      const tail = text.slice(match.index + match[0].length);
      if (outcome === 'discussed' && /^ for lukkede døre/iu.test(tail)) continue;
      if (outcome === 'approved' && /^ ikke(?!\p{L})/iu.test(tail)) outcomes.push('rejected');
      else if (
        outcome === 'approved' &&
        /(?<!\p{L})ikke(?: blev)?\s$/iu.test(text.slice(Math.max(0, match.index - 12), match.index))
      )
        outcomes.push('rejected');
      else outcomes.push(outcome);
    }
  }
  if (ELECTED.test(text)) outcomes.push('appointed');
  const agreed = text.match(AGREED)?.[0];
  if (agreed !== undefined) outcomes.push(readResolve(text.slice(agreed.length)));
  // What is put in the place of the recommendation counts.
  return INSTEAD.test(text) ? outcomes.filter((one) => one !== 'rejected') : outcomes;
}

/** "Herefter valgtes Anna Berg (A)". */
const ELECTED = /(?<!\p{L})(?:valgtes|genvalgtes|udpegedes|indvalgtes) \p{Lu}/u;
/** "Der var enighed om at oversende sagen". */
const AGREED =
  /^(?:Der (?:var|er) (?:bred |fuld |generel )?(?:enighed|tilslutning|opbakning) (?:om|til),?|Enighed om,?)(?= )/u;
/** "følger ikke indstillingen, men anbefaler, at ruten bevares". */
const INSTEAD =
  /(?<!\p{L})(?:følger|fulgte|tiltrådte|tiltræder|godkendte|kan|kunne) ikke[^.]{2,120}, men (?:anbefaler|anbefalede|besluttede|beslutter|vedtog|vedtager|godkendte|godkender)(?!\p{L})/iu;

/** "vedtog følgende udtalelse: …": what is decided stands before, the words of the statement behind. */
const QUOTES = /(?:udtalelse|høringssvar|svar|brev|bemærkning|protokollat|tekst|ordlyd)\s?:\s/iu;

/** "sender planen i høring", "sendte sagen tilbage til udvalget". */
const SENT_ON =
  /^ [^.;]{2,100}(?<!\p{L})(?:i (?:\p{L}+ )?høring|tilbage|videre|til (?:\p{L}*udvalg|\p{L}*råd|\p{L}*bestyrelse|behandling|fornyet))/iu;

/** "valgte placeringen på havnen", not "valgte Anna Berg", "valgte nyt medlem". */
const CHOSEN_THING = /^ (?:at \p{Ll}|\p{Ll}+(?:en|et) (?!til|som medlem)\p{Ll})/u;

/** "Erhvervsparken blev dermed valgt." */
const THING_CHOSEN =
  /^(?:\p{Lu}\p{Ll}{3,}(?:en|et|vej|parken|gade)|(?:Model|Scenarie|Placering|Forslag|Variant) \S{1,12}) (?:blev|bliver|er) (?:dermed |herefter |således )?$/u;

/** What "besluttede, at …" resolves on. */
function readResolve(tail: string): Outcome {
  if (/(?<!\p{L})(?:udsætte|udskyde|udsættes|udskydes)(?!\p{L})/iu.test(tail.slice(0, 120))) return 'postponed';
  if (
    /(?<!\p{L})(?:oversende|sende (?:sagen|forslaget|punktet|den|det|dem)(?: \p{L}+)? (?:tilbage|til|i høring)|oversendes|henvise|tilbagesende)(?!\p{L})/iu.test(
      tail.slice(0, 120),
    )
  )
    return 'referred';
  if (/(?<!\p{L})(?:udpege|vælge)(?!\p{L})/iu.test(tail.slice(0, 80)) && !CHOICE.test(tail)) return 'appointed';
  if (CHOICE.test(tail)) return 'chosen';
  return 'approved';
}

/** "Ad 1: …", "Første at blev …", "Forslag 2 blev …": of one point among several. */
const ONE_OF_POINTS =
  /^(?:ad\.? ?\d|(?:første|andet|tredje|fjerde|femte|sjette|\d\.) (?:at|dot|pind|punkt|led)|(?:forslag|punkt|pkt\.?|pind) \d)/iu;

/** Where each point is decided apart, the first tells. */
function firstOfPoints(best: OutcomeFound | null, told: readonly OutcomeFound[]): OutcomeFound | null {
  if (!best?.sentence || !ONE_OF_POINTS.test(best.sentence.text)) return null;
  const [first] = told;
  return first?.sentence && ONE_OF_POINTS.test(first.sentence.text) ? first : null;
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
  const namesBody = namesOf(body);
  const sentences = withSubjects(splitSentences(text, offset), namesBody);
  let best: OutcomeFound | null = null;
  let aside: OutcomeFound | null = null;
  const told: OutcomeFound[] = [];
  for (const sentence of sentences) {
    for (const outcome of outcomesOf(sentence, namesBody)) {
      if (AMENDMENT.test(sentence.text)) {
        aside ??= { outcome, sentence };
        continue;
      }
      told.push({ outcome, sentence });
      if (!best || RANK.indexOf(outcome) < RANK.indexOf(best.outcome)) best = { outcome, sentence };
    }
  }
  best = firstOfPoints(best, told) ?? best ?? takenUpAgain(sentences) ?? damagedDeed(sentences);
  if (best ?? aside) return best ?? aside ?? { outcome: 'none', sentence: null };
  if (
    sentences.some(
      (sentence) =>
        /^i? ?kkr|udvalget|byrådet|rådet/iu.test(sentence.text) &&
        DEBATED.test(sentence.text) &&
        namesBody(sentence.text.replace(/(\p{L})s (?=drøftelse|efterfølgende|debat)/gu, '$1 ')),
    )
  ) {
    return { outcome: 'discussed', sentence: null };
  }
  return { outcome: sentences.some(({ text: words }) => NARRATED.test(words)) ? 'informed' : 'none', sentence: null };
}
