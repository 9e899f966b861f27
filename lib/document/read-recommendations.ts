/** The points of a recommendation, without the common lead-in ("Det indstilles, at KKR Hovedstaden …"). */
import { damagedLeadIn } from './damaged-lead-in.ts';
import { splitSentences } from './sentences.ts';

/** Up to the "at" that opens what is recommended; the verb stands before it. */
const LEAD_IN =
  /^.{0,200}?(?<!\p{L})(?:indstilles|indstiller|anbefales|anbefaler|foreslår|foreslås|anmodes|anmoder|bedes)(?!\p{L})[^:]{0,160}?(?:[,:]? at(?=\s|$)|:)\s*/iu;
const SUBJECT =
  /^(?:KKR(?: (?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland))?|(?:\p{Lu}[\p{L}]*-,? (?:[\p{L}-]+,? ){0,3}og )?[\p{L}-]*(?:[Uu]dvalget|[Bb]yrådet|(?<![Oo]m)rådet|bestyrelsen|repræsentationen|magistraten|formandskabet|medlemmerne)(?: for \p{Lu}[\p{L}-]+(?:(?:, | og | & )\p{Lu}[\p{L}-]+){0,5})?(?: i \p{Lu}\p{L}+ Kommune)?)(?=\s|:|$|,)[\s:,]*/u;
/** "Økonomiudvalget ansøges om en bevilling": the body is no lead-in where something is done to it. */
const PASSIVE =
  /^[\s:,]*(?:ansøges|anmodes|orienteres|bemyndiges|opfordres|høres|inddrages|spørges|indstilles)(?!\p{L})/u;
const BULLET =
  /^(?:at \(?\d{1,2}[.)]\s|[–—•·▪●○◦‣■□➢➤►✓\uf000-\uf0ff*~»-]\s?(?=[^\s\d])|[–—•·▪●○◦‣■□➢➤►✓\uf000-\uf0ff*~»-]\s+(?=\d)|(?:I{1,3}|IV|VI{0,3})[.)]\s(?=\p{L})|\(?\d{1,2}[.)]\s|\(?[a-zæøå]?\)\s|at(?=\s))\s*/u;
const CAPITAL_AT = /^\s*At\s/u;
const MONTH =
  /^\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|behandling)/i;
const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/;
/** "Ældrerådet 06-03-2024 Side 3": the page ended within the list. */
const PAGE_HEAD = /^\p{Lu}[^;:]{2,80}\d{4}\s{1,8}Side \d{1,3}(?: af \d{1,3})?$/u;
/** "a. godkender planen" is a point where a "b." follows. */
const LETTERED = /^[a-h]\. (?=\p{L})/u;

/** "tager en drøftelse af arbejdet, herunder drøfter — … — …": parts of the one point before them. */
const HEREUNDER = /(?<!\p{L})(?:herunder|hvor|som følger)(?!\p{L})[^.]*$/iu;

const LEADS_IN =
  /^(?=\p{L}*(?:udvalg|råd|bestyrelse|magistrat|repræsentation|KKR|klynge|kreds))[^.]{3,140} (?:indstiller|anbefaler|beslutter|godkender|tiltræder)(?: at)?$/iu;

const tidy = (point: string): string =>
  point
    .replace(/\s+/g, ' ')
    .replace(/^at\s+/i, '')
    .replace(/[\s.;,]{1,40}(?:og|samt)?[\s.;,]{0,40}$/, '')
    .trim()
    .replace(/ (?:kr|mio|mia|pct|mv|m\.m)$/, '$&.');

/** "at 1) … 2) …" within a line, a second "at" beside the first (", og at …"), and points that a scan's "~" parts. */
function splitInline(opening: string): string[] {
  for (const sign of [/(?:^|[\s;,])(?:at )?\(?\d{1,2}\)\s+/u, /(?:^|\s)[~•·▪]\s/u]) {
    const parts = opening
      .split(sign)
      .map(tidy)
      .filter((point) => point !== '');
    if (parts.length > 1) return parts;
  }
  if (/^(?:at )?\(?1\)\s/.test(opening)) return [tidy(opening.replace(/^(?:at )?\(?1\)\s/, ''))];
  // An "at" within the first point is its own; then a later one may be too.
  const several = opening.split(/, at (?=\p{L})|,? (?:og|samt) at (?=\p{L})/u);
  const parts =
    several.length > 2 && !VERB_LINE.test(opening) ? several : opening.split(/,? (?:og|samt) at (?=\p{L})/u);
  const [first = ''] = parts;
  return / at /.test(first) || parts.some((part) => part.length < 8) ? [tidy(opening)] : parts.map(tidy);
}

