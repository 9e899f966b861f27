import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trimViewerCss } from '../../../scripts/support/trim-viewer-css.ts';

const trimmed = trimViewerCss(readFileSync('node_modules/pdfjs-dist/web/pdf_viewer.css', 'utf8'));

describe('the styles of pdf.js’s viewer', () => {
  it('keep what pages, their text, links and notes need', () => {
    for (const part of [
      '.pdfViewer .page{',
      '.textLayer ::selection{',
      '.textLayer .endOfContent{',
      '.annotationLayer section{',
      '.linkAnnotation',
      '.annotationLayer .popup{',
      '.canvasWrapper) canvas{',
      '\n[data-main-rotation="90"]{',
    ])
      expect(trimmed).toContain(part);
  });

  it('lose what is for writing in files', () => {
    expect(trimmed).not.toMatch(/annotationEditorLayer|\.editToolbar|\.dialog/);
    expect(trimmed.length).toBeLessThan(25_000);
  });

  it('leave rules whole', () => {
    expect(trimmed.split('{').length).toBe(trimmed.split('}').length);
  });
});
