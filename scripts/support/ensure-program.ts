/** Where a browser is on this machine; Debian's is installed when there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WantedProgram {
  /** As a user knows it: "Chromium". */
  readonly title: string;
  /** Debian's package. */
  readonly package: string;
  /** Names of the program, the best first. */
  readonly names: readonly string[];
  /** Where it may stand outside the path. */
  readonly folders: readonly string[];
  /** The variable of the environment that goes first. */
  readonly variable: string;
}

/**
 * Path of the program.
 * @throws Error with a sentence for the user when it is not there and cannot be installed.
 */
export function ensureProgram(wanted: WantedProgram): string {
  const found = findProgram(wanted);
  if (found) return found;
  const { title, package: name } = wanted;
  console.log(`${title} mangler på maskinen og installeres (apt-get install ${name}) …`);
  const install = installCommand();
  if (!install) throw new Error(`${title} mangler. Installér den selv: sudo apt-get install ${name}`);
  for (const args of [['update'], ['install', '-y', name, 'fonts-dejavu-core']]) {
    const [program = '', ...rest] = [...install, ...args];
    const { status } = spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0 && args[0] === 'install') {
      throw new Error(`${title} kunne ikke installeres. Installér den selv: sudo apt-get install ${name}`);
    }
  }
  const installed = findProgram(wanted);
  if (!installed) throw new Error(`${title} blev installeret, men findes ikke i stien.`);
  return installed;
}

function findProgram({ variable, names, folders }: WantedProgram): string | null {
  const asked = process.env[variable];
  const everywhere = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', ...folders];
  const candidates = [
    ...(asked ? [asked] : []),
    ...everywhere.flatMap((folder) => names.map((name) => join(folder, name))),
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
