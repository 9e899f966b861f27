/**
 * What a word looks like by itself, judged once a distinct word: the recognisers ask the same of thousands of tokens,
 * and a text has few words of its own.
 */

import { ownString } from '../text/own-string.ts';
import roleFacts from './facts/roles.json' with { type: 'json' };
import shapes from './facts/shapes.json' with { type: 'json' };
import { GIVEN_NAMES, SURNAMES } from './facts.ts';

export interface WordTraits {
  readonly text: string;
  /** Lower case. */
  readonly key: string;
  readonly given: boolean;
  readonly surname: boolean;
  readonly role: boolean;
  /** A capital word that may stand in a person's name. */
  readonly namePart: boolean;
  /** "Styrelsen", "Ekspertudvalget": a body that may go on with "for …". */
  readonly head: boolean;
  /** Ends like a body's name. */
  readonly body: boolean;
  readonly generic: boolean;
  readonly council: boolean;
  /** Closes a body's name ("… Universitet") or opens it ("Erhvervshus …"). */
  readonly closes: boolean;
  readonly opens: boolean;
  readonly act: boolean;
}

const ROLES = new Set(roleFacts.roles.split(' '));
const ROLE_ENDINGS = new RegExp(`\\p{L}{2,40}(?:${roleFacts.suffixes})$`, 'u');
const SURNAME_SHAPE =
  /^\p{Lu}\p{Ll}{2,20}(?:sen|gaard|gård|strup|toft|lund|holm|berg|feldt?|quist|kvist|mann|skov|bæk|dahl|bjerg|strøm|høj|rup|skjold|vang|bo|by)s?$/u;
/** Capital words that begin sentences, headings and columns, never names; and bodies' head words. */
const NO_NAME = new Set(roleFacts.noNames.split(' '));
const BODY_ENDING =
  /(?:udvalget?|rådet|nævnet|styrelsen|ministeriet|forvaltningen|foreningen|forbundet|kommunen?|skolen|centret|huset|planen|loven|vej|gade|plads|(?<!b)all[eé]|stræde|området|gruppen|møde|mødet|ning|ningen|ering|eringen|else|elsen|tion|tionen|itet|iteten|hed|heden|skab|skabet|dom)s?$/;
const FOREIGN = /[^a-zæøåA-ZÆØÅ-]/;
const CAPITALS = /^[A-ZÆØÅ]{3,}$/;

const BODY = new RegExp(`\\p{L}(?:${shapes.bodyEndings})s?$`, 'iu');
const HEAD = new RegExp(`^(?:\\p{L}[\\p{L}-]*?)?(?:${shapes.heads})$`, 'iu');
/** "-området" ends like "-rådet" and is no council. */
const NO_BODY = /omr[åa]det?s?$/i;
/** A ministry is named by its first part already; only the bare word takes "for". */
const COMPLETE = /.(?:ministeriet|styrelsen|direktoratet|(?<!frednings|husleje|beboerklage)nævnet|tilsynet)$/i;
const GENERIC = new Set(shapes.generic.split(' '));
const LAST_WORDS = new Set(shapes.lastWords.split(' '));
const CLOSING =
  /^\p{Lu}\p{Ll}+(?:museum|skole|gymnasium|sygehus|hospital|bibliotek|højskole|forsyning|brandvæsen|forening|selskab|teater|klinik|varmeværk|fond|familiefond|behandlingshjem|klub|værft)s?$/u;
/** "Sportsdykkerklubben Havkatten", "Beboerforeningen Nygård": what it is, and its name behind. */
export const NAMED_BEHIND = /^\p{Lu}\p{Ll}{3,}(?:klubben|foreningen|plejehjemmet|varmestuen)$/u;
const FIRST_WORDS = new Set(shapes.firstWords.split(' '));
const COUNCIL = /^(?:Byrådet|Regionsrådet|Kommunalbestyrelsen|Borgerrepræsentationen|Folketinget|Magistraten)s?$/;
const ACT = /^\p{L}[\p{L}-]{2,60}?(?:loven|bekendtgørelsen|direktivet)s?$/u;

/** Words remembered at most: those of some documents. More were not faster, and each thread that reads has its own. */
const MOST_WORDS = 8_000;

/** Judges words, each once: make one for a run of texts. */
export class WordMemory {
  private readonly judged = new Map<string, WordTraits>();

  judge(text: string): WordTraits {
    const known = this.judged.get(text);
    if (known) return known;
    if (this.judged.size >= MOST_WORDS) this.judged.clear();
    const traits = judgeWord(ownString(text));
    this.judged.set(traits.text, traits);
    return traits;
  }
}

