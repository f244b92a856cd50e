import type { CircleId } from '../../domain/record.js';
import type { Standing } from '../acceptance.js';
import type { Batch, Cursor } from '../hub.js';
import type { CatchUp, From, Read } from './catch-up.js';
import type { Feed } from './delivery.js';
import type { SessionGrant } from './wire.js';

/** So many live records wait for the end of a catch-up; with more, another one follows. */
const WAITING = 5000;

const PAGE = 250;

/** So long after a catch-up that failed the next one begins, about, ms. */
const RETRY = 1000;

interface Position {
  readonly epoch: string;
  readonly at: Readonly<Record<CircleId, number>>;
}

/** An unreadable cursor is another hub's, so it is of another epoch. */
function parse(cursor: Cursor): Position {
  try {
    const { epoch = '?', at } = JSON.parse(cursor) as Partial<Position>;
    return { epoch, at: { ...at } };
  } catch {
    return { epoch: '?', at: {} };
  }
}

/**
 * One reader of the stream. Only a catch-up moves the cursor: the live feed may lose a message, and its gaps
 * mean nothing. What came live is remembered until the cursor has passed it, so that nothing comes twice.
 */
export class NatsSubscription {
  readonly #circles: readonly CircleId[];
  readonly #catchUp: CatchUp;
  readonly #onBatch: (batch: Batch) => void;
  readonly #live = new Set<number>();
  #at: Record<CircleId, number> = {};
  #epoch: string | undefined;
  #caughtUp = false;
  #resetting = false;
  #waiting: Feed[] = [];
  #overflown = false;
  #reading = false;
  #again = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(circles: readonly CircleId[], cursor: Cursor | undefined, catchUp: CatchUp, onBatch: (batch: Batch) => void) {
    this.#circles = circles;
    this.#catchUp = catchUp;
    this.#onBatch = onBatch;
    if (cursor === undefined) return;
    const { epoch, at } = parse(cursor);
    this.#epoch = epoch;
    for (const circle of circles) if (at[circle] !== undefined) this.#at[circle] = at[circle];
  }

  /** From where it reads on. */
  get from(): From {
    return { epoch: this.#epoch, after: this.#at, stopped: () => this.#stopped };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  live(feed: Feed): void {
    if (this.#caughtUp) return this.#pass(feed);
    this.#overflown ||= this.#waiting.length >= WAITING;
    if (!this.#overflown) this.#waiting.push(feed);
  }

  /**
   * Reads what is missing. Where the hub can't be reached now, the next call tries again.
   * @param prepared asked for before the live feed was heard: what was written in between is read after it
   */
  async catchUp(prepared?: SessionGrant): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#retry);
    this.#reading = true;
    try {
      do {
        this.#again = prepared !== undefined;
        await this.#readOn(prepared);
        prepared = undefined;
      } while (this.#again && !this.#stopped);
    } catch {
      // Cut off on the way, or the endpoint has no answer just now: what was read is kept, and soon it reads on.
      if (!this.#stopped) this.#retry = setTimeout(() => void this.catchUp(), RETRY * (0.5 + Math.random()));
    } finally {
      this.#reading = false;
    }
  }

  async #readOn(prepared: SessionGrant | undefined): Promise<void> {
    const pages = new Map<CircleId, Standing[]>();
    const read: Read = {
      start: ({ epoch, reset }) => {
        if (reset) this.#startAgain(reset);
        this.#epoch = epoch;
      },
      item: (circle, standing, seq) => {
        const page = pages.get(circle) ?? [];
        pages.set(circle, page);
        if (standing && !this.#live.has(seq)) page.push(standing);
        if (page.length >= PAGE) this.#turn(circle, page.splice(0), seq);
      },
      end: (circle, at) => this.#turn(circle, pages.get(circle)?.splice(0) ?? [], at),
    };
    const head = await this.#catchUp(this.from, read, prepared);
    for (const seq of this.#live) if (seq <= head) this.#live.delete(seq);
    this.#finish();
  }

  #startAgain(reset: NonNullable<Batch['reset']>): void {
    this.#at = {};
    this.#live.clear();
    this.#caughtUp = false;
    this.#resetting = true;
    this.#emit({ circle: this.#circles[0] ?? '', items: [], reset });
  }

  #turn(circle: CircleId, items: readonly Standing[], at: number): void {
    this.#at[circle] = at;
    if (items.length) this.#emit({ circle, items, ...(!this.#resetting && { cursor: this.#cursor() }) });
  }

  #finish(): void {
    const first = !this.#caughtUp;
    this.#caughtUp = true;
    this.#resetting = false;
    this.#again ||= this.#overflown;
    this.#overflown = false;
    for (const feed of this.#waiting.splice(0)) this.#pass(feed);
    this.#emit({ circle: this.#circles[0] ?? '', items: [], cursor: this.#cursor(), ...(first && { caughtUp: true }) });
  }

  #pass({ circle, seq, standing }: Feed): void {
    if (!this.#circles.includes(circle) || seq <= (this.#at[circle] ?? 0) || this.#live.has(seq)) return;
    this.#live.add(seq);
    this.#emit({ circle, items: [standing] });
  }

  #emit(batch: Batch): void {
    if (!this.#stopped) this.#onBatch(batch);
  }

  #cursor(): Cursor {
    return JSON.stringify({ epoch: this.#epoch ?? '', at: this.#at } satisfies Position);
  }
}
