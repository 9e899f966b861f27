/**
 * A cheap first look, in the page, at whether a text may be a meeting document: most pages stop here and nothing is
 * sent to the background. Scanned texts have lost their æ, ø and å, so the words are there in that form too.
 */
import meetingWords from './meeting-words.json';

/** True when the text has at least two of the words. The reader in the background decides. */
export function looksLikeMeeting(text: string): boolean {
  const lower = text.toLowerCase();
  let found = 0;
  for (const word of meetingWords.words) {
    if (lower.includes(word)) found++;
    if (found >= meetingWords.least) return true;
  }
  return false;
}
