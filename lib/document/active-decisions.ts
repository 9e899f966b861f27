/** Decisions told with the deciding body as the subject of its verb: "KKR Hovedstaden godkendte …", "Et flertal anbefaler …". */

import type { NamesBody } from './deciding-body.ts';
import { clauseBefore, FINITE, FOREIGN } from './decision-clauses.ts';
import type { Outcome } from './model.ts';
import { ACTIVE, CHOICE, verbsIn } from './outcome-verbs.ts';
import { readResolve } from './read-resolve.ts';

/** A party or a group of parties appoints whom it has the right to. */
const NOMINATOR =
  /^(?:Socialdemokratiet|Venstre|(?:Det )?Konservative(?: Folkeparti)?|SF|Socialistisk Folkeparti|Enhedslisten|(?:Det )?Radikale Venstre|Dansk Folkeparti|Liberal Alliance|Moderaterne|Danmarksdemokraterne|Alternativet|Valggruppe \S{1,12}|Gruppen? .{1,60}|[A-ZÆØÅ])$/u;

/** "Et flertal bestående af A, B og V", "Et enigt udvalg", "Flertallet (A, C)": those who decide, before their verb. */
const MAJORITY =
  /(?:^|[.:,] )(?:(?:[Hh]erefter|[Dd]erefter) )?(?:[Ee]t (?:stort |klart |bredt |snævert )?flertal|[Ff]lertallet|[Ee]t (?:enigt|enstemmigt) \p{Ll}+)(?: (?:på|i|af|bestående|blandt|med) [^.:;]{1,120}|,? \([^()]{1,120}\))?,? $/u;

/** "A, V og C anbefaler indstillingen": the parties that carry it, in a list of at least two. */
const PARTIES = /^[A-ZÆØÅ](?: \(\d{1,2}\))?(?:, [A-ZÆØÅ](?: \(\d{1,2}\))?)*,? og [A-ZÆØÅ](?: \(\d{1,2}\))? $/u;

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

/** "vedtog følgende udtalelse: …": what is decided stands before, the words of the statement behind. */
const QUOTES = /(?:udtalelse|høringssvar|svar|brev|bemærkning|protokollat|tekst|ordlyd)\s?:\s/iu;

/** "sender planen i høring", "sendte sagen tilbage til udvalget". */
const SENT_ON =
  /^ [^.;]{2,100}(?<!\p{L})(?:i (?:\p{L}+ )?høring|tilbage|videre|til (?:\p{L}*udvalg|\p{L}*råd|\p{L}*bestyrelse|behandling|fornyet))/iu;

/** "valgte placeringen på havnen", not "valgte Anna Berg", "valgte nyt medlem". */
const CHOSEN_THING = /^ (?:at \p{Ll}|\p{Ll}+(?:en|et) (?!til|som medlem)\p{Ll})/u;

/** "pegede på Anna Berg (A)". */
const NAMED = /^ \p{Lu}\p{Ll}+ (?:\p{Lu}[\p{L}.'-]* ){0,3}(?:\p{Lu}[\p{L}'-]+|\([A-ZÆØÅ]\))/u;
const PERMITS = /^ (?:[\p{L}]+ )?(?:tilladelse|dispensation|tilsagn|afslag)(?!\p{L})/iu;
/** "anbefaler scenarie 1", not "anbefaler, at scenarie 1 belyses". */
const CHOSEN_VARIANT =
  /^ (?:scenarie|model|løsning|placering|variant|alternativ|niveau|spor|forslag) (?:\d|[A-H](?!\p{L}))/iu;
const REPLIES = /^ (?:et |det |følgende |sit )?(?:\p{L}+ ){0,2}(?:høringssvar\p{L}*|udtalelse\p{L}*|svar)(?!\p{L})/iu;

/** What a verb of the body's own decides; null for what its object shows to be no decision. */
function decideActive(outcome: Outcome, verb: string, text: string, at: number): Outcome | null {
  const tail = text.slice(at + verb.length);
  const denied = /^(?: \p{L}+)? ikke(?!\p{L})/iu.test(tail);
  if (outcome === 'noted' && /^(?:tog|tager)$/iu.test(verb)) {
    if (!/til (?:efterretning|orientering)/i.test(tail)) return /drøftelse/i.test(tail) ? 'discussed' : null;
    return denied ? 'rejected' : 'noted';
  }
  if (/^send(?:er|te)$/iu.test(verb)) return SENT_ON.test(tail) && !REPLIES.test(tail) ? outcome : null;
  if (outcome === 'appointed') return CHOICE.test(tail) || CHOSEN_THING.test(tail) ? 'chosen' : outcome;
  if (outcome !== 'approved') return outcome;
  if (/^(?:peger|pegede) på/iu.test(verb))
    return CHOICE.test(tail) ? 'chosen' : NAMED.test(tail) ? 'appointed' : outcome;
  if (/^beslut/iu.test(verb)) {
    if (!denied) return readResolve(tail);
    // What was noted and is not gone on with was noted.
    return /til efterretning og (?:\p{L}+ )?$/iu.test(text.slice(0, at)) ? null : 'rejected';
  }
  if (/^(?:gav|giver|meddelte|meddeler)$/iu.test(verb)) {
    const permitted = tail.match(PERMITS)?.[0];
    return permitted === undefined ? null : /afslag$/iu.test(permitted) ? 'rejected' : outcome;
  }
  if (/^anbefal/iu.test(verb) && CHOSEN_VARIANT.test(tail)) return 'chosen';
  return denied ? 'rejected' : outcome;
}

export interface Told {
  readonly outcome: Outcome;
  /** Index of the verb in its sentence. */
  readonly at: number;
}

/** @param text one sentence */
export function readActive(text: string, namesBody: NamesBody): Told[] {
  const told: Told[] = [];
  for (const [outcome, { index, 0: verb }] of verbsIn(text, ACTIVE)) {
    if (QUOTES.test(text.slice(0, index))) continue;
    if (!isActiveDecision(text, index, index + verb.length, namesBody, outcome === 'appointed')) continue;
    const decided = decideActive(outcome, verb, text, index);
    if (decided) told.push({ outcome: decided, at: index });
  }
  return told;
}
