/** Whether the database refused because the machine has no room left. */

/** Dexie wraps what the browser throws; of many rows at once it tells each one's. */
export function isQuotaError(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, inner, failures } = cause as { name?: unknown; inner?: unknown; failures?: unknown };
  return name === 'QuotaExceededError' || isQuotaError(inner) || (Array.isArray(failures) && isQuotaError(failures[0]));
}
