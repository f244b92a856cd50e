const BOUNDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

export interface Gauge {
  readonly name: string;
  readonly help: string;
  read(): number;
}

/** Counts for Prometheus: how many and how long, of nobody. */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #gauges: readonly Gauge[];

  constructor(gauges: readonly Gauge[]) {
    this.#gauges = gauges;
  }

  answered(route: string, status: number, seconds: number): void {
    this.#add(`kollega_requests_total{route="${route}",status="${status}"}`, 1);
    for (const bound of BOUNDS) if (seconds <= bound) this.#add(`kollega_request_seconds_bucket{route="${route}",le="${bound}"}`, 1);
    this.#add(`kollega_request_seconds_bucket{route="${route}",le="+Inf"}`, 1);
    this.#add(`kollega_request_seconds_sum{route="${route}"}`, seconds);
    this.#add(`kollega_request_seconds_count{route="${route}"}`, 1);
  }

  /** In the text format of Prometheus. */
  text(): string {
    const of = (name: string): string[] => [...this.#counts].filter(([key]) => key.startsWith(name)).map(([key, count]) => `${key} ${count}`);
    return [
      '# HELP kollega_requests_total Answered requests', '# TYPE kollega_requests_total counter', ...of('kollega_requests_total'),
      '# HELP kollega_request_seconds Time to the answer; of a live feed, to its first line', '# TYPE kollega_request_seconds histogram', ...of('kollega_request_seconds'),
      ...this.#gauges.flatMap(({ name, help, read }) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${read()}`]),
      '',
    ].join('\n');
  }

  #add(key: string, by: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}
