/** The points of a recommendation as decisions name them: "første at", "1. og 3. at", "andet og tredje punkt". */
const ORDINAL = String.raw`(?:\d{1,2}\.|første|andet|anden|tredje|fjerde|femte|sjette)`;
const NOUN = '(?:at|dot|pind|punkt|at-punkt|led|indstillingspunkt)';
const CONJUNCTS = `${ORDINAL}(?:(?:, | og |, og |-| til )${ORDINAL}){0,5}`;

/** For patterns that ignore case. */
export const POINTS = `${CONJUNCTS} ${NOUN}`;

/** "1. og 3. at godkendt": the points are what is decided. */
export const POINTS_FIRST = new RegExp(String.raw`^${POINTS}(?!\p{L})`, 'iu');
/** "Byrådet godkendte 1. og 3. at." */
export const POINTS_BEHIND = new RegExp(String.raw`(?<!\p{L})${POINTS}(?!\p{L})`, 'iu');
/** Whether words are the name of points and nothing else. */
export const isPoints = (words: string): boolean => WHOLE.test(words);
const WHOLE = new RegExp(`^${POINTS}$`, 'iu');
