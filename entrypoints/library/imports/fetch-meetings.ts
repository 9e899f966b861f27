/**
 * Fetches the meeting documents that the member picked on a body's page: one at a time, with a pause between, on the
 * library page, because reading a PDF needs a page. What is left is noted in the database: the next library page goes on.
 */
import type { CorpusDatabase } from '../../../lib/corpus/database.ts';
import { FETCHING_LOCK } from '../../../lib/corpus/intake/fetching-lock.ts';
import type { FetchRow } from '../../../lib/corpus/seeds/model.ts';
import type { ImportFailure } from '../../../lib/messages/intake-model.ts';
import type { Client } from '../../../lib/messages/send.ts';
import type { SOURCE_CALLS, SourceAnswers } from '../../../lib/messages/source-calls.ts';
import type { Translate } from '../../../locales/translate.ts';
import { readFile } from './read-file.ts';

export interface FetchMeetingsOptions {
  readonly db: CorpusDatabase;
  readonly background: Pick<
    Client<typeof SOURCE_CALLS, SourceAnswers>,
    'importDocument' | 'endImports' | 'meetingFetched'
  >;
  readonly translate: Translate;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** Between two requests, in milliseconds: no more than a reader who clicks. */
const PAUSE = 1500;
/** When a server asks for patience without saying how long. */
const LONG_PAUSE = 30_000;
const LONGEST_PAUSE = 300_000;
const PATIENCE = 120_000;

/** Ends when nothing is left to fetch. */
export async function fetchMeetings(options: FetchMeetingsOptions): Promise<void> {
  const { db, background, onChange, signal } = options;
  await navigator.locks.request(FETCHING_LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    let fetched = 0;
    // What was left before is under way again.
    if (await next(db)) await background.meetingFetched({});
    for (let row = await next(db); row && !signal.aborted; row = await next(db)) {
      const pause = await fetchOne(row, options);
      fetched++;
      await background.meetingFetched({});
      onChange();
      if (await next(db)) await wait(pause, signal);
    }
    if (fetched > 0) await background.endImports({});
    await background.meetingFetched({});
  });
}

async function next(db: CorpusDatabase): Promise<FetchRow | null> {
  return (
    (await db.fetches
      .orderBy('addedAt')
      .filter(({ phase }) => phase === 'waiting')
      .first()) ?? null
  );
}

/** @returns how long to wait before the next request. */
async function fetchOne(
  { address }: FetchRow,
  { db, background, translate, signal }: FetchMeetingsOptions,
): Promise<number> {
  const note = async (change: Partial<FetchRow>): Promise<void> => void (await db.fetches.update(address, change));
  const fail = (message: string): Promise<void> => note({ phase: 'failed', message });
  const response = await ask(address, signal);
  if (!response) {
    if (!signal.aborted) await fail(translate('meetings.unreachable'));
    return PAUSE;
  }
  if (response.status === 429 || response.status === 503) {
    await fail(translate('meetings.busy'));
    return retryAfter(response);
  }
  const blob = response.ok ? await response.blob().catch(() => null) : null;
  if (!blob) {
    await fail(translate('meetings.refused', { status: response.status }));
    return PAUSE;
  }
  const read = await readFile(new File([blob], nameOf(address, blob.type)), { onShare: () => {}, signal });
  if (signal.aborted) return PAUSE;
  if (read.kind !== 'text') {
    const failure: ImportFailure = read.kind === 'failed' ? read.failure : 'unknownType';
    await fail(translate(`imports.failure.${failure}`));
    return PAUSE;
  }
  const { title, text, headings, extraction } = read.read;
  const answer = await background.importDocument({
    title: title.slice(0, 2000),
    text,
    headings: headings.map(([start, end, level]) => [start, end, level]),
    extraction,
    publisher: new URL(address).hostname,
    address,
  });
  if (!answer.ok) await fail(translate(`imports.failure.${answer.error.code === 'noRoom' ? 'noRoom' : 'failed'}`));
  else {
    const { outcome, documentId } = answer.value;
    const phase = outcome === 'new' ? 'done' : outcome;
    await note({ phase, documentId, message: outcome === 'noMeeting' ? translate('imports.phase.noMeeting') : '' });
  }
  return PAUSE;
}

async function ask(address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    const ends = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    return await fetch(address, { credentials: 'omit', signal: ends });
  } catch {
    return null;
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(LONGEST_PAUSE, Math.max(PAUSE, seconds * 1000)) : LONG_PAUSE;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** A name by which the reader of files knows what it is: the type that the server tells goes first. */
function nameOf(address: string, type: string): string {
  const name = new URL(address).pathname.split('/').at(-1) || 'side';
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = Object.hasOwn(EXTENSIONS, kind) ? EXTENSIONS[kind] : undefined;
  return extension && !name.toLowerCase().endsWith(`.${extension}`) ? `${name}.${extension}` : name;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
