/** The product's reading thread, for the bench's own page. */
import { serveJobs } from '../../../lib/corpus/reading/serve-jobs.ts';

self.onmessage = ({ data }: MessageEvent<MessagePort>) => serveJobs(data);
