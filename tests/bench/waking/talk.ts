/** What the page, the content script and the worker of the waking bench say to each other. Types only. */
import type { LinkItem } from '../../../lib/links/model.ts';

export interface Question {
  readonly item: LinkItem;
}

export interface Found {
  /** Related items, best first; -1 where nothing was looked for. */
  readonly count: number;
  /** What went wrong. */
  readonly fault?: string;
  /** Milliseconds in the worker, from the message until the answer. */
  readonly inWorker: number;
}

export interface Answered extends Found {
  /** Milliseconds in the content script, from sending the message until the answer was there. */
  readonly ms: number;
}
