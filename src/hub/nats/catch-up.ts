import { randomId } from '../../domain/hash.js';
import type { CircleId } from '../../domain/record.js';
import type { Standing } from '../acceptance.js';
import { readDelivery } from './delivery.js';
import type { Delivery, Link } from './link.js';
import type { Positions, SessionGrant, SessionWish } from './wire.js';
import { deliverySubject } from './wire.js';

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

/** Resolves with the sequence up to which everything was read. */
export type CatchUp = (from: From, read: Read) => Promise<number>;

/** A consumer that sends nothing for so long is on a node that died, ms. */
const PATIENCE = 8000;

/** `$JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<time>.<pending>`; newer servers put domain and account in. */
function readReply(reply: string): { readonly seq: number; readonly nth: number } {
  const tokens = reply.split('.');
  const [seq = 0, nth = 0] = tokens.slice(tokens.length > 9 ? 7 : 5).map(Number);
  return { seq, nth };
}

/** Has the endpoint send what was written since, and reads it to its end. */
export function catchUp(
  link: Link, session: string, circles: readonly CircleId[], ask: (more: Pick<SessionWish, 'catchUp'>) => Promise<SessionGrant>,
  { epoch, after, stopped }: From, read: Read,
): Promise<number> {
  const id = randomId();
  const count = new Map<CircleId, number>();
  /** Circles that are being read, and where each is at its end: the server's own count of what is left may be too low. */
  const open = new Map<CircleId, number>();
  let grant: SessionGrant | undefined;
  let early: Delivery[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = (): void => undefined;
  return new Promise<number>((resolve, reject) => {
    const patient = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('the catch-up came to a halt')), PATIENCE);
    };
    const done = (): void => { if (grant && !open.size) resolve(grant.head); };
    const take = (delivery: Delivery): void => {
      if (!grant) return void early.push(delivery);
      if (stopped()) return reject(new Error('stopped'));
      const circle = delivery.subject.split('.')[2] ?? '';
      const last = open.get(circle);
      if (last === undefined) return;
      const { seq, nth } = readReply(delivery.reply);
      const expected = (count.get(circle) ?? 0) + 1;
      if (nth !== expected) return reject(new Error(`consumer sequence ${nth} instead of ${expected}`));
      count.set(circle, nth);
      patient();
      read.item(circle, readDelivery(delivery, seq)?.standing, seq);
      if (seq < last) return;
      open.delete(circle);
      read.end(circle, Math.max(seq, grant.head));
      done();
    };
    const begin = async (): Promise<void> => {
      await link.settle();
      grant = await ask({ catchUp: { id, epoch, after } });
      if (stopped()) throw new Error('stopped');
      read.start(grant);
      for (const circle of circles) {
        const last = grant.pending?.[circle];
        if (last === undefined) read.end(circle, grant.head);
        else open.set(circle, last);
      }
      patient();
      for (const delivery of early) take(delivery);
      early = [];
      done();
    };
    // Each by its full subject: a consumer does not take a wildcard for somebody who listens.
    const ends = circles.map((circle) => link.listen(deliverySubject(session, id, circle), take));
    end = () => { for (const each of ends) each(); };
    void link.closed.then(() => reject(new Error('cut off')));
    begin().catch(reject);
  }).finally(() => {
    clearTimeout(timer);
    end();
  });
}
