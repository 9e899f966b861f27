/**
 * Companies under their bare names: after "AVV I/S" or "Renovest I/S" the letters AVV and the word Renovest name the same
 * company, in the document that prints the form of company, and in the corpus once one of its documents did.
 */
import { genitiveEnd } from './gazetteer.ts';
import { Gap } from './scan-tokens.ts';
import type { Candidate, Scene } from './scene.ts';

const FORM = /^(?:I\/S )?(.{2,60}?)(?: (?:I\/S|A\/S|S\/I|P\/S|K\/S|ApS|AmbA|Amba|A\.m\.b\.a\.?|a\.m\.b\.a\.?|IVS))?$/u;
const WHOLE = / (?:I\/S|A\/S|S\/I|P\/S|K\/S|ApS|AmbA|Amba|A\.m\.b\.a\.?|a\.m\.b\.a\.?|IVS)$|^I\/S /u;
/** "NordVand", "AVV", "Renovest": a word of its own, no ordinary one. */
const NAME_WORD = /^\p{Lu}[\p{L}\d&-]{2,}$/u;
const ORDINARY =
  /^(?:Dansk|Danske|Danmarks|Nordisk|Kommunernes|Ejendomsselskabet|Selskabet|Forsyning|Vand|Affald|Varme|Energi|Spildevand|Service|Holding|Fonden|Havn|Skole|Center|Region|Kommune|Foreningen|Nord|Syd|Vest|Øst|Midt|Fyn|Bornholm|Udvikling|Invest|Drift|Teknik|Miljø|Renovation|Genbrug|Den|Det|De)$/u;

/** "AVV" → "AVV I/S"; null where the name without its form is no name. */
function bareName(canonical: string): string | null {
  if (!WHOLE.test(canonical)) return null;
  const bare = FORM.exec(canonical)?.[1] ?? '';
  const words = bare.split(' ');
  if (!words.every((word) => NAME_WORD.test(word) || /^(?:og|&)$/.test(word))) return null;
  return words.length === 1 && ORDINARY.test(bare) ? null : bare;
}

/** Bare names by the full ones of companies. */
export function bareNames(canonicals: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const canonical of canonicals) {
    const bare = bareName(canonical);
    if (bare) names.set(bare, canonical);
  }
  return names;
}

/** @param known bare name → full name, of this document's companies and of the corpus' */
export function findBareCompanies(scene: Scene, known: ReadonlyMap<string, string>): Candidate[] {
  if (known.size === 0) return [];
  const byFirst = new Map<string, string[]>();
  for (const bare of known.keys()) {
    const [first = ''] = bare.split(' ');
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), bare].sort((a, b) => b.length - a.length),
    );
  }
  return scene.capitals.flatMap((index) => {
    const word = scene.word(index);
    const candidates = byFirst.get(word) ?? (word.endsWith('s') ? byFirst.get(word.slice(0, -1)) : undefined) ?? [];
    for (const bare of candidates) {
      const found = match(scene, index, bare);
      if (found) return [{ ...found, canonical: known.get(bare) ?? bare }];
    }
    return [];
  });
}

function match(scene: Scene, index: number, bare: string): Candidate | null {
  const start = scene.start(index);
  let last = index;
  while (scene.end(last) - start < bare.length && scene.gap(last + 1) < Gap.Paragraph) last++;
  const printed = scene.text.slice(start, scene.end(last)).replace(/\s+/g, ' ');
  if (printed !== bare && printed !== `${bare}s`) return null;
  // "Renovest-aftalen" is another word.
  if (scene.isSign(last + 1, '-') && scene.gap(last + 1) === Gap.None) return null;
  return { type: 'organisation', start, end: genitiveEnd(scene.text, scene.end(last)), canonical: bare, weight: 1 };
}
