/**
 * Reads on other threads while the browser has any to give. They are opened when there is more to read than is worth the
 * trouble here, and let go when there has been nothing for a while. Before that, and where they fail, documents are read on
 * this thread: the same function, the same rows.
 */
import { createNamesPacker } from './known-message.ts';
import type { Reading, ReadingJob, StoredRows } from './model.ts';
import { createJobReader } from './read-here.ts';
import type { JobMessage, ThreadMessage } from './thread-messages.ts';

export interface Threads {
  /** With `serveJobs` at their other ends. */
  readonly ports: readonly MessagePort[];
  /** Ends them all. */
  close(): void;
}

/**
 * @param onLost is called when one of them has failed or ended by itself.
 * @returns null where the browser gives none. @throws where it fails to.
 */
export type OpenThreads = (onLost: () => void) => Promise<Threads | null>;

export interface ReadingPool extends Reading {
  /** Lets the threads go. What is being read there is read here. */
  close(): void;
}

/** A thread has its next document at hand when it is done with one. */
const AT_ONCE = 2;
/** Characters that are read before threads are opened: what comes with the extension, read twice, is less. */
const SMALL = 400_000;
/** Milliseconds without work. */
const IDLE = 10_000;

interface Task {
  readonly job: ReadingJob;
  readonly resolve: (rows: StoredRows | null) => void;
  readonly reject: (cause: unknown) => void;
}

interface Thread {
  readonly port: MessagePort;
  readonly tasks: Map<number, Task>;
}

/** `none`: the browser gives none, or they have failed; they are tried again after a pause. */
type Phase = 'closed' | 'opening' | 'open' | 'none';

export function createReadingPool(open: OpenThreads): ReadingPool {
  let phase: Phase = 'closed';
  let opened: Threads | null = null;
  let threads: Thread[] = [];
  let waiting: Task[] = [];
  /** Grows with each opening and closing: what answers late is of before. */
  let epoch = 0;
  let nextId = 0;
  /** Characters, since there was a pause. */
  let text = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let readJob: ReturnType<typeof createJobReader> | null = null;
  let packNames = createNamesPacker();
  let isReading = false;

  const readNow = ({ job, resolve, reject }: Task): void => {
    readJob ??= createJobReader();
    try {
      resolve(readJob(job));
    } catch (cause) {
      reject(cause);
    }
  };
  /** One at a time: what else this thread has to do comes between. */
  const readHere = async (): Promise<void> => {
    isReading = true;
    while (phase === 'closed' || phase === 'none') {
      const task = waiting.shift();
      if (!task) break;
      readNow(task);
      await new Promise((wake) => setTimeout(wake));
    }
    isReading = false;
    handOut();
  };
  const send = ({ port, tasks }: Thread, task: Task): void => {
    const { source, again } = task.job;
    const id = nextId++;
    const message: JobMessage = again
      ? { id, source, again: { ...again, names: packNames(again.names) } }
      : { id, source };
    tasks.set(id, task);
    port.postMessage(message);
  };
  const sendAll = (): void => {
    while (waiting.length > 0 && threads.length > 0) {
      const idlest = threads.reduce((one, other) => (other.tasks.size < one.tasks.size ? other : one));
      if (idlest.tasks.size >= AT_ONCE) return;
      const task = waiting.shift();
      if (task) send(idlest, task);
    }
  };
  const handOut = (): void => {
    if (phase === 'open') sendAll();
    else if (phase !== 'opening' && waiting.length > 0 && !isReading) void readHere();
    waitForPause();
  };
  const waitForPause = (): void => {
    clearTimeout(pause);
    if (waiting.length > 0 || isReading || threads.some(({ tasks }) => tasks.size > 0)) return;
    if (phase === 'closed' && text === 0) return;
    pause = setTimeout(() => {
      text = 0;
      readJob = null;
      packNames = createNamesPacker();
      letGo('closed');
    }, IDLE);
  };
  const letGo = (then: Phase): void => {
    epoch++;
    phase = then;
    waiting = [...threads.flatMap(({ tasks }) => [...tasks.values()]), ...waiting];
    for (const { port } of threads) port.close();
    opened?.close();
    opened = null;
    threads = [];
    handOut();
  };
  const listen = ({ port, tasks }: Thread): void => {
    port.onmessage = ({ data }: MessageEvent<ThreadMessage>) => {
      const task = tasks.get(data.id);
      tasks.delete(data.id);
      if (data.kind === 'read') task?.resolve(data.rows);
      // Read here, it either goes well or says what is wrong.
      else if (task) readNow(task);
      handOut();
    };
  };
  const begin = async (): Promise<void> => {
    phase = 'opening';
    const own = ++epoch;
    const onLost = (): void => {
      if (own === epoch) letGo('none');
    };
    const given = await open(onLost).catch((cause: unknown) => {
      console.warn('Rød tråd: no threads to read on', cause);
      return null;
    });
    if (own !== epoch) return given?.close();
    opened = given;
    threads = (given?.ports ?? []).map((port) => ({ port, tasks: new Map() }));
    phase = threads.length > 0 ? 'open' : 'none';
    for (const thread of threads) listen(thread);
    handOut();
  };
  return {
    read: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        text += job.source.text.length;
        if (phase === 'closed' && text > SMALL) void begin();
        handOut();
      }),
    close: () => letGo('closed'),
  };
}
