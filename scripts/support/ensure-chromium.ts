/**
 * Where Chromium is on this machine; Debian's is installed when there is none. Google's Chrome will not do: it no
 * longer takes unpacked extensions from the command line.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser'];

/**
 * Path of the program.
 * @throws Error with a sentence for the user when it is not there and cannot be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('Chromium mangler på maskinen og installeres (apt-get install chromium) …');
  const install = installCommand();
  if (!install) throw new Error('Chromium mangler. Installér den selv: sudo apt-get install chromium');
  for (const args of [['update'], ['install', '-y', 'chromium', 'fonts-dejavu-core']]) {
    const [program = '', ...rest] = [...install, ...args];
    const { status } = spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0 && args[0] === 'install') {
      throw new Error('Chromium kunne ikke installeres. Installér den selv: sudo apt-get install chromium');
    }
  }
  const installed = findChromium();
  if (!installed) throw new Error('Chromium blev installeret, men findes ikke i stien.');
  return installed;
}

/** `CHROMIUM_PATH` goes first, then the path. */
function findChromium(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/lib/chromium'];
  const candidates = [
    ...(asked ? [asked] : []),
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ];
  return candidates.find(isProgram) ?? null;
}

/** Null: neither root nor a sudo that asks for no password, or no apt-get. */
function installCommand(): string[] | null {
  const succeeds = (program: string, ...args: string[]): boolean =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!succeeds('apt-get', '--version')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n', 'apt-get'] : null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
