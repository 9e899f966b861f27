/** Kind, body, date, start and place of a meeting, from cover, running heads and title, each with its evidence. */
import type { Span } from '../text/mapped-text.ts';
import type { Line } from './lines.ts';
import type { Body, DocumentKind } from './model.ts';

export interface Found<T> extends Span {
  readonly value: T;
}

export interface Frame {
  readonly kind: Found<DocumentKind> | null;
  readonly body: Found<Body> | null;
  readonly date: Found<string> | null;
  readonly start: Found<string> | null;
  readonly place: Found<string> | null;
}

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const NUMERIC = /(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](20\d\d)(?!\d)/;
const WRITTEN = new RegExp(`(?<!\\d)(\\d{1,2})\\. (${MONTHS.join('|')}),? (20\\d\\d)(?!\\d)`, 'i');
const BODY = /KKR (HOVEDSTADEN|SJÆLLAND|SYDDANMARK|MIDTJYLLAND|NORDJYLLAND)/i;

function readDate(text: string): { value: string; start: number; end: number } | null {
  const numeric = text.match(NUMERIC);
  const written = numeric ? null : text.match(WRITTEN);
  const match = numeric ?? written;
  if (!match) return null;
  const day = Number(match[1]);
  const month = numeric ? Number(match[2]) : MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const start = match.index ?? 0;
  const value = `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, start, end: start + match[0].length };
}

export function readFrame(lines: readonly Line[], text: string, hasDecisions: boolean, hasItems: boolean): Frame {
  const frame: { -readonly [K in keyof Frame]: Frame[K] } = {
    kind: null,
    body: null,
    date: null,
    start: null,
    place: null,
  };
  const body = text.match(BODY);
  if (body?.index !== undefined && body[1]) {
    const name = `KKR ${body[1][0]?.toUpperCase()}${body[1].slice(1).toLowerCase()}`;
    frame.body = { value: { name, kind: 'kkr' }, start: body.index, end: body.index + body[0].length };
  }
  for (const [index, line] of lines.entries()) {
    const dated = line.text.match(/^Dato:?\s/i) ? readDate(line.text) : null;
    if (dated && !frame.date) {
      frame.date = { value: dated.value, start: line.start + dated.start, end: line.start + dated.end };
      const time = line.text.slice(dated.end).match(/(\d{1,2})[:.](\d{2})/);
      if (time?.index !== undefined) {
        const start = line.start + dated.end + time.index;
        frame.start = { value: `${(time[1] ?? '').padStart(2, '0')}:${time[2]}`, start, end: start + time[0].length };
      }
    }
    const kind = line.text.match(/^(DAGSORDEN|REFERAT)\b/i);
    if (kind && !frame.kind && line.text.length < 40) {
      frame.kind = { value: /^d/i.test(line.text) ? 'agenda' : 'minutes', start: line.start, end: line.end };
    }
    const place = line.text.match(/^Sted:?\s+/i);
    if (place && !frame.place) {
      let value = line.text.slice(place[0].length);
      let end = line.end;
      for (let ahead = index + 1; ahead < index + 3; ahead++) {
        const next = lines[ahead];
        if (!next || next.gap || !/\d/.test(next.text) || next.text.length > 40) break;
        value += `, ${next.text}`;
        end = next.end;
      }
      frame.place = { value: value.replace(/\.$/, ''), start: line.start + place[0].length, end };
    }
  }
  if (!frame.date) {
    const held = text.match(/\b(?:møde|mødet|made|mgde)\s?(?:den|d\.)?\s?(?=\d)/gi) ? readDate(text) : null;
    if (held) frame.date = held;
  }
  if (!frame.kind)
    frame.kind = { value: hasItems ? (hasDecisions ? 'minutes' : 'agenda') : 'newsletter', start: 0, end: 0 };
  return frame;
}
