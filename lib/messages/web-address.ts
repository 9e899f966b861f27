/** The shape of an address on the web. Apart from the other shapes: every page that is read carries those. */
import * as z from 'zod/mini';

export const webAddress = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//));
