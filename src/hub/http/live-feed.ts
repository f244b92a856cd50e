import type { RecordMessage } from '../channel.js';
import type { HubState, Presence } from '../hub.js';
import type { MemberId } from '../../domain/record.js';
import type { HttpRequests } from './http-requests.js';
import { waitOf } from './http-requests.js';
import { linesOf } from './lines.js';

/** The first line of a feed, and all there is of a poll. */
export interface Hello {
  readonly tenant: string;
  readonly member: MemberId;
  readonly epoch: string;
  /** The last position in each circle, in the order in which they were asked for. */
  readonly heads: readonly number[];
  /** What a poll hands back, to be answered once something is new. */
  readonly mark: string;
}

/** What a line of a feed may hold. */
export interface Line extends Partial<RecordMessage> {
  readonly hello?: Hello;
  /** The backend's clock, ms since 1970. */
  readonly now?: number;
  /** Who is around: all of them beside `hello`, else those who changed; null left. */
  readonly around?: readonly (readonly [MemberId, Presence | null])[];
}

export interface FeedListener {
  line(line: Line): void;
  state(state: HubState): void;
}

type Ending = 'refused' | 'failed' | 'silent' | 'ended' | 'polled';

/** A stream's first line comes at once, or a proxy keeps it. */
const FIRST_LINE = 5000;
/** A backend says something every 15 s. */
const SILENCE = 40_000;
/** A poll without a mark is answered at once … */
const FIRST_POLL = 10_000;
/** … and any other held for 25 s at the most. */
const POLL = 35_000;
/** After so many polls streaming is tried again. */
const POLLS = 12;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/**
 * Stays connected: a streamed answer, or polls where a proxy keeps streams back. Comes again after every
 * break, with back-off and jitter, and at once when the page wakes up.
 */
export class LiveFeed {
  readonly #requests: HttpRequests;
  readonly #query: string;
  readonly #listener: FeedListener;
  readonly #closing = new AbortController();
  #connection: AbortController | undefined;
  #heardAt = 0;
  #endPause = (): void => undefined;
  #mark = '';
  /** How many polls are still to be made before the next stream. */
  #polls = 0;
  /** Lines of this connection. */
  #lines = 0;
  #wanted: number | undefined;

  constructor(requests: HttpRequests, query: string, listener: FeedListener) {
    this.#requests = requests;
    this.#query = query;
    this.#listener = listener;
    const until = { signal: this.#closing.signal };
    for (const event of ['online', 'pageshow', 'visibilitychange']) globalThis.addEventListener?.(event, () => this.#wake(), until);
    void this.#run();
  }

  close(): void {
    this.#closing.abort();
    this.#connection?.abort();
    this.#endPause();
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted;) {
      const began = Date.now();
      const ending = await this.#connect();
      if (this.#closing.signal.aborted) return;
      if (ending === 'polled') {
        failures = 0;
        continue;
      }
      // A stream that breaks may only have been moved to another server: nobody needs to hear of that.
      if (ending === 'failed' || ending === 'refused') this.#listener.state(ending === 'failed' ? 'offline' : 'refused');
      if (this.#lines && Date.now() - began > FIRST_LINE) failures = 0;
      await this.#pause(ending === 'refused' ? LONGEST_WAIT : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++));
    }
  }

  async #connect(): Promise<Ending> {
    const connection = this.#connection = new AbortController();
    const polling = this.#polls > 0;
    this.#lines = 0;
    let silent = false;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const expect = (ms: number): void => {
      this.#heardAt = Date.now();
      clearTimeout(watchdog);
      watchdog = setTimeout(() => { silent = true; connection.abort(); }, ms);
    };
    expect(!polling ? FIRST_LINE : this.#mark ? POLL : FIRST_POLL);
    try {
      const response = await this.#requests.send(`live?${this.#query}${polling ? `&poll=${encodeURIComponent(this.#mark)}` : ''}`, { signal: connection.signal });
      if (!response.ok || !response.body) return this.#refusal(response);
      for await (const line of linesOf(response.body)) {
        expect(SILENCE);
        this.#lines++;
        this.#hear(line as Line);
      }
      if (!polling) return 'ended';
      this.#polls--;
      return 'polled';
    } catch {
      if (!silent) return this.#lines ? 'ended' : 'failed';
      this.#mark = '';
      if (polling) return 'failed';
      // Nothing came through, or no more than the first line: something on the way collects it.
      if (this.#lines < 2) this.#polls = POLLS;
      return 'silent';
    } finally {
      clearTimeout(watchdog);
    }
  }

  #hear(line: Line): void {
    if (this.#closing.signal.aborted) return;
    this.#mark = line.hello?.mark ?? this.#mark;
    this.#listener.line(line);
  }

  #refusal(response: Response): Ending {
    void response.body?.cancel();
    this.#wanted = waitOf(response);
    const { status } = response;
    return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'refused' : 'failed';
  }

  async #pause(longest: number): Promise<void> {
    const wait = this.#wanted ?? longest * (0.5 + Math.random() / 2);
    this.#wanted = undefined;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#endPause = () => { clearTimeout(timer); resolve(); };
    });
  }

  /** The network or the page is back: what was waited for is tried now, and what slept too long is given up. */
  #wake(): void {
    this.#endPause();
    if (Date.now() - this.#heardAt > SILENCE) this.#connection?.abort();
  }
}
