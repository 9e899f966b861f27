/** One of the member's notes in the brief. */
import type { Note } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';

interface BriefNoteProps {
  readonly note: Note;
  readonly translate: Translate;
}

export function BriefNote({ note: { raise, todo, passage, text }, translate }: BriefNoteProps) {
  const marks = [
    ...(raise ? [translate('notes.raise')] : []),
    ...(todo === 'open' ? [translate('notes.isTodo')] : []),
    ...(todo === 'done' ? [translate('notes.done')] : []),
  ];
  return (
    <div class="brief-note">
      {marks.length > 0 && <p class="label">{marks.join(' · ')}</p>}
      {passage !== null && (
        <blockquote class="quote words" lang="da">
          <p>{passage.exact}</p>
        </blockquote>
      )}
      {text !== '' && <p class="note-text">{text}</p>}
    </div>
  );
}
