/**
 * The names that a text prints, and what each stands for beside the names of its roll and of the corpus. Apart from the
 * text, so that newly known names can be tried on a kept document without reading it again.
 */
import { SURNAMES } from './facts.ts';
import { Roster } from './roster.ts';
import type { SettledNames } from './settle-known-names.ts';

export interface PrintedName {
  /** Mended, initials with their point. */
  readonly words: readonly string[];
  /** An entry of the person's own, not a mention in passing. */
  readonly member: boolean;
}

export interface PrintedNames {
  /** Of the roll, where it can be trusted. */
  readonly attending: readonly string[];
  readonly names: readonly PrintedName[];
  readonly scanned: boolean;
}

export interface CompletedNames {
  /** By place in `names`: the full name; null where a single word is nobody's. */
  readonly full: readonly (string | null)[];
  /** Everyone who may be meant. */
  readonly roster: Roster;
  /** Those whom the text itself names in full. */
  readonly present: Roster;
}

export function completePrinted({ attending, names, scanned }: PrintedNames, settled: SettledNames): CompletedNames {
  const roster = new Roster();
  for (const [spelling, name] of settled.names) roster.add(spelling, { known: true, member: true, name });
  for (const name of attending) roster.add(name, { known: false, member: true });
  for (const { words, member } of names) roster.add(words.join(' '), { known: false, member });
  const found = new Map<string, string>();
  const complete = (words: readonly string[]): string => {
    const printed = words.join(' ');
    const known = found.get(printed);
    if (known !== undefined) return known;
    const bare = bareWords(words, roster);
    const full = roster.find(bare, scanned) ?? roster.find(words, scanned) ?? bare.join(' ');
    found.set(printed, full);
    return full;
  };
  const present = new Roster();
  for (const { words } of names) if (words.length > 1) present.add(complete(words), { known: false, member: true });
  const full = names.map(({ words }) =>
    words.length === 1 ? (present.find(words, false) ?? roster.find(words, false)) : complete(words),
  );
  return { full, roster, present };
}

/** Without a genitive s, where the name then is one: of the roster, of the lists or in -sen. */
function bareWords(words: readonly string[], roster: Roster): readonly string[] {
  const last = words.at(-1) ?? '';
  if (!/[^s]s$/.test(last) || words.length < 2) return words;
  const bare = last.slice(0, -1);
  const proven = roster.findSurname(bare) !== null || SURNAMES.has(bare) || /sen$/.test(bare);
  return proven && !SURNAMES.has(last) ? [...words.slice(0, -1), bare] : words;
}

const ATTENDS = '*';
const MEMBER = '+';
const IN_PASSING = '-';
/** Parts a printed name from the full one, where they differ. */
const MEANS = '\t';

/** A line a distinct name, with what it was taken for; null for a scan, whose names take the whole text to be told. */
export function packPrinted({ attending, names, scanned }: PrintedNames, full: CompletedNames['full']): string | null {
  if (scanned || attending.some((name) => /[\t\n]/.test(name))) return null;
  const lines = new Set(attending.map((name) => ATTENDS + name));
  const seen = new Set<string>();
  for (const [at, { words, member }] of names.entries()) {
    const printed = words.join(' ');
    if (seen.has(printed)) continue;
    seen.add(printed);
    const meant = full[at] ?? '';
    lines.add(`${member ? MEMBER : IN_PASSING}${printed}${meant === printed ? '' : MEANS + meant}`);
  }
  return [...lines].join('\n');
}

/** Whether the text itself names anyone, apart from its roll. */
export function asksForNames(packed: string | null): boolean {
  return packed === null || packed.split('\n').some((line) => line !== '' && !line.startsWith(ATTENDS));
}

/** Whether the text would be read the same with these names as it was. */
export function isReadTheSame(packed: string, settled: SettledNames): boolean {
  const attending: string[] = [];
  const names: PrintedName[] = [];
  const taken: string[] = [];
  for (const line of packed === '' ? [] : packed.split('\n')) {
    const rest = line.slice(1);
    if (line.startsWith(ATTENDS)) {
      attending.push(rest);
      continue;
    }
    const [printed = '', meant = printed] = rest.split(MEANS);
    names.push({ words: printed.split(' '), member: line.startsWith(MEMBER) });
    taken.push(meant);
  }
  const { full } = completePrinted({ attending, names, scanned: false }, settled);
  return full.every((name, at) => (name ?? '') === taken[at]);
}
