/** What must stand in no committed file, whatever wrote it: hosts that packages came from, and paths of the machine that wrote it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Put together here, so that this file does not have them either. */
const HOSTS = [
  'registry.' + 'npmjs',
  'registry.' + 'yarnpkg',
  'npm.' + 'pkg.github',
  'art' + 'ifactory',
  'ver' + 'daccio',
];
const FOLDERS = ['work', 'tmp', 'root', 'home', 'Users'];
const MACHINE_PATH = new RegExp(`(?<![\\w.~$}/*-])/(?:${FOLDERS.join('|')})/\\w`);
const BINARY = /\.(?:png|jpe?g|webp|pdf|docx|gz|ico|woff2?)$/;

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((name) => name !== '' && !BINARY.test(name));
const linesOf = (name: string): string[] => readFileSync(name, 'utf8').split('\n');

it('no file names a host that packages come from', () => {
  const found = files.filter((name) => {
    const text = readFileSync(name, 'utf8');
    return HOSTS.some((host) => text.includes(host));
  });
  expect(found).toEqual([]);
});

it('the lock says what a package is, and not from where it came', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries = Object.entries(packages as Record<string, { resolved?: string; integrity?: string }>);
  const named = entries.filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([name]) => name)).toEqual([]);
  const unchecked = entries.filter(([name, { integrity }]) => name !== '' && integrity === undefined);
  expect(unchecked.map(([name]) => name)).toEqual([]);
});

it('no file names a folder of the machine that wrote it', () => {
  const found = files.flatMap((name) =>
    linesOf(name).flatMap((line, index) =>
      MACHINE_PATH.test(line) ? [`${name}:${index + 1} ${line.slice(0, 120)}`] : [],
    ),
  );
  expect(found).toEqual([]);
});
