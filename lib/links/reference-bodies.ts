/** Which body a reference's words name: the one that meets, the document's own or another. */
import type { MeetingDocument } from '../document/model.ts';
import type { Span } from '../text/mapped-text.ts';
import type { CoreSearch } from './near-core.ts';
import type { Anchor } from './reference-anchors.ts';
import { OWN_KIND } from './reference-cores.ts';

export const withoutGenitive = (name: string): string =>
  name
    .replace(/\s+\(\p{Lu}[\p{L}\d]*\)$/u, '')
    .replace(/['’]+s$|(?<=[\p{Ll}])s$/u, '')
    .replace(/\s+/g, ' ');

/** "Socialudvalget i Nebel Kommune". */
const PLACED = /^(.+?)\s+i\s+(\p{Lu}[\p{L}-]+\s+Kommune)$/u;

/** "KKR" alone means the body that meets, as "byrådet" does in a municipality's papers, "regionsrådet" in a region's. */
export function isOwnBody(called: string, document: MeetingDocument): boolean {
  const { body } = document;
  const [, bare, place] = PLACED.exec(called) ?? [];
  if (place && body.parent && body.parent !== place) return false;
  const name = (body.parent && bare) || called;
  if (name === body.name || body.name.startsWith(`${name} `)) return true;
  // In a committee's papers the council is another body.
  if (/^(?:Byråd|Kommunalbestyrelse|Borgerrepræsentation)/u.test(body.name)) {
    return /^(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)$/i.test(name);
  }
  if (/^Regionsråd/u.test(body.name) && /^regionsrådet$/i.test(name)) return true;
  return ownWordOf(body.name).test(name);
}

/** What papers call the body that meets, by the last part of its name; of a company "selskabet" and "bestyrelsen". */
function ownWordOf(body: string): RegExp {
  const kind = /udvalg|kommission|bestyrelse|kreds|klynge|nævn|forum|netværk|råd(?!hus)/iu
    .exec(body)?.[0]
    .toLowerCase();
  if (kind) return new RegExp(`^${kind}(?:et|en|n|met)$`, 'iu');
  // A company, a park, a house: what meets there is its board.
  return /^(?:selskabet|bestyrelsen|selskabets\s+bestyrelse)$/iu;
}

const OWN_WORD =
  /(?<![\p{L}-])(?:[Uu]dvalget|[Kk]ommissionen|[Bb]estyrelsen|[Kk]redsen|[Kk]lyngen|[Nn]ævnet|[Ff]orummet|[Nn]etværket|[Rr]ådet|[Ss]elskabet)(?:s)?(?![\p{L}-])/gu;

/** Where a paper calls its own body "kommissionen", "rådet" … */
export function findOwnNames(near: CoreSearch, { body }: MeetingDocument): Span[] {
  const own = ownWordOf(body.name);
  return near
    .find(OWN_WORD, OWN_KIND)
    .filter((match) => own.test(withoutGenitive(match[0])))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Bodies that hold meetings: of others ("Gudenåkomitéen", a ministry) what they did on a day is no meeting's decision. */
const HOLDS_MEETINGS =
  /^(?:\p{Lu}\p{L}*-)?KKR|udvalg|(?:råd|rådet|bestyrelsen?|kredsen|kommissionen|samlingen|repræsentantskabet|repræsentationen|magistraten|formandskabet|gruppen|klyngen|netværket|selskabet|(?:park|fond|forening|havn)en|forum(?:met)?)(?:\s+(?:for|i)\s.+)?$/iu;
export const isMeetingBody = ({ text }: Anchor): boolean => HOLDS_MEETINGS.test(withoutGenitive(text));

/** "KKR Fyn har besluttet": letters between a subject and its verb. */
const SUBJECT_REACH = 6;
/** Says which only where no other is named. */
const ANY_BODY = /^(?:udvalget|bestyrelsen|rådet|kommissionen|selskabet)$/iu;

const COMPOUND_MEETING =
  /(?<!\p{L})(KKR|byråd|regionsråd|kommunalbestyrelse|kontaktudvalg|økonomiudvalg|forretningsudvalg)s?-?mød/iu;

/** "KKR-mødet", "byrådsmødet": the body that the meeting's own name tells. */
function meetingsBody(chain: readonly Anchor[]): string | null {
  const meeting = chain.find(({ type }) => type === 'meeting');
  const name = COMPOUND_MEETING.exec(meeting?.text ?? '')?.[1];
  if (!name) return null;
  if (name === 'KKR') return name;
  return `${name.toLowerCase()}${name.toLowerCase() === 'kommunalbestyrelse' ? 'n' : 'et'}`;
}

/** Of the bodies that the chain names the subject, else the one that meets nearest to the date, else another than the document's. */
export function bodyOfChain(chain: readonly Anchor[], document: MeetingDocument): string {
  const bodies = chain.filter((anchor) => anchor.type === 'body');
  const named = bodies.length > 0 ? null : meetingsBody(chain);
  if (named) return isOwnBody(named, document) ? document.body.name : named;
  const date = chain.find((anchor) => anchor.type === 'date');
  const off = ({ start, end }: Anchor): number => (date ? Math.max(date.start - end, start - date.end) : 0);
  const subject = bodies.find((body) => {
    const next = chain[chain.indexOf(body) + 1];
    return next?.type === 'deciding' && next.start - body.end < SUBJECT_REACH;
  });
  const meeting = bodies.filter(isMeetingBody).sort((a, b) => off(a) - off(b));
  const nearest = subject ?? meeting.find(({ text }) => !ANY_BODY.test(text)) ?? meeting[0];
  const names = (nearest ? [nearest] : bodies).map(({ text }) => withoutGenitive(text));
  return names.find((name) => name !== '' && !isOwnBody(name, document)) ?? document.body.name;
}
