import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../scripts/support/read-pdf.ts';

/** A file of these objects, the first of which is its catalogue. */
function assemble(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const stream = (content: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const TEXT = 'BT /F1 11 Tf 70 700 Td (Dagsorden) Tj ET';

describe('a PDF that means harm', () => {
  it('with pages that hold themselves is refused or read, and ends', async () => {
    const file = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']);
    await expect(readPdf(file)).rejects.toThrow();
  });

  it('with a drawing that draws itself is read as far as it goes', async () => {
    const file = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 6 0 R >> /XObject << /X 5 0 R >> >> >>`,
      stream(`${TEXT} /X Do`),
      stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'),
      FONT,
    ]);
    const { text } = await readPdf(file).catch(() => ({ text: '' }));
    expect(['', 'Dagsorden']).toContain(text);
  });

  it('with a script and a launch of a program shows its text and runs neither', async () => {
    const file = assemble([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.hacked = true) >> ' +
        '/AA << /WC << /S /Launch /F (calc.exe) >> >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 5 0 R >> >> >>`,
      stream(TEXT),
      FONT,
    ]);
    expect((await readPdf(file)).text).toBe('Dagsorden');
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('that is packed a thousand times over is read in bounded time', async () => {
    const packed = deflateSync(Buffer.from(`${' '.repeat(20_000_000)}${TEXT}`)).toString('latin1');
    const file = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 5 0 R >> >> >>`,
      stream(packed, '/Filter /FlateDecode'),
      FONT,
    ]);
    expect((await readPdf(file)).text).toBe('Dagsorden');
  });
});
