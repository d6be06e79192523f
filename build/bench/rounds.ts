/** One contender of a comparison: prepared anew for every round, timed only while `run` runs. */
export type Contender = {
  readonly name: string;
  prepare(): Promise<() => unknown | Promise<unknown>> | (() => unknown | Promise<unknown>);
};

export type Timing = {
  readonly name: string;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly minMs: number;
  /** Median processor time of this process, which a busy machine disturbs less. */
  readonly cpuMs: number;
  readonly ratio: number;
  readonly cpuRatio: number;
};

/** The middle of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Times contenders in interleaved rounds (A B C A B C …); ratios are to the first one. The first round is shown apart. */
export async function compare(contenders: readonly Contender[], rounds: number): Promise<Timing[]> {
  const times = new Map(contenders.map(({ name }) => [name, [] as { readonly wall: number; readonly cpu: number }[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, prepare } of contenders) {
      const run = await prepare();
      const cpuBefore = process.cpuUsage();
      const startedAt = performance.now();
      await run();
      const wall = performance.now() - startedAt;
      const { user, system } = process.cpuUsage(cpuBefore);
      times.get(name)?.push({ wall, cpu: (user + system) / 1000 });
    }
  }
  const timings = contenders.map(({ name }) => {
    const all = times.get(name) ?? [];
    const counted = all.length > 1 ? all.slice(1) : all;
    const walls = counted.map(({ wall }) => wall);
    return {
      name,
      firstMs: all[0]?.wall ?? 0,
      medianMs: median(walls),
      minMs: Math.min(...walls),
      cpuMs: median(counted.map(({ cpu }) => cpu)),
    };
  });
  const [base] = timings;
  return timings.map((timing) => ({
    ...timing,
    ratio: timing.medianMs / (base?.medianMs ?? 1),
    cpuRatio: timing.cpuMs / (base?.cpuMs ?? 1),
  }));
}

/** A table for people. */
export function table(title: string, timings: readonly Timing[]): string {
  const width = Math.max(...timings.map(({ name }) => name.length));
  const cell = (value: number) => value.toFixed(2).padStart(10);
  const line = ({ name, firstMs, medianMs, minMs, cpuMs, ratio, cpuRatio }: Timing) =>
    `  ${name.padEnd(width)} ${cell(medianMs)} ms  min ${cell(minMs)}  first ${cell(firstMs)}  ×${ratio.toFixed(2)}  cpu ${cell(cpuMs)} ms ×${cpuRatio.toFixed(2)}`;
  return [title, ...timings.map(line)].join('\n');
}
