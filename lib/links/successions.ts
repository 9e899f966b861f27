/** Names that succeed one another, learnt from the text: "Nøgletalsrapporten erstatter den monitoreringsrapport …". */
import { stemWord } from '../text/stem.ts';

/** The word between two names: which of them is the newer. */
const BETWEEN =
  /\s(?:(erstatter|afløser|afløste|erstattede|træder i stedet for)|((?:erstattes|afløses|er\serstattet|er\safløst)\s+af)|\((tidligere|før))\s/gu;
const NAME_BEFORE = /(\p{L}[\p{L}\d-]{5,50})$/u;
const NAME_AFTER =
  /^\s*(?:(?:den|det|de|en|et)\s+)?(?:(?:hidtidige|tidligere|nuværende|gamle|nye|ny)\s+)?(\p{L}[\p{L}\d-]{5,50})/u;
const REACH = 80;

const stemOf = (word: string): string => stemWord(word.toLowerCase());

/** Pairs of stems, the newer name first. */
export function findSuccessions(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const match of text.matchAll(BETWEEN)) {
    const end = match.index + match[0].length;
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - REACH), match.index))?.[1];
    const after = NAME_AFTER.exec(text.slice(end, end + REACH))?.[1];
    if (!before || !after || stemOf(before) === stemOf(after)) continue;
    pairs.push(match[2] ? [stemOf(after), stemOf(before)] : [stemOf(before), stemOf(after)]);
  }
  return pairs;
}
