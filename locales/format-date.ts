/** Dates as documents and mentions carry them (day, month, quarter, year, range), in words. */
import type { Translate } from './translate.ts';

type DateWords = (key: 'format.quarter' | 'format.range', params: Record<string, string>) => string;

const LENGTHS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const;

/** What is no date comes back as it is: a date that cannot be read is shown as it stands. */
export function formatDate(iso: string, locale: string, words: DateWords | Translate): string {
  const slash = iso.indexOf('/');
  if (slash > 0) {
    const from = formatDate(iso.slice(0, slash), locale, words);
    const to = formatDate(iso.slice(slash + 1), locale, words);
    return words('format.range', { from, to });
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso);
  if (quarter) return words('format.quarter', { year: quarter[1] ?? '', quarter: quarter[2] ?? '' });
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (!parts) return iso;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? '1')];
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return iso;
  const shape = parts[3] ? LENGTHS.day : LENGTHS.month;
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(time);
}
