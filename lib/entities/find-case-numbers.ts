/**
 * Case numbers of the systems in use: "SAG-2023-03080" (KL), "27.00.00-P05-1-23" (KLE), "EMN-2024-01234", "2023-123456"
 * and "24/012345" after a label ("Sagsnr.:", "J.nr.", "Sags-ID").
 */
import type { Candidate, Scene } from './scene.ts';

const PREFIXED = /(?:SAG|EMN|ESDH|DOK|MJ|NOTAT|SBSYS)-?\d{4}-\d{3,8}(?:-\d{1,6})?(?![\p{L}\d])/uy;
const KLE = /\d{2}\.\d{2}\.\d{2}(?:-[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2}(?:\d{2})?|[A-ZÆØÅ]\d{2}-\d{1,6}(?:\/\d{4})?)(?!\d)/y;
const LABELLED =
  /\d-\d{1,2}(?:-\d{1,3})?-\d{1,5}-\d{2}(?![\d-])|(?:[A-Z]{1,5}-?)?\d{2,4}[-/ ]\d{3,8}(?:-\d{1,6})?(?![\d/-])|\d{5,9}(?![\d.,]*\d)/y;
const LABEL =
  /(?:sags?\s?-?(?:nr|nummer|id|nummeret)|j(?:ournal)?\.?\s?(?:nr|nummer)|journalnr|acadre(?:nr)?|esdh(?:-nr)?|edoc|kle|dok(?:ument)?\.?\s?(?:nr|id|nummer)|sag)\.?\s?:?\s{0,3}$/i;
const LABEL_ENDS = /(?:nr|nummer|nummeret|id|sag|kle|edoc|acadre|esdh)$/;
const SEPARATED = /[-/]/;

export function findCaseNumbers(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  const { text } = scene;
  for (const index of scene.capitals) {
    if (scene.end(index) - scene.start(index) > 9 || !(text[scene.end(index)] === '-' || /\d$/.test(scene.word(index))))
      continue;
    PREFIXED.lastIndex = scene.start(index);
    const match = PREFIXED.exec(text);
    if (match) found.push(caseNumber(scene.start(index), match[0]));
  }
  for (const index of scene.numbers) {
    const start = scene.start(index);
    if (/[\p{L}\d/.-]/u.test(text[start - 1] ?? ' ')) continue;
    KLE.lastIndex = start;
    const kle = KLE.exec(text);
    if (kle) found.push(caseNumber(start, kle[0]));
    else if ((scene.end(index) - start >= 2 || text[start + 1] === '-') && mayBeLabelled(scene, index)) {
      const labelled = LABEL.test(text.slice(Math.max(0, start - 24), start));
      if (!labelled) continue;
      LABELLED.lastIndex = start;
      const match = LABELLED.exec(text);
      if (match && (SEPARATED.test(match[0]) || match[0].length >= 6)) found.push(caseNumber(start, match[0]));
    }
  }
  return [...found, ...ofItems(scene)];
}

/** A number stands near the top of its item. */
const ITEM_REACH = 700;

/** Numbers that the reading took from an item's head, whatever their scheme: "Renovering af broen (2024-0156231)". */
function ofItems(scene: Scene): Candidate[] {
  return (scene.document?.items ?? []).flatMap((item) => {
    if (item.caseNumber === null) return [];
    const from = scene.spanOf(item).start;
    const at = scene.text.slice(from, from + ITEM_REACH).indexOf(item.caseNumber);
    const [before, after] = [scene.text[from + at - 1] ?? ' ', scene.text[from + at + item.caseNumber.length] ?? ' '];
    return at < 0 || /[\p{L}\d-]/u.test(before + after) ? [] : [caseNumber(from + at, item.caseNumber)];
  });
}

/** The word or sign before decides whether a label is worth reading. */
function mayBeLabelled(scene: Scene, index: number): boolean {
  let before = index - 1;
  while (before > index - 3 && (scene.isSign(before, ':') || scene.isSign(before, '.'))) before--;
  return LABEL_ENDS.test(scene.lower(before));
}

function caseNumber(start: number, text: string): Candidate {
  return { type: 'caseNumber', start, end: start + text.length, canonical: text, weight: 3 };
}
