/** What a benchmark says. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  /** The most it may be; absent: it is only reported. */
  limit?: number;
}

export interface Benchmark {
  name: string;
  /** @returns the figures, and the browser where one was measured */
  run(): Promise<{ figures: Figure[]; browser?: string }>;
}
