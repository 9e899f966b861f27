/** A number of bytes in words: "1,8 MB". */
import type { Translate } from '../../locales/translate.ts';

const UNITS = [
  ['gb', 1_000_000_000],
  ['mb', 1_000_000],
  ['kb', 1000],
] as const;

export function describeSize(bytes: number, translate: Translate): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[2];
  return translate(`size.${unit}`, { size: translate.number(Math.round((bytes / size) * 10) / 10) });
}
