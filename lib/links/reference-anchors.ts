/**
 * The words that a reference is made of, with their places: dates, meetings, decisions and the bodies that meet. Every
 * pattern is linear: no repeat stands within or beside another that could take the same characters.
 */
import type { Span } from '../text/mapped-text.ts';
import type { Core, CoreSearch } from './near-core.ts';
import { A_BODY, A_DEED, A_MEETING, A_NOUN, AN_AGREEMENT, searchNearCores } from './reference-cores.ts';
import { findDates } from './reference-times.ts';
import words from './words/reference-words.json' with { type: 'json' };

export interface Anchor extends Span {
  readonly type: 'date' | 'meeting' | 'deciding' | 'nominal' | 'agreement' | 'body';
  readonly text: string;
  /** Dates: "2023-06-23", "2022-03", "2022-Q4" or "2017"; null where the text names no date or an impossible one. */
  readonly date: string | null;
}

const MONTH = words.months.join('|');
/** "byrådsmødet", "temamødet", "junimødet": a meeting by whose it is, what for or when; a "borgermøde" is none. */
const OF_WHAT = `${MONTH}|byråds|råds|regionsråds|kommunalbestyrelses|bestyrelses|udvalgs|kontaktudvalgs|økonomiudvalgs|forretningsudvalgs|formandskabs|styregruppe|repræsentantskabs|tema|strategi|budget|status|konstituerings|ekstra|halvårs|jule|sommer|nytårs|forårs|efterårs`;
const MEETING = new RegExp(
  String.raw`(?:(?<!\p{L})(?:på|til|fra|af|ved|i)\s+)?(?:(?<!\p{L})(?:sit|et|det|de|deres|dets|dens|næste|sidste|seneste|forrige|første|referat(?:et)?(?!\s+referat)|afsluttende|konstituerende|ordinære|ekstraordinære|udvidet|udvidede|kommende|\p{L}{0,20}(?:formændenes|direktørernes|klyngens|parternes|kommunernes|ejernes|foreningens|selskabets))\s+(?:(?:af|fra)\s+)?){0,3}(?:(?<![\p{L}])(?:\p{Lu}[\p{L}\d]{1,30}-|(?:${OF_WHAT})-?)?mød(?:e|et|er|erne|ets)(?![\p{L}-])(?:(?<=næste(?:\s+ordinære)?\s+møde):)?|(?<!\p{L})referat(?:et)?(?:\s+(?:fra|af)(?=\s+(?:d(?:en|\.)\s?)?\d)|(?=\s+fra\s+(?:${MONTH})(?!\p{L})))|(?<!\p{L})mødtes(?!\p{L})|(?<!\p{L})(?:general|delegeret)forsamling(?:en)?(?!\p{L})|(?<=(?:på|til)\s+(?:\p{L}{2,30}s\s+)?)dagsorden(?:en)?(?!\p{L})|(?<!\p{L})(?:dagsorden|protokol)(?:l?en)?(?:\s+(?:fra|af|for))(?=\s+(?:d(?:en|\.)\s?)?\d{1,2}\.)|(?<!\p{L})(?:budget|strategi|tema)(?:seminar(?:et)?|dag(?:en)?|drøftelsen)(?!\p{L}))`,
  'iuy',
);
const DEEDS = [...words.deciding, ...words.ofBodies].join('|');
const DECIDING = new RegExp(String.raw`(?<![\p{L}-])(?:${DEEDS})(?![\p{L}])`, 'iuy');
const NOMINAL = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:byråds|råds|regionsråds|bestyrelses|kommunalbestyrelses|udvalgs)(?=beslutning|behandling))?(?:${words.nominal.join('|')})(?![\p{L}])`,
  'giu',
);
const AGREEMENT = new RegExp(String.raw`(?<![\p{L}])\p{L}{0,30}-?(?:${words.agreements.join('|')})(?![\p{L}])`, 'iuy');
const BODY =
  /(?<![\p{L}-])(?:(?:\p{Lu}[\p{L}-]+|[Kk]ommunen|[Rr]egionen|[Ss]elskabet|[Ff]oreningen|[Bb]yen)s\s+(?:\p{Ll}+-\s+og\s+)?\p{Ll}{0,30}(?:udvalg|kommission|ældreråd|handicapråd|udsatteråd|integrationsråd|bestyrelse)(?!\p{L})|KKR(?:\s+\p{Lu}\p{Ll}+)?|(?:[Bb]yrådet|[Kk]ommunalbestyrelsen)(?:\s+i\s+\p{Lu}[\p{L}-]+(?:\s+Kommune)?)?|(?:\p{Lu}\p{L}{2,30}-(?:,\s+\p{Lu}\p{L}{2,30}-)?\s+og\s+)?\p{Lu}[\p{L}-]{2,40}(?:udvalget|[rR]ådet|bestyrelsen|kredsen|kommissionen|forummet|samlingen|gruppen|klyngen|netværket)|\p{Lu}[\p{L}-]{1,30}['’]{0,2}s\s+bestyrelse|\p{Ll}{0,20}(?:park|selskab|fond|forening|havn|museum|teat)(?:m?et|r?en|rets)s\s+bestyrelse(?!s)|\p{Ll}{0,20}(?:park|selskab|fond|forening|havn)(?:et|en)s(?=\s+(?:bestyrelses)?møde(?:t)?(?!\p{L}))|[Uu]dvalget\s+for\s+(?:\p{Lu}[\p{L}-]+|nære\s+\p{Ll}+)(?:(?:,|\s+og)\s+\p{Lu}[\p{L}-]+){0,4}|(?:[Dd]et\s+(?:\p{Ll}+\s+)?)?[Ss]undhedsråd(?:et)?\s+for\s+\p{Lu}[\p{L}-]+|(?!Beslutning|Indstilling|Anbefaling|Behandling|Hvis|Når)\p{Lu}[\p{L}-]{2,30} [Uu]dvalg(?:et)?|(?:\p{Lu}\p{L}{2,30}-\s+og\s+)?\p{Ll}[\p{L}-]{2,40}(?:udvalget|kommissionen|(?<!om)rådet)|[Bb]estyrelse[rn](?:ne)?(?:\s+(?:for|i)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,2})?|[Uu]dvalget|\p{Lu}[\p{L}-]{2,30}\s+(?:Byråd|Kommunalbestyrelse)|[Rr]egionsrådet|[Ss]undhedsrådet|[Mm]agistraten|[Ff]ormandskabet|[Rr]epræsentantskabet|[Bb]orgerrepræsentationen|(?:[Aa]rbejds|[Ss]tyre|[Ff]ølge|[Pp]rojekt|[Kk]oordinations)gruppen|[Rr]egeringen|Folketinget)(?:['’]{1,2}s|s)?(?![\p{L}-])(?:\s+\(\p{Lu}[\p{L}\d]{1,8}\))?/uy;

function findWords(near: CoreSearch, pattern: RegExp, core: Core, type: Anchor['type']): Anchor[] {
  return near.find(pattern, core).map((match) => {
    const start = match.index;
    return { type, start, end: start + match[0].length, text: match[0], date: null };
  });
}

/** "Beslutning" alone on its line. */
function isHeading(text: string, { start, end }: Span): boolean {
  return text.charAt(end) === '\n' && /\p{Lu}/u.test(text.charAt(start));
}

/** "bedt om et møde": one that was never held. */
const WISHED = /(?<!\p{L})(?:bed|bad|ønsk|anmod)\p{L}*\s+(?:\p{L}+\s+){0,3}om\s$/iu;
const isWished = (text: string, { start }: Span): boolean => WISHED.test(text.slice(Math.max(0, start - 60), start));

/** "Socialudvalget i Nebel Kommune": whose committee it is. */
const IN_MUNICIPALITY = /^\s+i\s+\p{Lu}[\p{L}-]+\s+Kommune(?![\p{L}])/u;
function withPlace(text: string, body: Anchor): Anchor {
  const place = IN_MUNICIPALITY.exec(text.slice(body.end, body.end + 60))?.[0];
  return place ? { ...body, end: body.end + place.length, text: `${body.text}${place.replace(/\s+/gu, ' ')}` } : body;
}

/** All anchors of a text, by place, none over another. `bodies` are names known from elsewhere. `meeting`: ISO date. */
export function findAnchors(
  text: string,
  meeting: string,
  bodies: readonly Span[],
  near = searchNearCores(text),
): Anchor[] {
  const named = bodies.map(
    ({ start, end }): Anchor => ({ type: 'body', start, end, text: text.slice(start, end), date: null }),
  );
  const all = [
    ...findDates(near, meeting).map((one): Anchor => ({ type: 'date', ...one })),
    ...findWords(near, MEETING, A_MEETING, 'meeting').filter((one) => !isWished(text, one)),
    ...findWords(near, DECIDING, A_DEED, 'deciding'),
    ...findWords(near, NOMINAL, A_NOUN, 'nominal').filter((one) => !isHeading(text, one)),
    ...findWords(near, AGREEMENT, AN_AGREEMENT, 'agreement'),
    ...findWords(near, BODY, A_BODY, 'body'),
    ...named,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Anchor[] = [];
  for (const found of all) {
    const anchor = found.type === 'body' ? withPlace(text, found) : found;
    const last = kept[kept.length - 1];
    if (!last || anchor.start >= last.end) kept.push(anchor);
    else if (anchor.end > last.end && last.type === 'body' && anchor.type === 'meeting') kept[kept.length - 1] = anchor;
  }
  return kept;
}
