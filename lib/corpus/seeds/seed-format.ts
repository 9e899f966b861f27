/**
 * The seed file: one JSON object with documents, or with parts that hold them (docs/seed-files.md). Each document is parsed
 * by itself, so that one that is wrong does not keep the others out. Fields that are not named here are let be.
 */
import * as z from 'zod/mini';

export const SEED_FORMAT = 'roed-traad-seeds';
export const SEED_VERSION = 1;

/** Longest text of a document, in UTF-16 code units. */
export const LONGEST_SEED_TEXT = 12_000_000;

const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/\S/));
const DIGEST = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Below the seed file: no step upwards, no drive, no address, nothing escaped. */
const PATH = z
  .string()
  .check(z.maxLength(200), z.regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/));
const WEB_ADDRESS = z.string().check(
  z.maxLength(2000),
  z.refine((text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)),
);

export const SEED_DOCUMENT = z.object({
  /** The publisher's own, the same for as long as the document is the same; unique in the file. */
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/)),
  body: line(200),
  kind: z.enum(['agenda', 'minutes', 'newsletter', 'meetingList', 'document']),
  /** Of the meeting. */
  date: z.iso.date(),
  title: line(500),
  /** Where it differs from the file's. */
  publisher: z.optional(z.nullable(line(200))),
  /** How the text was come by. */
  extraction: z._default(z.enum(['html', 'pdf', 'ocr', 'text']), 'text'),
  /** Where it is published. */
  source: z.optional(WEB_ADDRESS),
  /** SHA-256 of the text's UTF-8 bytes. */
  digest: DIGEST,
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_SEED_TEXT))),
  /** Instead of `text`: a UTF-8 file beside this one. */
  file: z.optional(PATH),
  /** What the page marked as headings: start, end (UTF-16 code units of the text) and level 1–6. */
  headings: z.optional(
    z
      .array(
        z.tuple([z.int().check(z.nonnegative()), z.int().check(z.nonnegative()), z.int().check(z.gte(1), z.lte(6))]),
      )
      .check(z.maxLength(20_000)),
  ),
});

/** A piece of the collection: a seed file of its own, named by its content so that it never changes under its name. */
export const SEED_PART = z.object({
  file: PATH,
  /** SHA-256 of the file's bytes as they are fetched. */
  digest: DIGEST,
  /** SHA-256 of what a gzip unpacks to, for servers that unpack it on the way. */
  unpacked: z.optional(DIGEST),
  bytes: z.int().check(z.nonnegative()),
  documents: z.int().check(z.nonnegative()),
});

export const SEED_PUBLISHER = z.object({ name: line(200), address: z.optional(WEB_ADDRESS) });

export const SEED_FILE = z.object({
  format: z.literal(SEED_FORMAT),
  version: z.literal(SEED_VERSION),
  publisher: SEED_PUBLISHER,
  documents: z.optional(z.array(SEED_DOCUMENT)),
  parts: z.optional(z.array(SEED_PART)),
});

export type SeedDocument = z.infer<typeof SEED_DOCUMENT>;
export type SeedPart = z.infer<typeof SEED_PART>;
export type SeedPublisher = z.infer<typeof SEED_PUBLISHER>;
/** As it is written: what has a default may be left out. */
export type SeedFile = z.input<typeof SEED_FILE>;

/** For editors and for publishers' own checks. */
export function describeSeedFile(): object {
  return z.toJSONSchema(SEED_FILE, { io: 'input' });
}
