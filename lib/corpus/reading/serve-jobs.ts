/** A thread that reads: answers each job over its port, one after another. */
import { unpackNames } from './known-message.ts';
import type { ReadingJob, StoredRows } from './model.ts';
import { createJobReader } from './read-here.ts';
import type { JobMessage, ThreadMessage } from './thread-messages.ts';

export function serveJobs(port: MessagePort): void {
  const read = createJobReader();
  const answer = (message: ThreadMessage, buffers: ArrayBuffer[] = []): void => port.postMessage(message, buffers);
  port.onmessage = ({ data }: MessageEvent<JobMessage>) => {
    const { id, source, again } = data;
    const job: ReadingJob = again ? { source, again: { ...again, names: unpackNames(again.names) } } : { source };
    try {
      const rows = read(job);
      answer({ kind: 'read', id, rows }, buffersOf(rows));
    } catch (cause) {
      console.warn(`Rød tråd: reading ${source.id}`, cause);
      answer({ kind: 'failed', id });
    }
  };
}

/** They go over instead of being copied. */
function buffersOf(rows: StoredRows | null): ArrayBuffer[] {
  const arrays = [rows?.packed?.bytes, rows?.persons.traits, rows?.source.text];
  const buffers = arrays.flatMap((array) => (array && typeof array !== 'string' ? array.buffer : []));
  return [...new Set(buffers)];
}
