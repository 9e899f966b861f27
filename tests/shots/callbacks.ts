/** Callbacks for the gallery: nothing happens. */
import type {
  BriefCallbacks,
  LibraryCallbacks,
  OptionsCallbacks,
  PanelCallbacks,
  WelcomeCallbacks,
} from '../../components/callbacks.ts';

const nothing = (): void => {};

export const PANEL_CALLBACKS: PanelCallbacks = {
  fetchMeetings: async () => 'subscribed',
  keepPage: nothing,
  keepAlways: nothing,
  placeHref: ({ documentId, start }) => `#${documentId}-${start}`,
  openPlace: nothing,
  linkTo: () => null,
  copyText: nothing,
  setView: nothing,
  closeNews: nothing,
  goToName: nothing,
  lookAtSelection: nothing,
  dropSelection: nothing,
  writeDraft: nothing,
  keepDraft: nothing,
  editNote: nothing,
  saveNote: nothing,
  removeNote: nothing,
  goToPassage: nothing,
  openBrief: nothing,
  downloadNotes: nothing,
  goToItem: nothing,
  showName: nothing,
  closeCard: nothing,
  holdApart: nothing,
  setMarks: nothing,
  ask: nothing,
  beginSearch: nothing,
  openLibrary: nothing,
  openOptions: nothing,
  reloadPage: nothing,
  retry: nothing,
  syncAgain: nothing,
};

export const BRIEF_CALLBACKS: BriefCallbacks = { ...PANEL_CALLBACKS, print: nothing, saveMarkdown: nothing };

export const LIBRARY_CALLBACKS: LibraryCallbacks = {
  documentHref: (id) => `#${id}`,
  listHref: () => '#',
  openDocument: nothing,
  openList: nothing,
  showWheel: nothing,
  goToItem: nothing,
  syncAgain: nothing,
  articleRef: nothing,
  addFiles: nothing,
  keepAnyway: nothing,
  clearImports: nothing,
  answerFile: nothing,
  pauseIntake: nothing,
  resumeIntake: nothing,
  subscribe: async () => 'subscribed',
  syncSubscription: nothing,
  agreeToSubscription: nothing,
  unsubscribe: nothing,
  saveSeeds: nothing,
  askToPersist: nothing,
  deleteDocument: nothing,
  pauseMeetings: nothing,
  resumeMeetings: nothing,
  clearMeetings: nothing,
};

export const OPTIONS_CALLBACKS: OptionsCallbacks = {
  setLanguage: nothing,
  addSite: nothing,
  removeSite: nothing,
  setKind: nothing,
  setEngine: nothing,
  setPdfs: nothing,
  setStops: nothing,
  unquietSite: nothing,
  setBody: nothing,
  openShortcuts: nothing,
  openWelcome: nothing,
  exportData: nothing,
  takeNotes: nothing,
  deleteData: nothing,
  syncAgain: nothing,
};

export const WELCOME_CALLBACKS: WelcomeCallbacks = {
  setBody: nothing,
  openSample: nothing,
  openSubscriptions: nothing,
  openOptions: nothing,
};
