/** Names in running text, parted: at commas, "og", dashes and full stops outside brackets. */
import { isOrganisation, isPartyLike, PERSON_NAME } from './parse-attendee.ts';

/** The last name of a line is whole: two words, or its bracket is there. */
export const COMPLETE = /(?:\)[^,;]*|(?:^|[,;] )\p{Lu}[^\s,;]* [^,;]+)$/u;

const NEXT_NAME = new RegExp(
  `^(?:, og|,| og| samt)(?: fra)? (?:(?:(?:over|vice)?borgmester|rådmand|formand|næstformand) )?${PERSON_NAME}(?=$|[\\s,(;.–-])`,
  'u',
);

/** " - Joy Mogensen (A)": the next of a row parted by dashes. */
const BETWEEN = new RegExp(`^ [–—•|-] ${PERSON_NAME} \\(`, 'u');

/** "Peter Juel (A). Ulla Bang (V) mødte som stedfortræder for …": a second sentence. */
const STOPPED = /(?:\)|\p{Ll}{3})$/u;
const SENTENCE = new RegExp(`^\\.\\s(?:I )?${PERSON_NAME}`, 'u');

/** ". Afbud fra Mogens Hansen", behind the one before on the same line. */
const NEXT_ABSENCE = /^\. Afbud (?:fra|var meldt af) (?=\p{Lu})/u;

/** A name begins there, and no association that the one before comes from. */
function startsName(words: string): boolean {
  const [found] = words.replace(/\s+/g, ' ').match(NEXT_NAME) ?? [];
  return found !== undefined && !isOrganisation(found.replace(/^(?:, og|,| og| samt)(?: fra)? /u, ''));
}

/** Of every character it is asked whether "og" or "samt" follows: its code tells most. */
const mayPart = (next: number): boolean => next === 111 || next === 115;

/** The entries of a line that names several: split at commas and "og" outside brackets. */
export function splitEntries(text: string): { text: string; at: number }[] {
  const entries: { text: string; at: number }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number): void => {
    const part = text.slice(from, to);
    if (part.trim() !== '') entries.push({ text: part.trim(), at: from + (part.length - part.trimStart().length) });
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      (sign === ';' ||
        (sign === '.' &&
          STOPPED.test(text.slice(Math.max(0, at - 4), at)) &&
          SENTENCE.test(text.slice(at, at + 60).replace(/\s+/g, ' '))) ||
        (sign === ' ' &&
          text[at + 2] === ' ' &&
          BETWEEN.test(text.slice(at, at + 70)) &&
          !isPartyLike(text.slice(from, at).trim(), false)) ||
        (sign === '.' && NEXT_ABSENCE.test(text.slice(at, at + 24))) ||
        (sign === ',' &&
          startsName(text.slice(at, at + 60)) &&
          !/^,\s[\p{L}-]+(?:\s\p{L}+)?\s(?:Regions)?kommune/iu.test(text.slice(at, at + 50))))
    )
      cut(at, at + (sign === ' ' ? 3 : (NEXT_ABSENCE.exec(text.slice(at, at + 24))?.[0].length ?? 1)));
    else if (
      depth === 0 &&
      mayPart(text.charCodeAt(at + 1)) &&
      /^\s(?:og|samt)\s/.test(text.slice(at, at + 6)) &&
      startsName(text.slice(at, at + 60))
    )
      cut(at, at + (text.startsWith('og', at + 1) ? 4 : 6));
  }
  cut(text.length, text.length);
  return entries;
}

/** One name a line, without letters or commas. */
const ALONE = new RegExp(`^${PERSON_NAME}$`, 'u');
export const isNextName = (text: string, next: string): boolean => !/[,;(]|\bog\b/.test(text) && ALONE.test(next);
