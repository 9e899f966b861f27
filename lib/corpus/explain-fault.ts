/** What went wrong with the database itself, in the user's words: what it means for what is kept, and the way out. */
import type { Translate } from '../../locales/translate.ts';

export type DatabaseFault = 'full' | 'upgrade' | 'blocked' | 'broken';

/** By the names of the browser's errors and of Dexie's. */
const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  QuotaExceededError: 'full',
  UpgradeError: 'upgrade',
  SchemaError: 'upgrade',
};
const OTHERS = new Set([
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'VersionError',
  'NotFoundError',
  'DataError',
  'TransactionInactiveError',
  'MissingAPIError',
]);
/** An error may be the consequence of another one: so many are looked at. */
const DEEPEST = 5;

/** Null: the error is none of the database's. */
export function findFault(cause: unknown): DatabaseFault | null {
  let one = cause;
  let found: DatabaseFault | null = null;
  for (let depth = 0; depth < DEEPEST && typeof one === 'object' && one !== null; depth++) {
    const { name, inner, failures } = one as { name?: unknown; inner?: unknown; failures?: unknown };
    const fault = typeof name === 'string' ? FAULTS[name] : undefined;
    if (fault) return fault;
    if (typeof name === 'string' && OTHERS.has(name)) found = 'broken';
    // Of many rows at once each one's error is told.
    one = inner ?? (Array.isArray(failures) ? failures[0] : null);
  }
  return found;
}

/** As much of the collection's database as is looked at. */
type Kept = { readonly isBehind: boolean };

/** A step to the new version fails with whatever error it met: what tells is that the older version is still there. */
export function nameFault(db: Kept, cause: unknown): DatabaseFault {
  const fault = findFault(cause) ?? 'broken';
  return fault === 'broken' && db.isBehind ? 'upgrade' : fault;
}

export function explainFault(db: Kept, cause: unknown, translate: Translate): string {
  return translate(`problem.database.${nameFault(db, cause)}`);
}
