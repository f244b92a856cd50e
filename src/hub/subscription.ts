import type { CircleId } from '../domain/record.js';
import type { RecordMessage } from './channel.js';
import type { Batch, Cursor } from './hub.js';
import type { Entry, LogPage } from './record-log.js';
import { standingOf } from './record-log.js';

/** Small enough that no page is a long task. */
const PAGE = 250;

/** No hub's epoch. */
const UNKNOWN = '?';

interface Position {
  readonly epoch: string;
  readonly at: { readonly [circle: CircleId]: number };
}

type Read = (circle: CircleId, after: number, limit: number) => Promise<LogPage>;

/** An unreadable cursor is another hub's, so it is of another epoch. */
function parse(cursor: Cursor): Position {
  try {
    const { epoch = UNKNOWN, at } = JSON.parse(cursor) as Partial<Position>;
    return { epoch, at: { ...at } };
  } catch {
    return { epoch: UNKNOWN, at: {} };
  }
}

/**
 * One reader of a log. What it lacks is read page by page; a live record that continues what was read
 * is passed on at once, any other only says where to read on. So nothing is lost, whatever order
 * messages come in, and nothing needs to be buffered.
 */
export class Subscription {
  readonly #circles: readonly CircleId[];
  readonly #read: Read;
  readonly #onBatch: (batch: Batch) => void;
  readonly #behind = new Set<CircleId>();
  #epoch: string;
  /**
   * How far each circle was read. A circle that is read for the first time gets its position at the
   * end only: its reader has nothing of it, so no tombstone is missed, and who breaks off begins again.
   */
  #at: Record<CircleId, number> = {};
  #caughtUp = false;
  /** After a reset there is no cursor before `caughtUp`, so that a reader who breaks off is reset again. */
  #resetting = false;
  #pumping = false;
  #stopped = false;

  constructor(circles: readonly CircleId[], cursor: Cursor | undefined, read: Read, onBatch: (batch: Batch) => void) {
    const { epoch, at } = cursor === undefined ? { epoch: '', at: undefined } : parse(cursor);
    this.#circles = circles;
    this.#read = read;
    this.#onBatch = onBatch;
    this.#epoch = epoch;
    for (const circle of circles) {
      const from = at ? at[circle] : 0;
      if (from !== undefined) this.#at[circle] = from;
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  live({ epoch, circle, seq, record }: RecordMessage): void {
    if (!this.#circles.includes(circle)) return;
    const ahead = epoch === this.#epoch ? seq - (this.#at[circle] ?? 0) : Infinity;
    if (ahead <= 0) return;
    const next = ahead === 1;
    if (next && this.#caughtUp && !this.#pumping) this.#pass(circle, [{ seq, record }], seq);
    else void this.catchUp([circle]);
  }

  /** Reads what is missing. Where the log can't be read now, the next call tries again. */
  async catchUp(circles = this.#circles): Promise<void> {
    for (const circle of circles) this.#behind.add(circle);
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (const circle of this.#behind) {
        // First, so that a message that comes during the read has it read once more.
        this.#behind.delete(circle);
        if (!await this.#readOn(circle)) return void this.#behind.add(circle);
      }
      if (!this.#caughtUp) this.#finish();
    } finally {
      this.#pumping = false;
    }
  }

  /** Reads one circle to its end. False: it could not. */
  async #readOn(circle: CircleId): Promise<boolean> {
    const known = this.#at[circle];
    for (let after = known ?? 0, more = true; more;) {
      const page = await this.#read(circle, after, PAGE).catch(() => undefined);
      if (!page || this.#stopped) return false;
      const reset = this.#resetBy(page, known === undefined ? undefined : after);
      this.#epoch = page.epoch;
      if (reset) return this.#startAgain(circle, reset);
      const last = page.entries[PAGE - 1];
      more = !!last;
      after = last?.seq ?? page.head;
      this.#pass(circle, page.entries, known === undefined && more ? undefined : after);
    }
    return true;
  }

  #resetBy({ epoch, head, horizon }: LogPage, from: number | undefined): Batch['reset'] {
    // Somebody put back an older copy of it: what it lacks it may give other places.
    if ((this.#epoch && epoch !== this.#epoch) || (from ?? 0) > head) return 'replaced';
    return (from ?? Infinity) < horizon ? 'expired' : undefined;
  }

  #startAgain(circle: CircleId, reset: Batch['reset']): true {
    this.#at = {};
    this.#caughtUp = false;
    this.#resetting = true;
    for (const each of this.#circles) this.#behind.add(each);
    this.#emit({ circle, items: [], reset });
    return true;
  }

  #pass(circle: CircleId, entries: readonly Entry[], at: number | undefined): void {
    if (at !== undefined) this.#at[circle] = at;
    if (entries.length) this.#emit({ circle, items: entries.map(standingOf), ...(!this.#resetting && { cursor: this.#cursor() }) });
  }

  #finish(): void {
    this.#caughtUp = true;
    this.#resetting = false;
    this.#emit({ circle: this.#circles[0] ?? '', items: [], cursor: this.#cursor(), caughtUp: true });
  }

  #emit(batch: Batch): void {
    if (!this.#stopped) this.#onBatch(batch);
  }

  #cursor(): Cursor {
    return JSON.stringify({ epoch: this.#epoch, at: this.#at } satisfies Position);
  }
}