export const judgeWord = (text: string): WordTraits => new JudgedWord(text);

/** Each trait is told when it is first asked for: of most words few are. */
class JudgedWord implements WordTraits {
  readonly key: string;
  private isGiven: boolean | undefined = undefined;
  private isSurname: boolean | undefined = undefined;
  private isRole: boolean | undefined = undefined;
  private isNamePart: boolean | undefined = undefined;
  private isHead: boolean | undefined = undefined;
  private isBody: boolean | undefined = undefined;
  private isGeneric: boolean | undefined = undefined;
  private isCouncil: boolean | undefined = undefined;
  private isClosing: boolean | undefined = undefined;
  private isOpening: boolean | undefined = undefined;
  private isAct: boolean | undefined = undefined;

  constructor(readonly text: string) {
    this.key = text.toLowerCase();
  }

  get given(): boolean {
    this.isGiven ??= isGivenName(this.text);
    return this.isGiven;
  }

  get surname(): boolean {
    this.isSurname ??= isSurname(this.text);
    return this.isSurname;
  }

  get role(): boolean {
    this.isRole ??= ROLES.has(this.key) || ROLE_ENDINGS.test(this.key);
    return this.isRole;
  }

  get namePart(): boolean {
    this.isNamePart ??=
      this.given || (!this.role && this.text.length > 1 && isNameShape(this.text, withoutS(this.text)));
    return this.isNamePart;
  }

  get head(): boolean {
    this.isHead ??= !NO_BODY.test(this.text) && HEAD.test(this.text) && !COMPLETE.test(this.text);
    return this.isHead;
  }

  get body(): boolean {
    this.isBody ??= !NO_BODY.test(this.text) && BODY.test(this.text);
    return this.isBody;
  }

  get generic(): boolean {
    this.isGeneric ??= GENERIC.has(this.key) || GENERIC.has(withoutS(this.key));
    return this.isGeneric;
  }

  get council(): boolean {
    this.isCouncil ??= COUNCIL.test(this.text);
    return this.isCouncil;
  }

  get closes(): boolean {
    this.isClosing ??= closesName(this.text);
    return this.isClosing;
  }

  get opens(): boolean {
    this.isOpening ??= FIRST_WORDS.has(this.text) || NAMED_BEHIND.test(this.text);
    return this.isOpening;
  }

  get act(): boolean {
    this.isAct ??= ACT.test(this.text);
    return this.isAct;
  }
}

const withoutS = (text: string): string => (text.endsWith('s') ? text.slice(0, -1) : text);

function closesName(text: string): boolean {
  const hyphen = text.lastIndexOf('-');
  return (
    LAST_WORDS.has(text) ||
    CLOSING.test(text) ||
    LAST_WORDS.has(withoutS(text)) ||
    (hyphen > 0 && LAST_WORDS.has(text.slice(hyphen + 1)))
  );
}

function isNameShape(text: string, bare: string): boolean {
  if (NO_NAME.has(text) || NO_NAME.has(bare) || /\d/.test(text)) return false;
  // "Sand-Nielsen" is a double name, though it ends like a noun.
  const last = bare.slice(bare.lastIndexOf('-') + 1);
  return SURNAMES.has(text) || SURNAMES.has(last) || (!BODY_ENDING.test(text) && !CAPITALS.test(text));
}

/** Also for the first part of a compound ("Anne-Grethe") and in capitals. */
function isGivenName(word: string): boolean {
  if (GIVEN_NAMES.has(word) || (FOREIGN.test(word) && GIVEN_NAMES.has(plainLetters(word)))) return true;
  if (CAPITALS.test(word)) return GIVEN_NAMES.has(word.charAt(0) + word.slice(1).toLowerCase());
  const hyphen = word.indexOf('-');
  return hyphen > 1 && GIVEN_NAMES.has(word.slice(0, hyphen)) && /^\p{Lu}/u.test(word.slice(hyphen + 1));
}

/** "Stén", "Ayşe" are on the lists as "Sten", "Ayse". */
function plainLetters(word: string): string {
  return word.replace(/ı/g, 'i').replace(/[^a-zæøåA-ZÆØÅ]/g, (letter) => letter.normalize('NFD').charAt(0));
}

/** On the lists, or shaped like one: -sen, -gaard, -gård, double names. */
function isSurname(word: string): boolean {
  if (SURNAMES.has(word) || (word.endsWith('s') && SURNAMES.has(word.slice(0, -1))) || SURNAME_SHAPE.test(word))
    return true;
  const hyphen = word.indexOf('-');
  return hyphen > 1 && isSurname(word.slice(hyphen + 1));
}
