/** A file's paper and times in the member's words. */
import type { Language } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { FileProperties } from './model.ts';

/** Millimetres, upright. A sheet that is cut a little off is still called by its name. */
const SHEETS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  Letter: [216, 279],
};
const TOLERANCE = 2;

/** "A4, stående (210 × 297 mm)" */
export function describePaper({ width, height }: FileProperties['paper'], translate: Translate): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const sheet = Object.entries(SHEETS).find(([, [a, b]]) => isNear(a, short) && isNear(b, long))?.[0];
  const measures = translate('reader.about.measures', { width, height });
  if (sheet === undefined) return measures;
  return translate(width > height ? 'reader.about.wide' : 'reader.about.tall', { sheet, measures });
}

/** @param time milliseconds since 1970; null: the file does not tell. */
export function describeTime(time: number | null, language: Language): string | null {
  if (time === null) return null;
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Date(time).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
