/** The 98 municipalities by their official names, and a damaged or shortened name brought to its own. */
import { foldDanish } from '../text/fold.ts';
import { editDistance } from '../text/near-words.ts';
import municipalities from './municipalities.json' with { type: 'json' };

const BY_FOLD: ReadonlyMap<string, string> = new Map(municipalities.map((name) => [foldDanish(name), name]));
const BY_BARE: ReadonlyMap<string, string> = new Map(municipalities.map((name) => [bare(name), name]));

function bare(name: string): string {
  return foldDanish(name)
    .replace(/ ?(?:regions)?kommunes?$/, '')
    .replace(/s$/, '');
}

const sorted = (name: string): string => [...name].sort().join('');

/** "Harsholm Kommune" → "Hørsholm Kommune"; null when no municipality comes near. A bare name must be right. */
export function municipalityOf(printed: string): string | null {
  if (printed.length > 40) return null;
  const known = BY_FOLD.get(foldDanish(printed)) ?? BY_BARE.get(bare(printed));
  if (known) return known;
  if (!/kommunes?$/i.test(printed)) return null;
  const wanted = bare(printed);
  const near = [...BY_BARE].filter(
    ([name]) =>
      editDistance(name, wanted, 2) <= (wanted.length > 7 ? 2 : 1) ||
      // Two letters that changed places.
      (name.length === wanted.length && editDistance(name, wanted, 2) <= 2 && sorted(name) === sorted(wanted)),
  );
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}