/** What a body does of its own, each on a line below "Det indstilles, at KKR Sjælland". */
const VERB_LINE =
  /^(?:godkender|tiltræder|tager|drøfter|anbefaler|beslutter|udpeger|indstiller|bemyndiger|bevilger|opfordrer|giver|afgiver|fastsætter|vælger|støtter|bakker|sender|nedsætter|vedtager|orienteres|frigiver|meddeler|afsætter|forlænger|igangsætter|noterer|peger|stiller|retter|fordeler|imødekommer|fastholder|prioriterer|opretter|indgår|tilslutter)(?!\p{L})/u;

/** The lines below a lead-in that ends with the body's name; each begins with its verb. */
function byVerbs(lines: readonly string[]): readonly string[] {
  const printed = lines.map((line) => line.trim()).filter((line) => line !== '');
  const first = printed.findIndex((line) => VERB_LINE.test(line));
  if (first < 1 || printed.filter((line) => VERB_LINE.test(line)).length < 2) return lines;
  const lead = printed.slice(0, first).join(' ').replace(LEAD_IN, '').replace(SUBJECT, '');
  return lead === ''
    ? printed.map((line, index) => (index >= first && VERB_LINE.test(line) ? `– ${line}` : line))
    : lines;
}

/** "Anna Berg (Ø) foreslår, at … Udgiften er …": the reasons stand behind. */
const PROPOSED = /^\p{Lu}[^.:;]{2,60} foreslår,? at /u;

/** Who was away, and what a committee said, told below the points. */
const BEYOND = /^(?:Fraværende|Afbud|Ikke til stede)(?:\/Afbud)?(?:\s?:|$)/u;

export function readRecommendations(text: string): string[] {
  const lead: string[] = [];
  const points: string[] = [];
  const all = text.split('\n');
  const beyond = all.findIndex((line, index) => index > 0 && BEYOND.test(line.trim()));
  const lines = byVerbs(beyond < 0 ? all : all.slice(0, beyond));
  // "At …" opens a point where several lines begin so; one alone goes on with its lead-in.
  const capital = lines.filter((line) => CAPITAL_AT.test(line)).length > 1;
  const lettered = ['a. ', 'b. '].every((sign) => lines.some((line) => line.trim().startsWith(sign)));
  for (const line of lines) {
    const words = capital ? line.trim().replace(CAPITAL_AT, 'at ') : line.trim();
    if (words === '' || URL_LINE.test(words) || PAGE_HEAD.test(line.trim())) continue;
    const numbered = /^\(?\d/.test(words);
    const opens =
      BULLET.test(words) && !MONTH.test(words) && (!numbered || points.length > 0 || /^\(?1[.)]/.test(words));
    if (lettered && LETTERED.test(words)) points.push(words.replace(LETTERED, ''));
    else if (opens) points.push(words.replace(BULLET, ''));
    else if (points.length > 0) points.push(`${points.pop() ?? ''} ${words}`);
    else lead.push(words);
  }
  const opening = lead
    .join(' ')
    .replace(/^at\s+/i, '')
    .replace(/^at\s/i.test(lead[0] ?? '') ? '' : LEAD_IN, '')
    .replace(/^.{0,60}/su, (words) => words.slice(damagedLeadIn(words)).trimStart())
    .replace(/^at\s+/i, '')
    .replace(SUBJECT, (body, ...rest) => (PASSIVE.test(String(rest.at(-1)).slice(body.length)) ? body : ''));
  const wanted = PROPOSED.test(lead.join(' ')) ? (splitSentences(opening)[0]?.text ?? '') : opening;
  const own = tidy(wanted);
  if (points.length === 0) return own ? splitInline(wanted) : [];
  const further =
    /^(?:over for .{3,60}? |[\p{L} ,.()-]{3,80} )?(?:anbefaler?|indstiller?|godkender|tiltræder|beslutter|foreslår|indstilles|anbefales|overfor)(?: (?:(?:til|over for|overfor) .{3,80}|[\p{L} ,-]{3,80}(?:udvalget|udvalg|byrådet|rådet|kommunalbestyrelsen|bestyrelsen|kommunerne))?(?: at (?:godkende|tiltræde|beslutte|vedtage|anbefale))?)?$/iu.test(
      own.replace(/[,:\s]+(?:at)?$/, ''),
    );
  const tidied = points.map(tidy).filter((point) => point !== '');
  // "at udvalget over for Regionsrådet indstiller, ↵ at aftalen tiltrædes": the first only leads in the others.
  const list = tidied.length > 1 && LEADS_IN.test(tidied[0] ?? '') ? tidied.slice(1) : tidied;
  // "tager en drøftelse af arbejdet, herunder drøfter — … — …" is one point with parts.
  if (
    !further &&
    own.split(' ').length > 2 &&
    !/[.:]$/.test(lead.at(-1) ?? '') &&
    (list.length < 2 || HEREUNDER.test(own))
  )
    return [[own, ...list].join(' — ')];
  return list;
}
