import { randomId } from '../domain/hash.js';
import type { CircleId, KollegaRecord } from '../domain/record.js';
import type { Place } from './hub.js';
import { MemoryLog } from './memory-log.js';
import type { Written } from './record-log.js';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A log that is slow, forgets and is replaced when it is told to, as a real hub does unasked. */
export class FickleLog extends MemoryLog {
  readonly #latency: number;

  /** @param latency how long each put takes, ms */
  constructor(latency: number) {
    super();
    this.#latency = latency;
  }

  override async put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Written> {
    if (this.#latency) await pause(this.#latency);
    return super.put(circle, record, replaces);
  }

  /** Drops tombstones said before this time. */
  forget(before: number): void {
    for (const shelf of this.shelves.values()) {
      for (const [ref, { seq, record }] of shelf.entries) {
        if (!record.gone || record.at >= before) continue;
        shelf.entries.delete(ref);
        shelf.horizon = seq;
      }
    }
  }

  /** Another one, and empty, as after a disk was lost. */
  restart(): void {
    this.epoch = randomId();
    this.shelves.clear();
  }
}
