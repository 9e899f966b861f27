/** The calls about where documents come from, from the extension's own pages to the background. */
import { browser } from 'wxt/browser';
import { createClient } from '../../lib/messages/send.ts';
import type { SOURCE_CALLS, SourceAnswers } from '../../lib/messages/source-calls.ts';

export const sources = createClient<typeof SOURCE_CALLS, SourceAnswers>(
  [
    'listSources',
    'wakeIntake',
    'pauseIntake',
    'resumeIntake',
    'clearLanded',
    'answerFile',
    'subscribe',
    'syncSubscription',
    'agreeToSubscription',
    'unsubscribe',
    'importDocument',
    'endImports',
    'deleteDocument',
    'keepPage',
    'keepAlways',
    'fetchMeetings',
    'meetingFetched',
    'pauseMeetings',
    'resumeMeetings',
    'clearMeetings',
  ],
  (message) => browser.runtime.sendMessage(message),
);
