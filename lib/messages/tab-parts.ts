/**
 * What is known of the page in each tab, kept in storage.session: the worker may be stopped at any time, the panel
 * watches. Every part has a key of its own, so that writing one never undoes another.
 */
import type { Mention } from '../entities/model.ts';
import type { EntityCard } from './card-model.ts';
import type { KeepState, MeetingOffer } from './meetings-model.ts';
import type {
  DocumentSummary,
  ItemThread,
  MeetingBeside,
  NameSummary,
  PanelState,
  ReferenceCard,
  SyncProgress,
} from './model.ts';
import { FIRST_VIEW, viewOf } from './panel-view.ts';
import type { PanelView } from './panel-view-model.ts';

/** With whom a name was seen in a document of this date; what the entities room calls a known person. */
export interface SeenPerson {
  readonly date: string;
  readonly party: string | null;
  readonly municipality: string | null;
  readonly doubtful: boolean;
}

export interface TabParts {
  page: /** With a document: its names are known, its threads are being looked up. */
    | { readonly status: 'reading'; readonly document: DocumentSummary | null }
    | { readonly status: 'error'; readonly message: string }
    | { readonly status: 'ready'; readonly document: DocumentSummary };
  /** The item in view. */
  view: string | null;
  card: EntityCard | null;
  /** The reference last clicked, until it is closed. */
  reference: ReferenceCard | null;
  /** Of the page, in the order in which the page knows them. */
  references: readonly ReferenceCard[];
  /** How often a knot was clicked. */
  turned: number;
  /** In the order of the document. */
  threads: readonly ItemThread[];
  /** The meeting's other document. */
  meeting: MeetingBeside | null;
  /** Meeting documents that the page links to, and what the page says of itself. */
  meetings: { readonly words: string; readonly offers: readonly MeetingOffer[] };
  keep: KeepState;
  names: readonly NameSummary[];
  mentions: readonly Mention[];
  /** Found in what the page has changed since all of it was read: the page counts them on from `mentions`. */
  late: readonly Mention[];
  /** Who the page shows in attendance. */
  persons: readonly (readonly [string, readonly SeenPerson[]])[];
  marks: 'on' | 'off';
  /** Where the member is in the panel; written by the panel alone. */
  panel: PanelView;
  /** Host name of the web page, null for others. */
  site: string | null;
  /** The browser's id of the document that wrote the parts: a page that leaves late must not wipe its successor's. */
  writer: string;
}

export type TabPart = keyof TabParts;
export const TAB_PARTS: readonly TabPart[] = [
  'page',
  'view',
  'card',
  'reference',
  'references',
  'turned',
  'threads',
  'meeting',
  'meetings',
  'keep',
  'names',
  'mentions',
  'late',
  'persons',
  'marks',
  'panel',
  'site',
  'writer',
];
/** What goes with the page; what belongs to the panel stays until the tab is closed. */
export const PAGE_PARTS: readonly TabPart[] = TAB_PARTS.filter((part) => part !== 'panel' && part !== 'turned');
/** The parts of the panel. */
export const PANEL_PARTS = [
  'page',
  'view',
  'card',
  'reference',
  'turned',
  'threads',
  'meeting',
  'meetings',
  'keep',
  'names',
  'marks',
  'panel',
] as const satisfies readonly TabPart[];
export const SYNC_KEY = 'sync';
/** Written whenever a note is kept or removed: all panels look again. */
export const NOTES_KEY = 'notes';
export const IDLE_SYNC: SyncProgress = { phase: 'idle', done: 0, total: 0, problems: [] };

/** As much of `browser.storage.session` as is used. */
export interface SessionArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export function keyOf(part: TabPart, tabId: number): string {
  return `${part}:${tabId}`;
}

export interface SessionStore {
  read<Part extends TabPart>(tabId: number, parts: readonly Part[]): Promise<Partial<Pick<TabParts, Part>>>;
  write(tabId: number, parts: Partial<TabParts>): Promise<void>;
  forget(tabId: number, parts?: readonly TabPart[]): Promise<void>;
  readSync(): Promise<SyncProgress>;
  writeSync(progress: SyncProgress): Promise<void>;
  /** The member's notes have changed. */
  tellNotes(): Promise<void>;
}

export function createSessionStore(area: SessionArea): SessionStore {
  return {
    read: async (tabId, parts) => {
      const stored = await area.get(parts.map((part) => keyOf(part, tabId)));
      const found = parts.flatMap((part) => {
        const value = stored[keyOf(part, tabId)];
        return value === undefined ? [] : [[part, value]];
      });
      return Object.fromEntries(found);
    },
    write: (tabId, parts) =>
      area.set(
        Object.fromEntries(Object.entries(parts).map(([part, value]) => [keyOf(part as TabPart, tabId), value])),
      ),
    forget: (tabId, parts = TAB_PARTS) => area.remove(parts.map((part) => keyOf(part, tabId))),
    readSync: async () => ((await area.get([SYNC_KEY]))[SYNC_KEY] as SyncProgress | undefined) ?? IDLE_SYNC,
    writeSync: (progress) => area.set({ [SYNC_KEY]: progress }),
    tellNotes: () => area.set({ [NOTES_KEY]: Date.now() }),
  };
}

/** What the panel draws, from the parts that are there. */
export function composePanelState(parts: Partial<TabParts>, sync: SyncProgress): PanelState {
  const view = composeView(parts);
  const { page, threads = [], meeting = null, view: inView = null } = parts;
  const { card = null, reference = null, names = [], marks = 'on', keep } = parts;
  const meetings = parts.meetings ? { meetings: parts.meetings.offers } : {};
  if (!page) return { status: 'noDocument', sync, ...meetings };
  if (page.status === 'error') return { status: 'error', message: page.message, sync };
  // A card need not wait for the threads.
  if (page.document === null || (page.status === 'reading' && card === null)) return { status: 'reading', sync };
  return {
    status: 'ready',
    sync,
    document: page.document,
    items: threads.map(({ item }) => item),
    thread: threads.find(({ item }) => item.id === inView) ?? null,
    pinned: threads.find(({ item }) => item.id === view.pinned) ?? null,
    card,
    reference,
    meeting,
    marks,
    names,
    ...meetings,
    ...(keep ? { keep } : {}),
  };
}

/** Where the member is in the panel, for the document that the tab shows. */
export function composeView({ page, panel = FIRST_VIEW, turned = 0 }: Partial<TabParts>): PanelView {
  const documentId = page && page.status !== 'error' ? page.document?.id : undefined;
  return documentId === undefined ? panel : viewOf(panel, documentId, turned);
}
