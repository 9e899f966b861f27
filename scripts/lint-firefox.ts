/**
 * `npm run lint:firefox`: Mozilla's own checks (`web-ext lint`) of the built package. Fails on an error, and on a warning
 * of our own. What is built is one with its packages, so the two warnings that pdf.js, tesseract.js, Preact and mammoth
 * bring with them (evaluated code, HTML written from strings) are looked for in our source instead.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}
interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

const OF_PACKAGES = new Set(['DANGEROUS_EVAL', 'UNSAFE_VAR_ASSIGNMENT']);
const FORBIDDEN = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|\beval\(|\bnew Function\(/;

const { stdout } = spawnSync(
  'npx',
  ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { errors, warnings } = JSON.parse(stdout) as Report;
const own = warnings.filter(({ code }) => !OF_PACKAGES.has(code));
const written = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => FORBIDDEN.test(readFileSync(path, 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gs, ''))),
);
for (const { code, message, file = '' } of [...errors, ...own]) console.error(`${file} ${code}: ${message}`);
for (const path of written) console.error(`${path}: code or HTML from strings`);
console.log(
  `${errors.length} errors, ${own.length + written.length} warnings of our own, ${warnings.length - own.length} of packages.`,
);
if (errors.length + own.length + written.length > 0) process.exitCode = 1;
