/** The shapes that calls of several kinds are made of. */
import * as z from 'zod/mini';

export const offset = z.int().check(z.nonnegative());
export const shortText = z.string().check(z.maxLength(2000));
export const webAddress = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//));
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
