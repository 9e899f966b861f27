/** Timing for the benchmarks: shares of named peers measured in the same run. */

/**
 * The quickest of `runs` timed runs after one that is not, in milliseconds: what else the machine does can only add to
 * a run, so the quickest says most of the code itself. Peers are timed the same way.
 */
export async function timeQuickest(work: () => unknown, runs = 9): Promise<number> {
  await work();
  let quickest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

/** One line for ours (ms, MB/s where `bytes` is given) and one a peer with our share of its time. */
export function printShares(name: string, ours: number, peers: Readonly<Record<string, number>>, bytes?: number): void {
  const rate = bytes ? `, ${(bytes / 1e3 / ours).toFixed(1)} MB/s` : '';
  console.log(`  ${name}: ${ours.toFixed(1)} ms${rate}`);
  for (const [peer, time] of Object.entries(peers)) {
    console.log(`  ${peer}: ${time.toFixed(1)} ms; ours takes ${(ours / time).toFixed(3)} of it`);
  }
}
