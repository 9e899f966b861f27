/** Letters that a document explains: "(W er Vinderuplisten.)", "L: Limfjordslisten", "(N = Nyt Odsherred)". */
import { allMatches } from '../text/all-matches.ts';
import type { AgendaItem } from './model.ts';
import partyNames from './party-names.json' with { type: 'json' };

const EXPLAINED =
  /(?<![\p{L}\d])\(?([A-ZÆØÅ])\)?\s?(?:er|=|:|betyder|står for)\s((?:\p{Lu}\p{Ll}{2,20}listen(?: \p{Lu}\p{Ll}+)?|Nyt \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+partiet|Lokallisten(?: \p{Lu}\p{Ll}+)?|Borgerlisten(?: \p{Lu}\p{Ll}+)?))(?![\p{L}-])/gu;
const NATIONAL: Readonly<Record<string, string>> = partyNames;
const REACH = 20_000;

/** The names of local lists by their letters, as the text itself gives them. */
export function findLocalLetters(text: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, letter = '', name = ''] of allMatches(text.slice(0, REACH), EXPLAINED))
    if (!letters.has(letter)) letters.set(letter, name);
  return letters;
}

/** Dissenters by their list's name, where the document told what a letter stands for. */
export function nameLocalLists(items: readonly AgendaItem[], letters: ReadonlyMap<string, string>): AgendaItem[] {
  if (letters.size === 0) return [...items];
  const named = (party: string | null): string | null => {
    if (party === null) return null;
    for (const [letter, name] of letters) if (party === letter || party === NATIONAL[letter]) return name;
    return party;
  };
  return items.map((item) =>
    item.decision === null || item.decision.dissent.length === 0
      ? item
      : {
          ...item,
          decision: {
            ...item.decision,
            dissent: item.decision.dissent.map((one) => ({ ...one, party: named(one.party) })),
          },
        },
  );
}
