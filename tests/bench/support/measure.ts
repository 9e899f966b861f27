/** Timing for the benchmarks: medians, and shares of named peers measured in the same run. */

/** Median of `runs` timed runs after one that is not, in milliseconds. */
export async function timeMedian(work: () => unknown, runs = 9): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

/** One line for ours (ms, MB/s where `bytes` is given) and one a peer with our share of its time. */
export function printShares(name: string, ours: number, peers: Readonly<Record<string, number>>, bytes?: number): void {
  const rate = bytes ? `, ${(bytes / 1e3 / ours).toFixed(1)} MB/s` : '';
  console.log(`  ${name}: ${ours.toFixed(1)} ms${rate}`);
  for (const [peer, time] of Object.entries(peers)) {
    console.log(`  ${peer}: ${time.toFixed(1)} ms; ours takes ${(ours / time).toFixed(3)} of it`);
  }
}
