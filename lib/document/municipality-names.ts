/** The 98 municipalities by their official names, and a damaged or shortened name brought to its own. */
import { foldDanish } from '../text/fold.ts';
import municipalities from './municipalities.json' with { type: 'json' };

const BY_FOLD: ReadonlyMap<string, string> = new Map(municipalities.map((name) => [foldDanish(name), name]));
const BY_BARE: ReadonlyMap<string, string> = new Map(municipalities.map((name) => [bare(name), name]));

function bare(name: string): string {
  return foldDanish(name)
    .replace(/ ?(?:regions)?kommunes?$/, '')
    .replace(/s$/, '');
}

/** Letters that differ between two words of like length; stops at three. */
function differing(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 1) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 3;
}

/** "Harsholm Kommune" → "Hørsholm Kommune"; null when no municipality comes near. A bare name must be right. */
export function municipalityOf(printed: string): string | null {
  if (printed.length > 40) return null;
  const known = BY_FOLD.get(foldDanish(printed)) ?? BY_BARE.get(bare(printed));
  if (known) return known;
  if (!/kommunes?$/i.test(printed)) return null;
  const wanted = bare(printed);
  const near = [...BY_BARE].filter(([name]) => differing(name, wanted) <= (wanted.length > 7 ? 2 : 1));
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}

/** Whether a word is a municipality's own name ("Slagelse", "Gladsaxe Kommune"). */
export function isMunicipality(printed: string): boolean {
  return BY_FOLD.has(foldDanish(printed)) || BY_BARE.has(bare(printed));
}
