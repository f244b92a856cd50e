import { randomId } from '../../domain/hash.js';
import type { CircleId } from '../../domain/record.js';
import type { Standing } from '../acceptance.js';
import type { Delivery } from './delivery.js';
import { readDelivery } from './delivery.js';
import type { Link } from './link.js';
import type { Positions, SessionGrant, SessionWish } from './wire.js';

/** What a reader is told, in this order: `start` once, items, and `end` of each circle. */
export interface Read {
  start(grant: SessionGrant): void;
  /** @param standing absent where nothing readable stands at this place */
  item(circle: CircleId, standing: Standing | undefined, seq: number): void;
  end(circle: CircleId, at: number): void;
}

export interface From {
  readonly epoch: string | undefined;
  readonly after: Positions;
  stopped(): boolean;
}

/**
 * Resolves with the sequence up to which everything was read.
 * @param prepared by a session that was asked for with `wishFrom` of this reader; else the endpoint is asked now
 */
export type CatchUp = (from: From, read: Read, prepared?: SessionGrant) => Promise<number>;

export const wishFrom = ({ epoch, after }: Pick<From, 'epoch' | 'after'>): Pick<SessionWish, 'catchUp'> =>
  ({ catchUp: { id: randomId(), epoch, after } });

/** A consumer that sends nothing for so long is on a node that died, ms. */
const PATIENCE = 4000;

/** `$JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<time>.<pending>`; newer servers put domain and account in. */
function readReply(reply: string): { readonly seq: number; readonly nth: number } {
  const tokens = reply.split('.');
  const at = tokens.length > 9 ? 7 : 5;
  return { seq: Number(tokens[at]), nth: Number(tokens[at + 1]) };
}

/** Has the endpoint send what was written since, and reads it to its end. */
export function catchUp(
  link: Link, circles: readonly CircleId[], ask: (more: Pick<SessionWish, 'catchUp'>) => Promise<SessionGrant>,
  from: From, read: Read, prepared: SessionGrant | undefined,
): Promise<number> {
  const count = new Map<CircleId, number>();
  /** Circles that are being read, and where each is at its end: the server's own count of what is left may be too low. */
  const open = new Map<CircleId, number>();
  const ends: (() => void)[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  let heard = true;
  let over = false;
  return new Promise<number>((resolve, reject) => {
    const take = (circle: CircleId, delivery: Delivery, head: number): void => {
      if (from.stopped()) return reject(new Error('stopped'));
      const last = open.get(circle);
      if (last === undefined) return;
      const { seq, nth } = readReply(delivery.reply);
      const expected = (count.get(circle) ?? 0) + 1;
      if (nth !== expected) return reject(new Error(`consumer sequence ${nth} instead of ${expected}`));
      count.set(circle, nth);
      heard = true;
      read.item(circle, readDelivery(delivery, seq)?.standing, seq);
      if (seq < last) return;
      open.delete(circle);
      read.end(circle, Math.max(seq, head));
      if (!open.size) resolve(head);
    };
    const begin = async (): Promise<void> => {
      const grant = prepared ?? await ask(wishFrom(from));
      // Cut off while the endpoint was asked: what begins now would never end.
      if (over || from.stopped()) throw new Error('stopped');
      const { pending, head } = grant;
      if (!pending) throw new Error('no node takes the catch-up just now');
      read.start(grant);
      // One clock for all that comes: a timer a message would cost as much as reading it.
      timer = setInterval(() => {
        if (!heard) reject(new Error('the catch-up came to a halt'));
        heard = false;
      }, PATIENCE / 2);
      for (const circle of circles) {
        const waiting = pending[circle];
        if (waiting) {
          open.set(circle, waiting.last);
          ends.push(link.listen(waiting.on, (delivery) => take(circle, delivery, head)));
        } else read.end(circle, head);
      }
      if (!open.size) resolve(head);
    };
    void link.closed.then(() => reject(new Error('cut off')));
    begin().catch(reject);
  }).finally(() => {
    over = true;
    clearInterval(timer);
    for (const end of ends) end();
  });
}
