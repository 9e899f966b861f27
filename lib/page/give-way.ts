/** Lets the page have its turn in the middle of long work: what it has to do comes first. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((wake) => setTimeout(wake));
}
