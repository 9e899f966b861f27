/**
 * Imports run one way (docs/architecture.md): each room of lib may import only the rooms listed for it, besides the
 * `model.ts` and `…-model.ts` type files, which any room may import. `text`, `document`, `entities` and `links` are pure: no package
 * but those listed, no browser. Prints each breach as `file:line` and exits with status 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOMS: Record<string, readonly string[]> = {
  'lib/text': [],
  'lib/document': ['lib/text'],
  'lib/entities': ['lib/text', 'lib/document'],
  'lib/links': ['lib/text', 'lib/document', 'lib/entities'],
  'lib/corpus': ['lib/text', 'lib/document', 'lib/entities', 'lib/links', 'locales', 'seeds'],
  'lib/page': ['lib/text'],
  'lib/messages': ['lib/text'],
  locales: [],
  components: ['locales', 'lib/text'],
  seeds: [],
};
const PURE = new Set(['lib/text', 'lib/document', 'lib/entities', 'lib/links']);
const IMPORT = /^\s*(?:import|export)\b[^'"]{0,2000}?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;

function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS).find((room) => path === room || path.startsWith(`${room}/`));
}

function listModules(room: string): string[] {
  if (!existsSync(room)) return [];
  const names = readdirSync(room, { recursive: true }) as string[];
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(room, name));
}

const breaches: string[] = [];
for (const file of Object.keys(ROOMS).flatMap(listModules)) {
  const room = roomOf(file) ?? '';
  const code = readFileSync(file, 'utf8');
  for (const match of code.matchAll(IMPORT)) {
    const specifier = match[1] ?? match[2] ?? '';
    const line = code.slice(0, match.index).split('\n').length + (match[0].match(/^\s*\n/) ? 1 : 0);
    if (!specifier.startsWith('.')) {
      if (PURE.has(room)) breaches.push(`${file}:${line} a pure room imports the package ${specifier}`);
      continue;
    }
    const target = relative('.', join(dirname(file), specifier));
    const targetRoom = roomOf(target);
    const allowed = ROOMS[room] ?? [];
    if (/[/-]model\.ts$/.test(target) || targetRoom === room || (targetRoom && allowed.includes(targetRoom))) continue;
    breaches.push(`${file}:${line} ${room} must not import ${target}`);
  }
}
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
