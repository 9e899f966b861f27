/** The meeting's brief as Markdown, to keep, to send or to go on writing in. */
import type { EarlierDecision } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { writeNote } from '../notes/write-notes.ts';
import { describeKind, titleItem } from '../parts/describe.ts';
import { escapeMarkdown, quoteMarkdown } from '../parts/markdown.ts';
import { type Brief, type BriefItem, isBare, type NotedItem } from './compose-brief.ts';

export function writeBrief(brief: Brief, short: boolean, translate: Translate): string {
  const { document, items, raised, todos, otherNotes } = brief;
  const shown = short ? items.filter((item) => !isBare(item)) : items;
  const blocks = [
    `# ${escapeMarkdown(`${translate('brief.title')}: ${document.body}`)}`,
    escapeMarkdown(`${describeKind(document, translate)}, ${translate.date(document.date)}`),
    ...writeNoted(translate('brief.raised'), raised, translate),
    ...writeNoted(translate('brief.todos'), todos, translate),
    ...shown.flatMap((item) => writeItem(item, translate)),
    ...titled(
      2,
      translate('brief.otherNotes'),
      otherNotes.map((note) => writeNote(note, translate)),
    ),
    `*${escapeMarkdown(translate('brief.foot'))}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeNoted(title: string, noted: readonly NotedItem[], translate: Translate): string[] {
  const lines = noted.map(({ note, item }) => {
    const where = item ? [titleItem(item.number, item.title, translate)] : [];
    return `- ${escapeMarkdown([...where, note.text.replace(/\s+/g, ' ')].filter(Boolean).join(': '))}`;
  });
  return titled(2, title, lines.length > 0 ? [lines.join('\n')] : []);
}

function writeItem(item: BriefItem, translate: Translate): string[] {
  const { thread, told, named, amounts, promises, notes } = item;
  const { decision, recommendations } = thread;
  const { number, title } = thread.item;
  return [
    `## ${escapeMarkdown(number === null ? title : `${number} ${title}`)}`,
    ...titled(3, translate('item.recommendation'), writePoints(recommendations)),
    ...titled(
      3,
      translate('brief.decision'),
      decision === null
        ? []
        : [
            `**${translate(`outcome.${decision.outcome}`)}**`,
            ...(decision.text === '' ? [] : [quoteMarkdown(decision.text)]),
          ],
    ),
    ...titled(3, translate('brief.earlier'), [
      ...told.flatMap((entry) => [
        `**${describeSource(entry, translate)}**`,
        ...(entry.quote === '' ? [] : [quoteMarkdown(entry.quote)]),
        ...writePoints(entry.carried ?? []),
      ]),
      ...(named.length > 0 ? [named.map((entry) => `- ${describeSource(entry, translate)}`).join('\n')] : []),
    ]),
    ...titled(3, translate('types.amount'), amounts.length > 0 ? [escapeMarkdown(amounts.join(' · '))] : []),
    ...titled(
      3,
      translate('brief.promises'),
      promises.flatMap(({ text, date, by, state }) => [
        [
          translate('promise.by', { date: translate.date(by.document.date) }),
          ...(date === null ? [] : [translate('promise.due', { date: translate.date(date) })]),
          translate(state === 'noMeeting' ? 'promise.noMeeting' : 'promise.notFound'),
        ].join(' · '),
        quoteMarkdown(text),
      ]),
    ),
    ...titled(
      3,
      translate('brief.notes'),
      notes.map((note) => writeNote(note, translate)),
    ),
  ];
}

/** Nothing where there is nothing to stand under the title. */
function titled(rank: 2 | 3, title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`${'#'.repeat(rank)} ${escapeMarkdown(title)}`, ...blocks];
}

function writePoints(points: readonly string[]): string[] {
  return points.length === 0 ? [] : [points.map((point) => `- ${escapeMarkdown(point)}`).join('\n')];
}

function describeSource({ document, number, title, outcome }: EarlierDecision, translate: Translate): string {
  const parts = [
    translate.date(document.date),
    document.body,
    describeKind(document, translate),
    titleItem(number, title, translate),
    ...(outcome === null ? [] : [translate(`outcome.${outcome}`)]),
  ];
  return escapeMarkdown(parts.join(' · '));
}
