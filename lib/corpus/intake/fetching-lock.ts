/** Held by the page that fetches meeting documents: only one does, however many are open. */
export const FETCHING_LOCK = 'roed-traad-meetings';
