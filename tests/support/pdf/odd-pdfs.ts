/** PDFs that are unlike those that printers make: forms, fonts that hide their letters, pages of several sizes. */
import { writeObjects, writeStream } from './write-objects.ts';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const toText = (lines: readonly string[]): string =>
  `BT /F1 11 Tf 14 TL 70 770 Td\n${lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')}\nET`;

/** Lines of text above a field that is filled in and a box that is ticked. */
export function writeForm(lines: readonly string[], value: string): Uint8Array {
  const drawn = (content: string): string =>
    writeStream(content, '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>');
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /DR << /Font << /F1 5 0 R >> >> /DA (/F1 11 Tf 0 g) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R >> >> >>',
    writeStream(toText(lines)),
    FONT,
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (navn) /V (${value}) /DA (/F1 11 Tf 0 g) /F 4 /P 3 0 R ` +
      '/Rect [70 400 270 420] /AP << /N 7 0 R >> >>',
    drawn(`/Tx BMC BT /F1 11 Tf 2 5 Td (${value}) Tj ET EMC`),
  ]);
}

/** Each page's lines and its size in points. */
export function writeSizes(
  pages: readonly { readonly lines: readonly string[]; readonly width: number; readonly height: number }[],
): Uint8Array {
  const first = 4;
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    FONT,
    ...pages.flatMap(({ lines, width, height }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 2 * i + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      writeStream(toText(lines).replace('70 770 Td', `70 ${height - 72} Td`)),
    ]),
  ]);
}

/** A cover whose pages are numbered i, ii, 1, 2, with one file in it. */
export function writePortfolio(
  pages: readonly (readonly string[])[],
  file: { name: string; text: string },
): Uint8Array {
  const first = 6;
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R /PageMode /UseAttachments /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >> ' +
      '/Names << /EmbeddedFiles << /Names [(fil) 4 0 R] >> >> >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    FONT,
    `<< /Type /Filespec /F (${file.name}) /EF << /F 5 0 R >> >>`,
    writeStream(file.text, '/Type /EmbeddedFile'),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      writeStream(toText(lines)),
    ]),
  ]);
}

/** A printed file whose fonts no longer tell which letters they draw. */
export function hideLetters(printed: Uint8Array): Uint8Array {
  const file = Buffer.from(printed).toString('latin1');
  return Buffer.from(
    file.replace(/\/ToUnicode \d+ 0 R/g, (found) => ' '.repeat(found.length)),
    'latin1',
  );
}
