/** The small card beside a mark: its shadow root is closed, so it is looked at by the browser's own tools. */
import type { CDPSession, Page } from '@playwright/test';
import { waitUntil } from './wait-until.ts';

export interface SeenCard {
  /** By the name of the line: kind, name, line, hint. */
  readonly lines: readonly (readonly [string, string])[];
  /** In the viewport, CSS pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface DomNode {
  readonly nodeId: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Null while there is none. */
export async function readCard(page: Page): Promise<SeenCard | null> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
    const host = findAll(root, ({ localName }) => localName === 'roed-traad-card')[0];
    const button = host && findAll(host, ({ localName }) => localName === 'button')[0];
    if (!button) return null;
    const box = await boxOf(cdp, button.nodeId);
    const spans = findAll(button, ({ localName }) => localName === 'span');
    return box && { lines: spans.map((span) => [classOf(span), textOf(span)] as const), box };
  } finally {
    await cdp.detach();
  }
}

export async function waitForCard(page: Page): Promise<SeenCard> {
  return waitUntil('the card', async () => {
    const card = await readCard(page);
    // Its second half has to be asked for.
    return card?.lines.some(([name]) => name === 'line') ? card : null;
  });
}

async function boxOf(cdp: CDPSession, nodeId: number): Promise<SeenCard['box'] | null> {
  try {
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return null;
  }
}

function findAll(node: DomNode, fits: (node: DomNode) => boolean): DomNode[] {
  const found = fits(node) ? [node] : [];
  return [
    ...found,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => findAll(child, fits)),
  ];
}

function classOf({ attributes = [] }: DomNode): string {
  return attributes[attributes.indexOf('class') + 1] ?? '';
}

function textOf(node: DomNode): string {
  return findAll(node, ({ localName }) => localName === '')
    .map(({ nodeValue }) => nodeValue)
    .join('');
}
