/** The whole way of a page's text to what the panel is told, and what must hold of it whatever the text. */
import { expect } from 'vitest';
import { composeCard, nameOf } from '../../../lib/corpus/compose-card.ts';
import { composeLinks } from '../../../lib/corpus/compose-links.ts';
import { mentionKey } from '../../../lib/corpus/mention-key.ts';
import { type PageReading, readPage } from '../../../lib/corpus/read-page.ts';
import { nameChooser } from '../../../lib/entities/choose-names.ts';
import { settleKnownNames } from '../../../lib/entities/settle-known-names.ts';
import { buildLinkIndex, relateItem } from '../../../lib/links/relate-items.ts';
import { composePanelState, IDLE_SYNC } from '../../../lib/messages/tab-parts.ts';
import { createTranslator } from '../../../locales/translate.ts';

const translate = createTranslator('da');
const chooseNames = nameChooser(settleKnownNames({ persons: new Map() }));
/** Names that are told of a text, for each of its characters. */
const MOST_NAMES = 0.5;

export function readAllTheWay(text: string): PageReading | null {
  const page = { id: 'side-1', title: text.slice(0, 40), text, headings: [] };
  const reading = readPage(page, { documents: new Map(), chooseNames });
  if (!reading) return null;
  let last = 0;
  for (const mention of reading.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(last);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    last = mention.end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  expect(reading.mentions.length).toBeLessThanOrEqual(MOST_NAMES * text.length);
  for (const { start, end, titleSpan } of reading.items) {
    expect(start <= titleSpan.start && titleSpan.start <= titleSpan.end && titleSpan.end <= end).toBe(true);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const index = buildLinkIndex(reading.linkItems);
  for (const item of reading.linkItems.slice(0, 5)) relateItem(item, index);
  const cards = reading.mentions.slice(0, 20).map((mention) => {
    expect(nameOf(mention, translate)).not.toBe('');
    expect(mentionKey(mention)).toContain(':');
    const bare = { rows: [], total: 0, documents: new Map(), items: new Map(), mended: new Map(), seen: [] };
    return composeCard(mention, { ...bare, translate });
  });
  const links = composeLinks(text.length, [], []);
  const { document, names } = reading;
  const panel = composePanelState({ page: { status: 'ready', document }, names, card: cards[0] ?? null }, IDLE_SYNC);
  // Plain data all of it, as it travels and is kept.
  const sent = { reading: { ...reading, twins: [] }, cards, links, panel };
  expect(JSON.parse(JSON.stringify(sent))).toEqual(JSON.parse(JSON.stringify(structuredClone(sent))));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  return reading;
}
