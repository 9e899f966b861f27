/** What went wrong with the database itself, in the user's words: what it means for what is kept, and the way out. */
import type { Translate } from '../../locales/translate.ts';

export type DatabaseFault = 'full' | 'upgrade' | 'broken';

const FAULTS: Readonly<Record<string, DatabaseFault>> = {
  QuotaExceededError: 'full',
  UpgradeError: 'upgrade',
  SchemaError: 'upgrade',
};
/** An error may be the consequence of another one: so many are looked at. */
const DEEPEST = 5;

export function faultOf(cause: unknown): DatabaseFault {
  let one = cause;
  for (let depth = 0; depth < DEEPEST && typeof one === 'object' && one !== null; depth++) {
    const { name, inner } = one as { readonly name?: unknown; readonly inner?: unknown };
    const fault = typeof name === 'string' ? FAULTS[name] : undefined;
    if (fault) return fault;
    one = inner;
  }
  return 'broken';
}

export function explainFault(cause: unknown, translate: Translate): string {
  return translate(`problem.database.${faultOf(cause)}`);
}
