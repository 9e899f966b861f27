/** Notes as Markdown, item for item, to keep or to send. */
import type { ItemSummary } from '../../lib/messages/model.ts';
import type { Note, NotedMeeting } from '../../lib/messages/notes-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { titleItem } from '../parts/describe.ts';
import { escapeMarkdown, quoteMarkdown } from '../parts/markdown.ts';
import { matchNotes } from './match-notes.ts';

export function writeNotes(
  { body, date }: NotedMeeting,
  notes: readonly Note[],
  items: readonly ItemSummary[],
  translate: Translate,
): string {
  const { ofItem, ofDocument, elsewhere } = matchNotes(notes, items);
  const titled = (title: string, some: readonly Note[]): string[] =>
    some.length === 0 ? [] : [`## ${escapeMarkdown(title)}`, ...some.map((note) => writeNote(note, translate))];
  const blocks = [
    `# ${escapeMarkdown(translate('notes.fileTitle', { body, date: translate.date(date) }))}`,
    ...titled(translate('notes.ofDocument'), ofDocument),
    ...items.flatMap(({ id, number, title }) => titled(titleItem(number, title, translate), ofItem.get(id) ?? [])),
    ...elsewhere.flatMap((note) =>
      titled(note.item ? titleItem(note.item.number, note.item.title, translate) : '', [note]),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Of all meetings, the newest first. */
export function writeAllNotes(notes: readonly Note[], translate: Translate): string {
  const meetings = new Map<string, Note[]>();
  for (const note of [...notes].sort((a, b) => b.date.localeCompare(a.date))) {
    const key = `${note.body} ${note.date}`;
    meetings.set(key, [...(meetings.get(key) ?? []), note]);
  }
  const parts = [...meetings.values()].flatMap((own) => (own[0] ? [writeNotes(own[0], own, [], translate)] : []));
  return parts.join('\n');
}

/** Marks first, then the words it is about, then what was written. */
export function writeNote({ raise, todo, passage, text }: Note, translate: Translate): string {
  const box = todo === 'none' ? '' : `- [${todo === 'done' ? 'x' : ' '}] `;
  const head = [...(raise ? [`**${translate('notes.raise')}**`] : []), ...(box ? [translate('notes.isTodo')] : [])];
  return [
    ...(head.length > 0 ? [`${box}${head.join(' · ')}`] : []),
    ...(passage ? [quoteMarkdown(passage.exact)] : []),
    ...(text.trim() === '' ? [] : [escapeMarkdown(text.trim())]),
  ].join('\n\n');
}
