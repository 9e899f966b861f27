/** A thread that reads documents for the collection: it is given a port and answers what comes over it (lib/corpus/reading). */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveJobs } from '../lib/corpus/reading/serve-jobs.ts';

export default defineUnlistedScript(() => {
  self.onmessage = ({ data }: MessageEvent<MessagePort>) => serveJobs(data);
});
