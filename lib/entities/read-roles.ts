/** The office a person holds where they are named: "direktør for Greater Copenhagen EU Office", "borgmester i Køge Kommune". */
import { type DescribedDocument, evidenceOf, wordsAround } from './corpus-documents.ts';
import type { Evidence, Mention } from './model.ts';
import { judgeWord } from './word-traits.ts';

export interface RoleFound {
  readonly role: string;
  /** Canonical name of the body, null when none is named with the role. */
  readonly of: string | null;
  readonly evidence: Evidence;
}

const REACH = 110;

/** From the words next to the name: ", direktør for X", "rektor for X, Navn", "direktør Navn". */
export function readRole(source: DescribedDocument, mention: Mention): RoleFound | null {
  const { before, after } = wordsAround(source, mention, REACH);
  const behind = after.match(/^,\s(?:som er\s)?(\p{Ll}{3,30})(?:\s(?:for|i|fra|af|hos|ved)\s)?/u);
  const role = behind?.[1] ?? '';
  if (judgeWord(role).role)
    return found(source, mention, role, bodyBetween(source, mention.end, mention.end + REACH, 0));
  const ahead = before.match(
    /(?:^|[\s,.(])(\p{L}{3,30})(?:\s(?:for|i|fra|af|hos|ved)\s[^.;:()]{2,70}?)?,?\s(?:\([^()]{2,12}\),?\s)?$/u,
  );
  if (!ahead?.[1] || !judgeWord(ahead[1]).role) return null;
  return found(source, mention, ahead[1].toLowerCase(), bodyBetween(source, mention.start - REACH, mention.start, -1));
}

function found(source: DescribedDocument, mention: Mention, role: string, of: string | null): RoleFound {
  return { role, of, evidence: evidenceOf(source, mention) };
}

/** The body named in a stretch of the source: after the name the first, before it the last stands next to the role. */
function bodyBetween({ mentions }: DescribedDocument, from: number, to: number, which: 0 | -1): string | null {
  const bodies = mentions.filter(
    ({ type, start, end }) => start >= from && end <= to && (type === 'organisation' || type === 'municipality'),
  );
  return bodies.at(which)?.canonical ?? null;
}
