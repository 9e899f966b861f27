/**
 * `npm run zip`: the packages for the stores, Chrome's and Firefox's, and the sources that Mozilla's reviewers build from.
 * Says where they are and how large; docs/store/README.md says what is done with them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.output';
const BYTES_A_MEGABYTE = 1_000_000;

const listZips = (): string[] =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.zip')) : [];

for (const browser of ['chrome', 'firefox']) {
  // Those of another version would lie beside the new ones.
  if (browser === 'chrome') for (const name of listZips()) rmSync(join(FOLDER, name));
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'zip', '-b', browser], { encoding: 'utf8' });
  if (status === 0) continue;
  console.error(stdout, stderr);
  process.exit(1);
}
for (const name of listZips()) {
  const path = join(FOLDER, name);
  console.log(`${path}  ${(statSync(path).size / BYTES_A_MEGABYTE).toFixed(2)} MB`);
}
