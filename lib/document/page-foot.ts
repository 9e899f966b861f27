/** What stands below the last item of a page, and below each where items fold out: links to the top, the meeting's end. */

/** "Tilbage til toppen". */
export const isToTop = (text: string): boolean =>
  text.length < 40 && /^(?:gå |tilbage )?til (?:sidens )?top(?:pen)?(?:\s?[↑▲^])?$/iu.test(text);

const MEETING_END =
  /^mødet (?:(?:blev )?(?:hævet|sluttet|sluttede|slut|afsluttet)|hæves)(?: (?:kl|klokken)\.? ?\d{1,2}[.:]?\d{0,2})?\.?$/iu;

/** The meeting's end is no part of its last decision, nor the link to a page's top. */
export const isClosing = (text: string): boolean => text.length < 60 && (isToTop(text) || MEETING_END.test(text));

const FOOT =
  /^(?:cookies(?: og privatliv)?|cookiepolitik|tilgængelighedserklæring|privatlivspolitik|kontakt(?: \p{Lu}[\p{L}-]+ (?:regions)?kommune)?|underskrifts(?:ark|side|blad)|underskrifter|underskrevet (?:elektronisk|digitalt).{0,50}|godkendt på mødet den .{4,30}|godkendt (?:elektronisk|digitalt) af .{3,40}|(?:protokollen|referatet) er godkendt (?:digitalt|elektronisk|skriftligt).{0,60}|var denne side nyttig\??|følg os(?: på .{1,30})?|referent\s?:\s?.{3,60}|(?:[^·]{3,50} · ){1,3}\d{4} \p{Lu}.{1,60}|del (?:siden|på .{1,20}))$/iu;

/** The foot of a web page. */
export const isFoot = (text: string): boolean => text.length < 100 && (isClosing(text) || FOOT.test(text));
