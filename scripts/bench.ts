/** `npm run bench [-- name…]`: each benchmark of tests/bench after the other; every figure stands beside a named peer's of the same run. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const benches = readdirSync('tests/bench')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

for (const name of benches) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['tsx', `tests/bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (benches.length === 0) {
  console.error(`No benchmark is called ${wanted.join(', ')}.`);
  process.exitCode = 1;
}
