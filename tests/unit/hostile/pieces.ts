/** What hostile documents are made of: whole lines of real ones, and text that means something to some machine. */
import { readFileSync } from 'node:fs';

const SEED = readFileSync('seeds/documents/2025-09-02-minutes.txt', 'utf8').split('\n');
export const REAL_LINES: readonly string[] = SEED.filter((line) => line.trim() !== '').slice(0, 260);

export const HOSTILE_PIECES: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</mark></p><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u0024{alert(1)}',
  '<%= 7*7 %>',
  '=HYPERLINK("http://x","y")',
  '+cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd',
  '[klik](javascript:alert(1))',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{"__proto__":{"polluted":1}}',
  'Anna\u202eJensen',
  'Аnna Jensen',
  '\u2066Bent\u2069 Hansen',
  '\u0000\u0001\u0007\ufffe\uffff',
  '\ud800',
  '\udc00x',
  '\u200b\u200d\ufeff\u00ad',
  'a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '((((((((((((((((',
  '))))))))',
  '1.1.1.1.1.1.1.1.1.1.1.1',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '-----------------------------',
  '9'.repeat(400),
  '1.000.000.000.000.000.000.000.000 kr.',
  '99. februar 0000',
  '32.13.9999',
  'jf. pkt. 999.999.999',
  'Punkt -1',
  'Pkt. 18446744073709551616',
  '\t\t\t\t',
  '   \u00a0   ',
  '\r\r\n\n\r',
];
/** What a document must have for its lines to be read as one. */
export const FRAME = `Referat
KKR Hovedstaden
Den 2. september 2025 kl. 9.00

1. Godkendelse af dagsordenen
Indstilling
at dagsordenen godkendes.
Beslutning
Godkendt.

2. Eventuelt
`;
