/** The states that are looked at: each is drawn in the gallery, photographed by `npm run shots` and checked by axe. */

export const STATE_NAMES = [
  'panel-thread',
  'panel-thread-empty',
  'panel-beside',
  'panel-search',
  'panel-search-answered',
  'panel-search-declined',
  'panel-search-busy',
  'panel-search-failed',
  'panel-reference',
  'panel-reference-missing',
  'panel-card-date',
  'panel-agenda',
  'panel-above-first',
  'panel-names',
  'panel-items',
  'panel-noted',
  'panel-notes',
  'panel-notes-empty',
  'panel-noting',
  'panel-card-person',
  'panel-card-party',
  'panel-card-amount',
  'panel-card-alone',
  'panel-hostile',
  'panel-meetings',
  'panel-keep',
  'panel-no-document',
  'panel-left-behind',
  'panel-own',
  'panel-todos',
  'panel-reading',
  'panel-error',
  'panel-sync-running',
  'panel-sync-problems',
  'panel-sync-failed',
  'library-list',
  'library-loading',
  'library-wheel',
  'library-intake',
  'library-many',
  'library-empty',
  'library-missing',
  'library-failed',
  'library-document',
  'library-deleting',
  'panel-news',
  'brief',
  'brief-long',
  'brief-loading',
  'brief-missing',
  'welcome',
  'options',
  'options-deleting',
  'options-refused',
  'options-rebuild',
  'marks',
] as const;

export type StateName = (typeof STATE_NAMES)[number];

/** The tab that a state is seen under. */
export function tabOf(name: StateName): string | null {
  if (name === 'panel-names') return 'names';
  if (name.startsWith('panel-search')) return 'search';
  if (name.startsWith('panel-notes') || name === 'panel-noting') return 'notes';
  return name === 'panel-items' ? 'document' : null;
}
