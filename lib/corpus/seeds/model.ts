/** What is kept about where documents come from: seed files, subscriptions, meetings to be fetched. Types only. */

/**
 * Who brought a document: the extension (`bundled`), the member (`member`: imports, kept pages, picked seed files), or a
 * subscription (its address).
 */
export type Origin = 'bundled' | 'member' | `https://${string}` | `http://${string}`;

/** That an origin brought a document. What no origin brings any longer goes; what the member deleted does not come back. */
export interface HoldingRow {
  readonly origin: Origin;
  /** The document's id as the origin has it. */
  readonly id: string;
  /** The id under which it is kept: another where the same text was kept before. Null: deleted by the member. */
  readonly documentId: string | null;
  /** Of the text as it was last brought. */
  readonly digest: string;
  /** Digest of the part of the seed file that holds it, where it has parts. */
  readonly part?: string;
}

/** What is wrong in a seed file; the words for it are in the catalogues under `seeds.fault`. */
export interface SeedProblem {
  /** Name of the file or part, as the member knows it. */
  readonly file: string;
  /** The document's id, or its place in the file ("nr. 3"); null where the file itself is meant. */
  readonly document: string | null;
  /** Place in the list of parts, from 1, where the line of a part is meant. */
  readonly part?: number;
  readonly field: string | null;
  readonly fault: SeedFault;
  /** What stands there, shortened, where that helps. */
  readonly found?: string;
}

export type SeedFault =
  | 'unreachable'
  | 'refused'
  | 'moved'
  | 'stalled'
  | 'noRoom'
  | 'broken'
  | 'empty'
  | 'utf16'
  | 'zip'
  | 'pdf'
  | 'binary'
  | 'webPage'
  | 'gzip'
  | 'gzipTwice'
  | 'notJson'
  | 'cutOff'
  | 'notObject'
  | 'notSeeds'
  | 'version'
  | 'publisher'
  | 'list'
  | 'tooDeep'
  | 'tooLarge'
  | 'key'
  | 'notADocument'
  | 'missingField'
  | 'wrongType'
  | 'notString'
  | 'notList'
  | 'emptyField'
  | 'tooLong'
  | 'badExtraction'
  | 'badHeadings'
  | 'badDate'
  | 'badId'
  | 'badKind'
  | 'badAddress'
  | 'badPath'
  | 'badDigest'
  | 'textOrFile'
  | 'badValue'
  | 'duplicateId'
  | 'missingFile'
  | 'digest'
  | 'notText'
  | 'unread'
  | 'idTaken';

export type SubscriptionPhase = 'waiting' | 'running' | 'paused' | 'current' | 'faulty' | 'failed';

/** A seed file that the member follows. */
export interface SubscriptionRow {
  readonly address: string;
  /** The publisher's name, once it is known. */
  readonly name: string | null;
  readonly phase: SubscriptionPhase;
  /** Times in milliseconds since 1970; null: never. */
  readonly addedAt: number;
  readonly checkedAt: number | null;
  readonly changedAt: number | null;
  /** Not asked again before. */
  readonly nextAt: number;
  /** Failures since it last went well: each doubles the wait. */
  readonly failures: number;
  /** For conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Digests of the parts that have landed whole. */
  readonly parts: readonly string[];
  /** Documents that it brings. */
  readonly documents: number;
  /** The first ones. */
  readonly problems: readonly SeedProblem[];
  readonly problemCount: number;
  /** Documents in order, of the file as it was last fetched. */
  readonly valid: number;
  /** Tells the file as it was last fetched from other states of it. */
  readonly revision: string | null;
  /** Revision whose faults the member has taken note of: its valid documents may land. */
  readonly agreed: string | null;
}

/** A picked seed file, kept until all of it has landed, so that a stopped browser goes on where it was. */
export interface InboxRow {
  /** Given by the database. */
  readonly id?: number;
  readonly name: string;
  readonly file: Blob;
  /** `asking`: it has faults, and the member has not said whether its valid documents are to land. */
  readonly phase: 'waiting' | 'asking' | 'paused';
  /** Its valid documents are to land in spite of its faults. */
  readonly agreed: boolean;
  readonly valid: number;
  readonly problems: readonly SeedProblem[];
  readonly problemCount: number;
}

/** A meeting document on a body's page that the member wants. */
export interface FetchRow {
  readonly address: string;
  readonly title: string;
  readonly addedAt: number;
  readonly phase: 'waiting' | 'paused' | 'done' | 'known' | 'noMeeting' | 'failed';
  /** In the member's language; empty where all went well. */
  readonly message: string;
  readonly documentId: string | null;
}
