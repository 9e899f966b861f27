/**
 * `npm run licences`: writes docs/third-party.md from the packages that are really in the built extension. With
 * `--check` it writes nothing, and fails when the file is not up to date or a licence is not among those allowed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { listReaderAssets } from './support/reader-assets.ts';

const DOCUMENT = 'docs/third-party.md';
const BEGIN = '<!-- made by npm run licences -->';
const END = '<!-- end -->';
/** Licences under which the packages may be passed on with the extension. */
const ALLOWED = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  '(MIT OR GPL-3.0-or-later)',
]);

const paths = new Set(listReaderAssets('.').map(({ absoluteSrc }) => absoluteSrc));
const outDir = mkdtempSync(join(tmpdir(), 'roed-traad-licenser-'));
for (const browser of ['chrome', 'firefox']) {
  await build({
    browser,
    outDir,
    logger: {
      debug() {},
      log() {},
      info() {},
      warn() {},
      error: console.error,
      fatal: console.error,
      success() {},
      level: 0,
    },
    hooks: {
      'vite:build:extendConfig': (_groups, config) => {
        config.plugins = [
          ...(config.plugins ?? []),
          {
            name: 'list-modules',
            generateBundle(_options, bundle) {
              for (const file of Object.values(bundle)) {
                if (file.type === 'chunk') for (const id of Object.keys(file.modules)) paths.add(id);
                else for (const name of file.originalFileNames ?? []) paths.add(name);
              }
            },
          },
        ];
      },
    },
  });
}
rmSync(outDir, { recursive: true, force: true });

const packages = [...new Set([...paths].map(packageOf).filter((name) => name !== null))].sort().map((name) => {
  const { version, license = '?' } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  return { name, version, license };
});
const refused = packages.filter(({ license }) => !ALLOWED.has(license));
if (packages.length === 0) throw new Error('the build lists no packages');
for (const { name, license } of refused) console.error(`${name}: ${license} is not among the licences allowed`);

const table = [
  '| package | version | licence |',
  '| --- | --- | --- |',
  ...packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
].join('\n');
const before = readFileSync(DOCUMENT, 'utf8');
const [head = '', rest = ''] = before.split(BEGIN);
const after = `${head}${BEGIN}\n\n${table}\n\n${END}${rest.split(END)[1] ?? '\n'}`;
if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, after);
else if (after !== before) console.error(`${DOCUMENT} is not up to date: npm run licences`);
if (refused.length > 0 || (process.argv.includes('--check') && after !== before)) process.exitCode = 1;
else console.log(`${packages.length} packages in the built extension, all under licences that allow it`);

/** Null: a module of our own, or of the bundler. */
function packageOf(path: string): string | null {
  const inside = path
    .split('\0')
    .join('')
    .split(/[\\/]node_modules[\\/]/)
    .at(-1);
  if (inside === undefined || !/[\\/]node_modules[\\/]/.test(path)) return null;
  const parts = inside.split(/[\\/]/);
  return parts[0]?.startsWith('@') ? `${parts[0]}/${parts[1]}` : (parts[0] ?? null);
}
