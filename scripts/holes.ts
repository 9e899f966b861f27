/**
 * `npm run holes`: what is known of holes in the packages that ship (`npm audit` of the production dependencies). Fails
 * on one that is serious. Without a network, or a registry that keeps such a list, it says so and fails nothing.
 */
import { spawnSync } from 'node:child_process';

interface Audit {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'], {
  encoding: 'utf8',
  timeout: 60_000,
});
const found = readCounts(stdout);
if (!found) console.log('npm audit could not be asked: no network, or no list there. Not checked.');
else {
  const { high = 0, critical = 0, total = 0 } = found;
  console.log(`${total} known holes in what ships, ${high + critical} of them serious.`);
  if (high + critical > 0) process.exitCode = 1;
}

function readCounts(json: string): Readonly<Record<string, number>> | null {
  try {
    return (JSON.parse(json) as Audit).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
