/** What is kept in storage.local beside the settings. */

/** The member has deleted all: the documents that come with the extension stay away. */
export const CLEARED_KEY = 'cleared';
/** Addresses that were on a page of meetings when the member was last there, by the page's. */
export const SEEN_MEETINGS_KEY = 'seenMeetings';
