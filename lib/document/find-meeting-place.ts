/** Where a meeting is held: a line with a label, one below the date that is a room or an address, or words behind it. */
import { findDates } from './find-date.ts';
import { DATE_LABEL } from './find-meeting-date.ts';
import type { Found } from './found.ts';
import type { Line } from './lines.ts';

const PLACE_LABEL =
  /^(?:(?:sted|mødested|mødelokale(?! (?:\d|\p{Lu}(?!\p{L}))))(?![\p{L}])|(?:lokale|adresse)(?=\s*(?::|$))|mødet (?:holdes|blev holdt|er holdt|(?:blev |er )?afholdt|afholdes) (?:på|i|hos) )[\s:.]*/iu;

/** A line right below the date that is a room or an address. */
export function findPlaceNear(top: readonly Line[], dated: Line | null): Found<string> | null {
  const index = dated ? top.indexOf(dated) : -1;
  for (const line of index < 0 ? [] : top.slice(index + 1, index + 3)) {
    if (line.text.length > 90 || !/^\p{Lu}/u.test(line.text) || findDates(line.text).length > 0) return null;
    if (
      /(?:salen|rådhus\p{L}*|lokale|regionshus\p{L}*|hotel|kursuscenter|kulturhus)(?![\p{L}])|, \d{4} \p{Lu}/iu.test(
        line.text,
      ) &&
      !/:/.test(line.text)
    ) {
      const value = line.text.replace(/[,\s]+kl\.? ?\d{1,2}(?:[.:]\d{2})?\.?$/iu, '').replace(/[.\s]+$/, '');
      return { value, start: line.start, end: line.start + value.length };
    }
  }
  return null;
}

/** "Onsdag den 20. august 2025 kl. 13 i Frivillighuset, Storegade 25". */
export function findPlaceBehind(dated: Line | null): Found<string> | null {
  const behind = dated?.text.match(
    /kl\.? ?\d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?,? (?:i|på|hos) (\p{Lu}.{3,90})$/u,
  )?.[1];
  if (!dated || !behind || /(?<!\p{L})(?:møde|udvalg|råd)(?!\p{L})/iu.test(behind)) return null;
  const value = behind.replace(/[.\s]+$/, '');
  const start = dated.end - behind.length;
  return { value, start, end: start + value.length };
}

/** Behind a label, or on the line below it. */
export function findPlace(top: readonly Line[]): Found<string> | null {
  for (const [index, line] of top.entries()) {
    const label = line.text.match(PLACE_LABEL);
    if (!label || line.text.length > 160) continue;
    let from = label[0].length;
    let first = line;
    if (from >= line.text.length) {
      const next = top[index + 1];
      if (!next || DATE_LABEL.test(next.text) || next.text.length > 90) continue;
      first = next;
      from = 0;
    }
    let value = first.text.slice(from);
    let end = first.end;
    // An address goes on below: a street with its number, a town with its code.
    for (let ahead = top.indexOf(first) + 1; ahead < top.length && ahead <= top.indexOf(first) + 3; ahead++) {
      const next = top[ahead];
      if (
        !next ||
        next.gap ||
        next.text.length > 50 ||
        !/^(?:\p{L}[\p{L} .]+ \d{1,3}\p{L}?(?:,.*)?|\d{4} \p{Lu}.*)$/u.test(next.text)
      )
        break;
      value += `, ${next.text}`;
      end = next.end;
    }
    return { value: value.replace(/[.\s]+$/, ''), start: first.start + from, end };
  }
  return null;
}
