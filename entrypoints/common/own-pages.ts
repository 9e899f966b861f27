/** The calls that the extension's own pages make to the background. */
import { browser } from 'wxt/browser';
import type { OWN_PAGE_CALLS, OwnPageAnswers } from '../../lib/messages/calls.ts';
import { createClient } from '../../lib/messages/send.ts';

export const ownPages = createClient<typeof OWN_PAGE_CALLS, OwnPageAnswers>(
  [
    'readStored',
    'listLibrary',
    'loadWheel',
    'showName',
    'goToName',
    'closeCard',
    'holdApart',
    'goToItem',
    'setMarks',
    'readTab',
    'askCorpus',
    'listChoices',
    'listNotes',
    'saveNote',
    'takeNotes',
    'removeNote',
    'readSelection',
    'goToPassage',
    'syncAgain',
    'countData',
    'rebuild',
    'deleteData',
  ],
  (message) => browser.runtime.sendMessage(message),
);
