/** The reader before a file is open. */
import type { FindState, ReaderState } from '../../components/reader/model.ts';

export const NO_FIND: FindState = {
  open: false,
  query: '',
  caseSensitive: false,
  entireWord: false,
  result: 'none',
  current: 0,
  total: 0,
};

export const FIRST_STATE: ReaderState = {
  phase: 'empty',
  failure: null,
  loaded: null,
  title: '',
  address: null,
  page: 0,
  pages: 0,
  labels: null,
  attachments: [],
  zoom: 'auto',
  scale: 100,
  find: NO_FIND,
  password: null,
  outline: [],
  outlineOpen: false,
  sideTab: 'outline',
  rotation: 0,
  outlineCurrent: null,
  scan: { silent: [], garbled: false, reading: null, read: 0, failed: false },
  keep: 'unknown',
  keepFile: 'notKept',
  copied: false,
  printing: null,
  presenting: false,
  properties: null,
};
