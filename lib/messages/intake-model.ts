/** What the library page draws of what is being taken in, and from where. Types only; plain data. */

/** One after the other: fetched from the web, looked for faults, taken in, its names looked for in all other documents. */
export type IntakeStage = 'fetch' | 'check' | 'take' | 'names';

/** The work in hand. */
export interface IntakeRunning {
  readonly what: 'file' | 'subscription';
  readonly name: string;
  readonly stage: IntakeStage;
  /** Of the file, in the collection so far. */
  readonly documents: number;
  /** Of this stage: bytes, or documents where names are looked for. */
  readonly done: number;
  /** Null: not known. */
  readonly total: number | null;
  /** Of this stage; null: not known (yet). */
  readonly secondsLeft: number | null;
}

export interface PickedFile {
  readonly id: number;
  readonly name: string;
  /** `asking`: it has faults; are its valid documents to land? */
  readonly phase: 'waiting' | 'asking' | 'paused';
  /** Documents in order. */
  readonly valid: number;
  /** Sentences; the first ones of `problemCount`. */
  readonly problems: readonly string[];
  readonly problemCount: number;
}

export interface Subscription {
  readonly address: string;
  readonly name: string | null;
  readonly phase: 'waiting' | 'running' | 'paused' | 'current' | 'faulty' | 'failed';
  readonly documents: number;
  /** Documents in order, of the file as it was last fetched. */
  readonly valid: number;
  /** It has faults; are its valid documents to land? */
  readonly asking: boolean;
  /** ISO date and time; null: never. */
  readonly checkedAt: string | null;
  readonly nextAt: string | null;
  readonly problems: readonly string[];
  readonly problemCount: number;
}

/** What is told of a file that has landed, until the browser is closed. */
export interface LandedFile {
  readonly name: string;
  readonly documents: number;
  readonly landed: number;
  readonly problems: readonly string[];
  readonly problemCount: number;
}

export interface IntakeState {
  readonly running: IntakeRunning | null;
  readonly landed: readonly LandedFile[];
}

export interface FetchedMeeting {
  readonly address: string;
  readonly title: string;
  readonly phase: 'waiting' | 'paused' | 'done' | 'known' | 'noMeeting' | 'failed';
  readonly message: string;
  readonly documentId: string | null;
}

export interface StorageState {
  /** Bytes of the whole extension; null where the browser does not say. */
  readonly used: number | null;
  readonly left: number | null;
  /** The browser has promised not to clear it on its own. */
  readonly persisted: boolean;
}

export interface Sources {
  readonly files: readonly PickedFile[];
  readonly subscriptions: readonly Subscription[];
  readonly meetings: readonly FetchedMeeting[];
}

/** A file that the member has handed to the library page. */
export interface ImportedFile {
  readonly key: number;
  readonly name: string;
  /** `noMeeting`: no meeting document; it is kept if the member says so. */
  readonly phase: 'waiting' | 'reading' | 'new' | 'known' | 'noMeeting' | 'failed';
  /** 0 … 1, while it is read; null: not known. */
  readonly share: number | null;
  /** Why it could not be read; a key of the catalogues below `imports.failure`. */
  readonly failure: ImportFailure | null;
  readonly documentId: string | null;
}

export type ImportFailure =
  | 'unknownType'
  | 'oldWord'
  | 'lockedWord'
  | 'mail'
  | 'packed'
  | 'savedPage'
  | 'tooLarge'
  | 'unreadable'
  | 'notText'
  | 'locked'
  | 'damaged'
  | 'pictures'
  | 'empty'
  | 'noText'
  | 'noRoom'
  | 'failed';

/** All that the library page shows beside the documents. */
export interface LibraryIntake extends Sources {
  readonly running: IntakeRunning | null;
  readonly landed: readonly LandedFile[];
  readonly imports: readonly ImportedFile[];
  /** Null while it is asked for. */
  readonly storage: StorageState | null;
}
