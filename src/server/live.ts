import type { CircleId } from '../domain/record.js';
import { Refusal } from './answers.js';
import type { Identity } from './login.js';
import type { Feed, Room } from './room.js';

/** A reader that is so many bytes behind is cut off; it reads on from its cursor. */
const BEHIND = 1024 * 1024;
/** How long a poll waits for news, ms: shorter than what proxies allow. */
const POLL = 25_000;
const FEEDS = 24;
const LONGEST = 2 ** 31 - 1;

export interface Wanted {
  readonly room: Room;
  readonly identity: Identity;
  readonly circles: readonly CircleId[];
  readonly session: string;
  /** Bytes that the tenant may still add. */
  readonly free: number;
  readonly signal: AbortSignal;
}

/** @throws Refusal 429 for a member with too many connections */
export function checkFeeds({ room, identity }: Wanted): void {
  if (room.feedsOf(identity.member) >= FEEDS) throw new Refusal(429, 'too many connections', { 'retry-after': '10' });
}

/** An answer that goes on for as long as both want it. */
export function streamed(wanted: Wanted): ReadableStream<Uint8Array> {
  const { room, identity, circles, session, free, signal } = wanted;
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const expiry = setTimeout(() => end(), Math.min(LONGEST, (identity.expires ?? Infinity) - Date.now())).unref();
      const feed: Feed = {
        identity, circles, session,
        send: (line) => {
          controller.enqueue(line);
          if ((controller.desiredSize ?? 0) <= 0) end();
        },
        beat: (line) => feed.send(line),
        end: () => end(),
      };
      end = () => {
        end = () => undefined;
        clearTimeout(expiry);
        room.remove(feed);
        signal.removeEventListener('abort', feed.end);
        controller.close();
      };
      signal.addEventListener('abort', feed.end);
      room.add(feed);
      feed.send(room.hello(feed, free, feed).line);
    },
    cancel: () => end(),
  }, new ByteLengthQueuingStrategy({ highWaterMark: BEHIND }));
}

/** One line, once there is something that the reader's mark does not know, or after a while. */
export function polled(wanted: Wanted, mark: string): Promise<Uint8Array> {
  const { room, identity, circles, session, free, signal } = wanted;
  return new Promise((resolve) => {
    const answer = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', answer);
      room.remove(feed);
      resolve(room.hello(wanted, free).line);
    };
    const feed: Feed = { identity, circles, session, send: answer, beat: () => undefined, end: answer };
    const timer = setTimeout(answer, POLL);
    room.add(feed);
    signal.addEventListener('abort', answer);
    if (mark !== room.hello(wanted, free, feed).mark) answer();
  });
}
