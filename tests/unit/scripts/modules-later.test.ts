import { describe, expect, it } from 'vitest';
import { nameModules } from '../../../scripts/support/modules-later.ts';

const BUILT = `<head>
    <script src="/pdf-worker.js"></script>
    <script type="module" crossorigin src="/chunks/reader-a.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/pdfjs-b.js">
    <link rel="stylesheet" crossorigin href="/assets/reader-c.css">
</head>`;

describe('the reader’s built page', () => {
  it('asks for its first script and its styles, and only names its modules', () => {
    expect(nameModules(BUILT)).toBe(`<head>
    <script src="/pdf-worker.js"></script>
    <link data-later="module" href="/chunks/reader-a.js">
    <link data-later="preload" href="/chunks/pdfjs-b.js">
    <link rel="stylesheet" crossorigin href="/assets/reader-c.css">
</head>`);
  });
});
