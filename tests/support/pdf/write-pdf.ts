/** A PDF written by hand, for what no printer makes: a locked one, a page turned by its dictionary, an outline. */
import { createHash } from 'node:crypto';

export interface PdfOptions {
  /** Each page's lines from top to bottom, 12 points apart in size 11. */
  readonly pages: readonly (readonly string[])[];
  /** Degrees by which the viewer is to turn every page. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Locks the file (40-bit RC4, revision 2: the oldest way, which every reader knows). */
  readonly password?: string;
  /** Titles of an outline's entries, one a page. */
  readonly outline?: readonly string[];
  /** What the file says of itself: /Title, /Author … */
  readonly info?: Readonly<Record<string, string>>;
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PERMISSIONS = -4;

export function writePdf({ pages, rotate = 0, password, outline, info }: PdfOptions): Uint8Array {
  const key = password === undefined ? null : makeKey(password);
  const objects: string[] = [];
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const outlineAt = first + 2 * pages.length;
  objects[1] = `<< /Type /Catalog /Pages 2 0 R${outline ? ` /Outlines ${outlineAt} 0 R` : ''} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  pages.forEach((lines, i) => {
    const number = first + 2 * i;
    objects[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ` +
      `/Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`;
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    const plain = Buffer.from(`BT /F1 11 Tf 14 TL 70 770 Td\n${shown}\nET`, 'latin1');
    const content = key ? rc4(objectKey(key, number + 1), plain) : plain;
    objects[number + 1] = `<< /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
  });
  if (outline) {
    objects[outlineAt] =
      `<< /Type /Outlines /First ${outlineAt + 1} 0 R /Last ${outlineAt + outline.length} 0 R /Count ${outline.length} >>`;
    outline.forEach((title, i) => {
      const at = outlineAt + 1 + i;
      const next = i + 1 < outline.length ? ` /Next ${at + 1} 0 R` : '';
      const previous = i > 0 ? ` /Prev ${at - 1} 0 R` : '';
      objects[at] =
        `<< /Title (${title}) /Parent ${outlineAt} 0 R /Dest [${first + 2 * i} 0 R /XYZ 0 842 0]${next}${previous} >>`;
    });
  }
  return assemble(objects, key, info);
}

function assemble(objects: readonly string[], key: Key | null, info?: PdfOptions['info']): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  const all = [...objects];
  if (key) {
    all.push(
      `<< /Filter /Standard /V 1 /R 2 /Length 40 /P ${PERMISSIONS} /O <${key.owner.toString('hex')}> /U <${key.user.toString('hex')}> >>`,
    );
  }
  for (let i = 1; i < all.length; i++) {
    offsets[i] = body.length;
    body += `${i} 0 obj\n${all[i]}\nendobj\n`;
  }
  const said = Object.entries(info ?? {}).map(([name, value]) => `/${name} (${value.replace(/[\\()]/g, '\\$&')})`);
  const start = body.length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  body += `xref\n0 ${all.length}\n0000000000 65535 f \n${rows.join('')}`;
  const encrypt = key ? ` /Encrypt ${all.length - 1} 0 R` : '';
  const id = `<${ID.toString('hex')}>`;
  body += `trailer\n<< /Size ${all.length} /Root 1 0 R /ID [${id} ${id}]${encrypt}${info ? ` /Info << ${said.join(' ')} >>` : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

interface Key {
  readonly file: Buffer;
  readonly owner: Buffer;
  readonly user: Buffer;
}

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);

/** PDF 1.7, algorithms 2 to 4. */
function makeKey(password: string): Key {
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const file = md5(padded(password), owner, permissions, ID).subarray(0, 5);
  return { file, owner, user: rc4(file, PAD) };
}

/** Algorithm 1. */
function objectKey({ file }: Key, number: number): Buffer {
  return md5(file, Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0])).subarray(0, 10);
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
