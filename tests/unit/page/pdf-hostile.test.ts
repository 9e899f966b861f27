import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../scripts/support/read-pdf.ts';
import { writeObjects, writeStream } from '../../support/pdf/write-objects.ts';

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const TEXT = 'BT /F1 11 Tf 70 700 Td (Dagsorden) Tj ET';

describe('a PDF that means harm', () => {
  it('with pages that hold themselves is refused or read, and ends', async () => {
    const file = writeObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']);
    await expect(readPdf(file)).rejects.toThrow();
  });

  it('with a drawing that draws itself is read as far as it goes', async () => {
    const file = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 6 0 R >> /XObject << /X 5 0 R >> >> >>`,
      writeStream(`${TEXT} /X Do`),
      writeStream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>'),
      FONT,
    ]);
    const { text } = await readPdf(file).catch(() => ({ text: '' }));
    expect(['', 'Dagsorden']).toContain(text);
  });

  it('with a script and a launch of a program shows its text and runs neither', async () => {
    const file = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.hacked = true) >> ' +
        '/AA << /WC << /S /Launch /F (calc.exe) >> >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 5 0 R >> >> >>`,
      writeStream(TEXT),
      FONT,
    ]);
    expect((await readPdf(file)).text).toBe('Dagsorden');
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('that is packed a thousand times over is read in bounded time', async () => {
    const packed = deflateSync(Buffer.from(`${' '.repeat(20_000_000)}${TEXT}`)).toString('latin1');
    const file = writeObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `${PAGE} << /Font << /F1 5 0 R >> >> >>`,
      writeStream(packed, '/Filter /FlateDecode'),
      FONT,
    ]);
    expect((await readPdf(file)).text).toBe('Dagsorden');
  });
});
