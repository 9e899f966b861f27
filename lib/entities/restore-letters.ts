/** Puts lost Danish letters back into names that no list knows: a g or @ where no Danish syllable has one stands for ø. */

/** Endings and beginnings of names in which an o was an ø, an a an å. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/hoj$/, 'høj'],
  [/strom$/, 'strøm'],
  [/kobing$/, 'købing'],
  [/^Norre/, 'Nørre'],
  [/^Sonder/, 'Sønder'],
  [/^Oster/, 'Øster'],
  [/^Gron(?=[dlbn])/, 'Grøn'],
  [/^Molle/, 'Mølle'],
  [/^Hoj/, 'Høj'],
  [/^Bogh/, 'Bøgh'],
];

/** "Ggtterup", "strgm", "S@rensen", "Mgldrup", "djvind". Words with nothing odd come back as they are. */
export function restoreLetters(word: string): string {
  return PARTS.reduce((text, [part, restored]) => text.replace(part, restored), word)
    .replace(/^[@&9](?=\p{Ll})/u, 'Ø')
    .replace(/^d(?=j\p{Ll})/u, 'Ø')
    .replace(/@/g, 'ø')
    .replace(/^(\p{Lu}[hjlr]?)g(?=[bcdfghjklmnpstvz]|r[^aeiouyæøå]|r[aeiouy]n)/u, (match, onset: string) =>
      /[AEIOUYÆØÅN]/i.test(onset.slice(-1)) ? match : `${onset}ø`,
    )
    .replace(/(?<=[bcdfhjklmprstv])g(?=[bcdfhjkmnpstvz])/g, 'ø')
    .replace(/ae(?=[bdfgkmnprstvz])/g, 'æ')
    .replace(/(?<=[bfhjkmpv])g(?=[lr][^aeiouyæøå])/g, 'ø');
}
