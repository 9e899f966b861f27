/** Names that succeed one another, learnt from the text: "Nøgletalsrapporten erstatter den monitoreringsrapport …". */
import { stemWord } from '../text/stem.ts';

const WORD = String.raw`\p{L}[\p{L}\d-]{5,50}`;
const SUCCESSIONS = [
  new RegExp(
    String.raw`(${WORD})\s+(?:erstatter|afløser|afløste|erstattede|træder i stedet for)\s+(?:(?:den|det|de|en|et)\s+)?(?:(?:hidtidige|tidligere|nuværende|gamle)\s+)?(${WORD})`,
    'giu',
  ),
  new RegExp(String.raw`(${WORD})\s+\((?:tidligere|før)\s+(${WORD})\)`, 'giu'),
];
/** A reversed one: "X erstattes af Y". */
const REPLACED = new RegExp(
  String.raw`(${WORD})\s+(?:erstattes|afløses|er blevet erstattet|er afløst)\s+af\s+(?:(?:den|det|de|en|et)\s+)?(?:(?:nye|ny)\s+)?(${WORD})`,
  'giu',
);

const stemOf = (word: string): string => stemWord(word.toLowerCase());

/** Pairs of stems, the newer name first. */
export function findSuccessions(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const pattern of SUCCESSIONS) {
    for (const match of text.matchAll(pattern)) pairs.push([stemOf(match[1] ?? ''), stemOf(match[2] ?? '')]);
  }
  for (const match of text.matchAll(REPLACED)) pairs.push([stemOf(match[2] ?? ''), stemOf(match[1] ?? '')]);
  return pairs.filter(([newer, older]) => newer !== older);
}
