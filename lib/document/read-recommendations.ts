/** The points of a recommendation, without the common lead-in ("Det indstilles, at KKR Hovedstaden …"). */
import { damagedLeadIn } from './damaged-lead-in.ts';

/** Up to the "at" that opens what is recommended; the verb stands before it. */
const LEAD_IN =
  /^.{0,200}?(?<!\p{L})(?:indstilles|indstiller|anbefales|anbefaler|foreslår|foreslås|anmodes|anmoder|bedes)(?!\p{L})[^:]{0,160}?(?:[,:]? at(?=\s|$)|:)\s*/iu;
const SUBJECT =
  /^(?:KKR(?: (?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland))?|(?:\p{Lu}[\p{L}]*-,? (?:[\p{L}-]+,? ){0,3}og )?[\p{L}-]*(?:[Uu]dvalget|[Bb]yrådet|(?<![Oo]m)rådet|bestyrelsen|repræsentationen|magistraten|formandskabet|medlemmerne)(?: for \p{Lu}[\p{L}-]+(?:(?:, | og | & )\p{Lu}[\p{L}-]+){0,5})?(?: i \p{Lu}\p{L}+ Kommune)?)(?=\s|:|$|,)[\s:,]*/u;
/** "Økonomiudvalget ansøges om en bevilling": the body is no lead-in where something is done to it. */
const PASSIVE =
  /^[\s:,]*(?:ansøges|anmodes|orienteres|bemyndiges|opfordres|høres|inddrages|spørges|indstilles)(?!\p{L})/u;
const BULLET =
  /^(?:at \(?\d{1,2}[.)]\s|[–—•·▪●○◦‣■□➢➤►✓\uf000-\uf0ff*-]\s?(?=[^\s\d])|[–—•·▪●○◦‣■□➢➤►✓\uf000-\uf0ff*-]\s+(?=\d)|\(?\d{1,2}[.)]\s|\(?[a-zæøå]\)\s|at(?=\s))\s*/u;
const CAPITAL_AT = /^\s*At\s/u;
const MONTH =
  /^\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|behandling)/i;
const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/;

const LEADS_IN =
  /^(?=\p{L}*(?:udvalg|råd|bestyrelse|magistrat|repræsentation|KKR|klynge|kreds))[^.]{3,140} (?:indstiller|anbefaler|beslutter|godkender|tiltræder)(?: at)?$/iu;

const tidy = (point: string): string =>
  point
    .replace(/\s+/g, ' ')
    .replace(/^at\s+/i, '')
    .replace(/[\s.;,]{1,40}(?:og|samt)?[\s.;,]{0,40}$/, '')
    .trim()
    .replace(/ (?:kr|mio|mia|pct|mv|m\.m)$/, '$&.');

/** "at 1) … 2) …" within a line, and a second "at" beside the first: ", og at …". */
function splitInline(opening: string): string[] {
  const numbered = opening
    .split(/(?:^|[\s;,])(?:at )?\(?\d{1,2}\)\s+/u)
    .map(tidy)
    .filter((point) => point !== '');
  if (numbered.length > 1 || /^(?:at )?\(?1\)\s/.test(opening)) return numbered;
  // An "at" within the first point is its own; then a later one may be too.
  const parts = opening.split(/,? (?:og|samt) at (?=\p{L})/u);
  const [first = ''] = parts;
  return / at /.test(first) || parts.some((part) => part.length < 8) ? [tidy(opening)] : parts.map(tidy);
}

export function readRecommendations(text: string): string[] {
  const lead: string[] = [];
  const points: string[] = [];
  const lines = text.split('\n');
  // "At …" opens a point where several lines begin so; one alone goes on with its lead-in.
  const capital = lines.filter((line) => CAPITAL_AT.test(line)).length > 1;
  for (const line of lines) {
    const words = capital ? line.trim().replace(CAPITAL_AT, 'at ') : line.trim();
    if (words === '' || URL_LINE.test(words)) continue;
    const numbered = /^\(?\d/.test(words);
    const opens =
      BULLET.test(words) && !MONTH.test(words) && (!numbered || points.length > 0 || /^\(?1[.)]/.test(words));
    if (opens) points.push(words.replace(BULLET, ''));
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
  const own = tidy(opening);
  if (points.length === 0) return own ? splitInline(opening) : [];
  const further =
    /^(?:over for .{3,60}? |[\p{L} ,-]{3,80} )?(?:anbefaler?|indstiller?|godkender|tiltræder|beslutter|foreslår|indstilles|anbefales|overfor)(?: (?:(?:til|over for|overfor) .{3,80}|[\p{L} ,-]{3,80}(?:udvalget|udvalg|byrådet|rådet|kommunalbestyrelsen|bestyrelsen|kommunerne))?(?: at (?:godkende|tiltræde|beslutte|vedtage|anbefale))?)?$/iu.test(
      own.replace(/[,:\s]+(?:at)?$/, ''),
    );
  const all = points.map(tidy).filter((point) => point !== '');
  // "at udvalget over for Regionsrådet indstiller, ↵ at aftalen tiltrædes": the first only leads in the others.
  const list = all.length > 1 && LEADS_IN.test(all[0] ?? '') ? all.slice(1) : all;
  // "tager en drøftelse af arbejdet, herunder drøfter — … — …" is one point with parts.
  if (!further && own.split(' ').length > 2 && !/[.:]$/.test(lead.at(-1) ?? '')) return [[own, ...list].join(' — ')];
  return list;
}
