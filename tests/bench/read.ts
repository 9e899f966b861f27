/**
 * How fast documents are read, beside pdf.js and pdftotext getting such text out of PDFs in the same run, and how the
 * time grows with the length of texts made to be slow.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type * as reading from '../../lib/document/read-document.ts';
import { ensureChromium } from '../../scripts/support/ensure-chromium.ts';
import { createPrinter } from '../support/pdf/print-pdf.ts';
import { loadBuilt } from './support/load-built.ts';
import { printShares, timeQuickest } from './support/measure.ts';

const { readDocument } = await loadBuilt<typeof reading>('lib/document/read-document.ts');
const SEEDS = 'seeds/documents';
const sources = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name.replace(/\.txt$/, ''), text: readFileSync(join(SEEDS, name), 'utf8') }));
const bytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const folder = mkdtempSync(join(tmpdir(), 'roed-traad-bench-'));
const files: string[] = [];

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const printer = await createPrinter(browser);
  for (const { id, text } of sources) {
    const file = join(folder, `${id}.pdf`);
    writeFileSync(file, await printer.print(text));
    files.push(file);
  }
} finally {
  await browser.close();
}

async function extractByPdfjs(): Promise<void> {
  for (const file of files) {
    const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent();
    await task.destroy();
  }
}

const ours = await timeQuickest(() => {
  for (const { id, text } of sources) readDocument(text, { id });
});
const pdfjs = await timeQuickest(extractByPdfjs, 5);
console.log(`five documents, ${(bytes / 1e6).toFixed(2)} MB of text`);
const peers: Record<string, number> = { 'pdf.js, text of the same as PDFs': pdfjs };
if (spawnSync('pdftotext', ['-v']).status === 0) {
  peers['pdftotext, the same'] = await timeQuickest(() => {
    for (const file of files) execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28 });
  }, 5);
}
printShares('readDocument', ours, peers, bytes);
rmSync(folder, { recursive: true, force: true });

console.log('\ntime at 5 MB over time at 1 MB (5 is proportional)');
const HOSTILE = {
  'the seeds, repeated': sources.map(({ text }) => text).join('\n'),
  '1.1.1.1…': '1.',
  'aaaa(((': 'aaaa(((',
  'unclosed brackets': '([{«"',
  'numbered lines': '1. a\n',
  'hyphens at line ends': 'ab-\n',
  'letters apart': 'K K R  ',
  'blanks and line ends': ' \n',
};
for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const [small, large] = [text(1e6), text(5e6)];
  const one = await timeQuickest(() => readDocument(small, { id: 'x' }), 3);
  const five = await timeQuickest(() => readDocument(large, { id: 'x' }), 3);
  console.log(`  ${name.padEnd(24)} ${(five / one).toFixed(1).padStart(5)}   (${five.toFixed(0)} ms at 5 MB)`);
}
