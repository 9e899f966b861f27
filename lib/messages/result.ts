/** Errors travel as values: a code for the program, a sentence for the user. */

export type ErrorCode =
  | 'invalidCall'
  | 'notAllowed'
  | 'noTab'
  | 'tooLong'
  | 'notFound'
  | 'noRoom'
  /** What is kept cannot be read or written. */
  | 'database'
  | 'failed'
  | 'noAnswer';

export interface CallError {
  readonly code: ErrorCode;
  /** In the user's language; empty where nothing is to be shown. */
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message = ''): Result<never> {
  return { ok: false, error: { code, message } };
}
