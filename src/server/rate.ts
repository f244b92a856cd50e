interface Bucket { left: number; at: number }

/** How many a second, and how many at once. */
export interface Rate { readonly perSecond: number; readonly burst: number }

/** One token bucket a key. Those that are full again are forgotten. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();
  #sweptAt = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes so many. @returns how long to wait instead, s; 0 for none */
  take(key: string, count = 1, now = Date.now()): number {
    const bucket = this.#filled(key, now);
    if (bucket.left < count) return Math.max(1, Math.ceil((count - bucket.left) / this.#rate.perSecond));
    bucket.left -= count;
    return 0;
  }

  /** It was no use of what is limited. */
  giveBack(key: string): void {
    this.#filled(key, Date.now()).left++;
  }

  #filled(key: string, now: number): Bucket {
    this.#sweep(now);
    const { perSecond, burst } = this.#rate;
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + Math.max(0, now - bucket.at) / 1000 * perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #sweep(now: number): void {
    if (Math.abs(now - this.#sweptAt) < 60_000) return;
    this.#sweptAt = now;
    const { perSecond, burst } = this.#rate;
    for (const [key, { left, at }] of this.#buckets) if (left + (now - at) / 1000 * perSecond >= burst) this.#buckets.delete(key);
  }
}
