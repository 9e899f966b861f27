/** Puts lost Danish letters back into names that no list knows: a g or @ where no Danish syllable has one stands for ø. */
import shapes from './facts/shapes.json' with { type: 'json' };
import { NameMender } from './mend-name.ts';

const FIELDS = shapes.fields.split(' ');
const bodies = new NameMender(
  FIELDS.flatMap((field) => shapes.fieldEndings.split(' ').map((ending) => field + ending)),
);
const fields = new NameMender(FIELDS);

/** A word of a body's name: by the fields that councils have committees for ("Miljgudvalget"), else by its letters. */
export function restoreBodyWord(word: string): string {
  const bare = word.endsWith('s') ? word.slice(0, -1) : word;
  const mended =
    bodies.mend(word) ?? bodies.mend(bare) ?? (word.endsWith('-') ? hyphened(fields.mend(word.slice(0, -1))) : null);
  if (mended?.toLowerCase() === bare.toLowerCase()) return word;
  return mended === null
    ? restoreLetters(word)
    : word.charAt(0) === word.charAt(0).toLowerCase()
      ? mended.toLowerCase()
      : mended;
}

function hyphened(word: string | null): string | null {
  return word === null ? null : `${word}-`;
}

/** Endings and beginnings of names in which an o was an ø, an a an å. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^AE(?=\p{Ll})/u, 'Æ'],
  [/g[éáàâä4]rd(?=s?$)/, 'gård'],
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
