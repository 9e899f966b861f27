/** The few numbers that ranking rests on. A fifth more or less of one leaves the figures of the seeds within their targets. */
export const WEIGHTS = {
  /** A word of the title counts as this many more of the body. */
  title: 1,
  /** A compound's part, against a word that stands alone. */
  compoundPart: 0.5,
  /** Words that every agenda is full of. */
  commonWord: 0.25,
  /** Repetitions saturate: f / (f + this). */
  saturation: 2,
  /** Words in more than this share of all items tell nothing. */
  widestSpread: 0.3,
  /** So many of an item's weightiest words are kept: the rest is noise, and space. */
  termsKept: 64,
  /** What it adds when all of a title's words stand in the other item. */
  titleCoverage: 0.15,
  /** A passage is taken to weigh at least as much as this many of the rarest words, so that two words make no match. */
  lightestPassage: 1.8,
  /** The same of a whole item: short items share little before they are alike. */
  lightestItem: 2,
  /** Another body's item. */
  otherBody: 0.75,
  /** Both are the affairs of one municipality or region, and not of the same. */
  otherPlace: 0.8,
  /** The item's own text points at the other's meeting. */
  reference: 1.25,
  /** A newsletter and the meeting that it reports. */
  report: 1.2,
  /** One item names the other by its number: so much more alike. */
  pointer: 0.3,
  /** The other paper of the same meeting's item: agenda and minutes are one matter. */
  twin: 0.8,
  /** Below this nothing is shown. */
  shown: 0.12,
  /** The same where one of the two is a list of many matters ("Siden sidst"), which may name the matter in passing. */
  shownOfMany: 0.135,
  /** At least so many distinctive words in common. */
  sharedTerms: 2,
} as const;

export type Weights = { -readonly [key in keyof typeof WEIGHTS]: number };
