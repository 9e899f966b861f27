/** The shapes that calls of several kinds are made of. */
import * as z from 'zod/mini';

/** A whole number from 0 on. Every page that is read carries this shape, and zod's own for it weighs twenty times as much. */
export const offset = z.number().check(({ value, issues }) => {
  if (!Number.isSafeInteger(value) || value < 0) issues.push({ code: 'custom', input: value });
});
export const shortText = z.string().check(z.maxLength(2000));
export const noPayload = z.object({});

/** A spelling that is not the name it was taken for. */
export const apartPair = { type: z.enum(['person', 'organisation']), printed: shortText, canonical: shortText };

/** Words on a page with what stands around them. */
export const passage = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(4000)),
  prefix: z.string().check(z.maxLength(200)),
  suffix: z.string().check(z.maxLength(200)),
  start: offset,
});
