/** Is a value a document (or part) of a seed file? If not: which field, and what is wrong with it. */
import type * as z from 'zod/mini';
import type { SeedFault, SeedProblem } from './model.ts';
import { SEED_DOCUMENT, SEED_PART, type SeedDocument, type SeedPart } from './seed-format.ts';

type Judged<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
type Problem = Pick<SeedProblem, 'field' | 'fault' | 'found'>;

const FAULTS: Readonly<Record<string, SeedFault>> = {
  id: 'badId',
  date: 'badDate',
  kind: 'badKind',
  source: 'badAddress',
  file: 'badPath',
  digest: 'badDigest',
  extraction: 'badExtraction',
  headings: 'badHeadings',
};
/** By what the format asks for. */
const TYPE_FAULTS: Readonly<Record<string, SeedFault>> = { string: 'notString', array: 'notList' };

export function judgeDocument(value: unknown): Judged<SeedDocument> {
  const judged = judge(SEED_DOCUMENT, value);
  if (!judged.ok) return judged;
  const { text, file, headings = [] } = judged.value;
  if ((text === undefined) === (file === undefined)) return refuse({ field: 'text', fault: 'textOrFile' });
  const isWrong = headings.some(([start, end]) => start >= end || (text !== undefined && end > text.length));
  return isWrong ? refuse({ field: 'headings', fault: 'badHeadings' }) : judged;
}

export function judgePart(value: unknown): Judged<SeedPart> {
  return judge(SEED_PART, value);
}

/** How a document is called in a message: by its id, or by its place, from 1. */
export function nameOf(value: unknown, place: number): string {
  const id = isObject(value) && Object.hasOwn(value, 'id') ? value.id : null;
  return typeof id === 'string' && id.trim() !== '' ? shorten(id) : `nr. ${place}`;
}

function judge<T>(schema: z.ZodMiniType<T>, value: unknown): Judged<T> {
  if (!isObject(value)) return refuse({ field: null, fault: 'notADocument' });
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? '');
  if (!Object.hasOwn(value, field)) return refuse({ field, fault: 'missingField' });
  const found = value[field];
  const isText = typeof found === 'string';
  if (issue?.code === 'too_big' && field === 'text') return refuse({ field, fault: 'tooLarge' });
  if (issue?.code === 'too_big' && isText) return refuse({ field, fault: 'tooLong', found: shorten(found) });
  if (isText && found.trim() === '') return refuse({ field, fault: 'emptyField' });
  if (issue?.code === 'invalid_type' && issue.path.length === 1)
    return refuse({ field, fault: TYPE_FAULTS[issue.expected] ?? 'wrongType' });
  return refuse({ field, fault: FAULTS[field] ?? 'badValue', ...(isText ? { found: shorten(found) } : {}) });
}

const refuse = (problem: Problem): Judged<never> => ({ ok: false, problem });

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_NAME = 60;

function shorten(text: string): string {
  const shown = text.replace(/\p{Cc}+/gu, ' ');
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown;
}
