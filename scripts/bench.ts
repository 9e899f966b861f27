/** `npm run bench [-- name…]`: each benchmark of tests/bench after the other; every figure stands beside a named peer's of the same run. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const benches = readdirSync('tests/bench')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

/** What a benchmark opens in the browser is built anew: an old build would be measured for today's code. */
const BUILD: Readonly<Record<string, string>> = {
  marks: 'build:test',
  'pdf-reader': 'build:test',
  'worker-start': 'build',
};
for (const script of new Set(benches.flatMap((name) => BUILD[name] ?? []))) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}

for (const name of benches) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['tsx', `tests/bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (benches.length === 0) {
  console.error(`No benchmark is called ${wanted.join(', ')}.`);
  process.exitCode = 1;
}
