/** Decisions told of the matter itself: "Indstillingen blev tiltrådt", "Udsat.", "Anna Berg blev valgt". */
import type { Told } from './active-decisions.ts';
import { clauseBefore, FINITE, FOREIGN } from './decision-clauses.ts';
import { PARTICIPLE, SUBJECT, verbsIn } from './outcome-verbs.ts';
import { POINTS } from './point-words.ts';

/** "Fordelingen blev enstemmigt godkendt …": a matter by its own name, as the sentence's subject. */
const OWN_MATTER =
  /^(?:\p{Lu}[\p{Ll}-]{3,40}(?:en|et|ne)|(?:Niveau|Model|Scenarie|Variant|Trin|Spor|Forslag|Løsning|Alternativ) [\dA-H]) (?:blev|bliver|er) (?:(?:herefter|derefter|dermed|hermed|således|enstemmigt) ){0,2}(?:tage[ts] \p{L}{2,3} )?$/u;
const OWN_MATTER_TAIL =
  /^(?:[.,]?$|,? og(?!\p{L})|,? men(?!\p{L})| af (?:\d{1,2}|et (?:\p{L}+ )?flertal|flertallet|alle)(?!\p{L})|, dog|,? idet| (?:med|uden|enstemmigt|som (?:indstillet|foreslået))(?!\p{L}))/u;

/** "Første at: Taget til efterretning." */
const OF_POINT =
  /(?:^|[.;] )(?:første|andet|tredje|fjerde|femte|sjette|\d{1,2}\.|punkt [a-f\d]{1,2}|ad \d{1,2}\.?)(?: (?:at|dot|pind|punkt|at-punkt|led))?\s?[:–-] $/iu;

/** "Første at blev godkendt.", "1. og 3. at godkendt." */
const POINT_SUBJECT = new RegExp(String.raw`^${POINTS} (?:(?:blev|er|bliver) )?(?:\p{L}+ )?$`, 'iu');
/** "Borgmesteren foreslog, at punkt 9 tages af dagsordenen": somebody's wish. */
const WISHED = /(?<!\p{L})(?:foreslog|foreslår|ønskede|bad om|spurgte)[^.;]{0,40},? (?:at|om) [^.;]*$/iu;

/** What is noted with the remark that … is noted. */
const NOTED_BEFORE = /(?<!\p{L})(?:efterretning|orientering|drøftede|drøftet)(?!\p{L})/iu;

function isPassiveDecision(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  const near = clauseBefore(text, at);
  if (FOREIGN.test(near) || WISHED.test(before)) return false;
  if (/^,? ?at /u.test(near) && NOTED_BEFORE.test(before)) return false;
  if (POINT_SUBJECT.test(text.slice(0, at))) return true;
  if (OF_POINT.test(before)) return true;
  if (OWN_MATTER.test(text.slice(0, Math.min(at, 120))) && OWN_MATTER_TAIL.test(text.slice(end))) return true;
  if (
    /^(?:\W|blev|er|bliver|tages|ad\.? ?\d+[^\p{L}]*|(?:første|andet|tredje|fjerde|femte|sjette|\d\.) (?:at|dot|pind|punkt|at-punkt|led)\W*|punkt \d+\W*|pkt\.? \d+\W*|punkt [a-h]\W*|enstemmigt|herefter|forslag|med \d+ stemmer|\d)*$/iu.test(
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

/** "Erhvervsparken blev dermed valgt." */
const THING_CHOSEN =
  /^(?:\p{Lu}\p{Ll}{3,}(?:en|et|vej|parken|gade)|(?:Model|Scenarie|Placering|Forslag|Variant|Løsning|Niveau|Alternativ|Spor) \S{1,12}) (?:(?:blev|bliver|er) )?(?:dermed |herefter |således )?$/u;

/** "Kim Østergaard og Ole Andersen godkendt": a short sentence that its participle closes. */
const closesShort = (text: string, at: number, end: number): boolean =>
  at > 0 && /^\.?$/.test(text.slice(end)) && text.length < 120 && !FINITE.test(text.slice(0, at));

function choosesSomebody(before: string): boolean {
  const near = before.slice(-90);
  return (
    /\p{Lu}\p{L}+ (?:\p{L}+ ){0,6}(?:blev|bliver|er|blev enstemmigt) $/u.test(near) ||
    NAMED_CHOICE.test(before) ||
    CHOSEN_BEHIND.test(near)
  );
}

/** "med udvalgets anbefaling": what is sent on so is recommended. */
const COMMENDED =
  /^[^.]{0,90}?(?<!\p{L})(?:med (?:\p{L}+ ){0,2}anbefaling(?!\p{L})|(?:til|med henblik på|om) (?:\p{L}+ )?(?:godkendelse|vedtagelse)(?!\p{L}))/iu;

/** @param text one sentence */
export function readPassive(text: string): Told[] {
  const told: Told[] = [];
  for (const [outcome, { index: at, 0: verb }] of verbsIn(text, PARTICIPLE)) {
    const [before, tail] = [text.slice(0, at), text.slice(at + verb.length)];
    if (outcome === 'appointed' && THING_CHOSEN.test(before)) {
      told.push({ outcome: 'chosen', at });
      continue;
    }
    const chosen = outcome === 'appointed' && choosesSomebody(before);
    if (!chosen && !closesShort(text, at, at + verb.length) && !isPassiveDecision(text, at, at + verb.length)) continue;
    if (outcome === 'discussed' && /^ for lukkede døre/iu.test(tail)) continue;
    const denied = /^ ikke(?!\p{L})/iu.test(tail) || /(?<!\p{L})ikke(?: blev)?\s$/iu.test(before.slice(-12));
    if (denied && outcome === 'approved') told.push({ outcome: 'rejected', at });
    else if (denied && outcome === 'discussed') told.push({ outcome: 'postponed', at });
    else if (outcome === 'referred' && COMMENDED.test(tail)) told.push({ outcome: 'approved', at });
    else told.push({ outcome, at });
  }
  return told;
}
