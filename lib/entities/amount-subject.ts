/** What an amount is an amount of, in the words of its own sentence: "budget", "tilskud til Movia", "medlemsbidrag". */

const SUBJECT =
  /(?:budget|tilskud|bidrag|udgift|indtægt|pulje|ramme|kontingent|besparelse|bevilling|lån|støtte|overskud|underskud|gæld|forbrug|anlægssum|pris|takst|løn|gebyr|bøde|erstatning|honorar|finansiering|midler|kassebeholdning|likviditet|balance|omkostning|investering|egenkapital|grundskyld|skat|afgift|råderum|regning|betaling|beløb|løft|reserve)(?:t|et|en|er|erne|rne|s|ne|n|ens|ets|ter|terne|tet|tets)?$/i;

/** Characters looked at on either side; a sentence is seldom longer. */
const REACH = 140;
const WORD = /\p{L}[\p{L}-]{2,40}/gu;

/** The nearest subject in the same sentence: before the amount, else right after it; null when none is named. */
export function findSubject(text: string, start: number, end: number): string | null {
  const window = text.slice(Math.max(0, start - REACH), start);
  const before = window.slice(sentenceStart(window));
  const left = [...before.matchAll(WORD)].reverse().find(([word]) => isSubject(word));
  if (left) return left[0] + complement(before, left.index + left[0].length);
  const rest = text.slice(end, end + REACH / 2);
  const closing = rest.search(/[.?!;]\s|\n\n/);
  const after = closing < 0 ? rest : rest.slice(0, closing);
  const right = [...after.matchAll(WORD)].find(([word]) => isSubject(word));
  return right ? right[0] + complement(after, right.index + right[0].length) : null;
}

/** "beløber sig" is a verb. */
function isSubject(word: string): boolean {
  return SUBJECT.test(word) && !/^(?:beløber|lånet|pristal|støtter|støtte|priser|løfter)$/i.test(word);
}

/** "tilskud" + " til Movia". */
function complement(text: string, at: number): string {
  return (
    text
      .slice(at, at + 45)
      .match(/^\s(?:til|fra|for|på)\s\p{Lu}[\p{L}-]{1,30}/u)?.[0]
      .replace(/\s+/g, ' ') ?? ''
  );
}

/** After the last stop that ends a sentence; "mio. kr. …" ends none. */
function sentenceStart(text: string): number {
  for (let at = text.length - 1; at > 0; at--) {
    const char = text[at];
    if (char === '\n' && text[at - 1] === '\n') return at + 1;
    if ((char !== '.' && char !== '?') || !/\s/.test(text[at + 1] ?? '')) continue;
    if (!/(?:kr|mio|mia|ca|jf|pct|bl\.a|f\.eks|hhv|inkl|ekskl|\d)$/.test(text.slice(Math.max(0, at - 6), at)))
      return at + 1;
  }
  return 0;
}
