import type { StreamInfo } from '@nats-io/jetstream';
import { AckPolicy, DeliverPolicy, JetStreamApiError } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { h } from '../../domain/hash.js';
import type { CircleId } from '../../domain/record.js';
import type { SessionGrant, SessionWish, Waiting } from '../../hub/nats/wire.js';
import { circleSubject, deliverySubject } from '../../hub/nats/wire.js';
import { anonymousAuthor, withAuthor } from '../../hub/acceptance.js';
import type { Identity } from '../login.js';
import { epochOf } from './epoch.js';
import { hedge, isSilence } from './insist.js';
import { mint } from './mint.js';
import { horizonOf, lastAt, standsAt } from './stream-reader.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';
import { readWish, SessionRefusal } from './wish.js';

/** How long a token holds, ms. Nobody can take one back sooner. */
const LIFE = 15 * 60_000;
/** A catch-up that nobody listens to for so long is forgotten, ms. */
const UNHEARD = 60_000;
/**
 * A cluster may place a consumer on a node that has just died, and then never answers: each try has another place, at
 * random, and a subject of its own, for the one before may come after all.
 */
const PLACING = { tries: 8, every: 300 };

/**
 * One session for whoever the vendor's login says this is: a token, and where the wish says so a catch-up.
 * @param asked the wish as it came from the browser
 * @throws SessionRefusal
 */
export async function createSession(tenant: NatsTenant, identity: Identity, asked: unknown, life = LIFE): Promise<SessionGrant> {
  if (tenant.id !== identity.tenant) throw new SessionRefusal(403, 'another tenant');
  const wish = readWish(asked, identity);
  const now = Date.now();
  const expires = Math.min(now + life, identity.expires ?? Infinity);
  if (expires - now < 1000) throw new SessionRefusal(401, 'the login has ended');
  if (!tenant.connected) throw new SessionRefusal(503, 'no nats-server is reached');
  const info = await tenant.stream();
  if (!info) throw new SessionRefusal(503, 'this tenant is not set up: setUpTenant');
  // Who asks with a colleague's public key gets another session, and a token that the colleague alone could use.
  const session = await h('session', tenant.id, wish.member, wish.key);
  let anonymous: readonly string[] = [];
  for (const secret of wish.secrets) anonymous = withAuthor(anonymous, await anonymousAuthor(tenant.id, secret));
  const [token, caughtUp, stands] = await Promise.all([
    mint(tenant, { key: wish.key, session, circles: wish.circles, authors: [wish.member, ...anonymous], expires }),
    // Without what was missed a session is better than none; the browser asks for that again.
    wish.catchUp && prepare(tenant, session, wish, info).catch((error: unknown) => { if (!isSilence(error) && !(error instanceof JetStreamApiError)) throw error; }),
    wish.look && standsAt(tenant, wish.look.circle, wish.look.ref),
  ]);
  return {
    token, session, now: Date.now(), expiresIn: expires - now, epoch: epochOf(info), head: info.state.last_seq,
    full: info.config.max_msgs > 0 && info.state.messages >= info.config.max_msgs,
    ...caughtUp, ...(stands && { stands }),
  };
}

/** Makes a consumer for each circle in which something waits. It sends once the browser listens, and dies by itself. */
async function prepare(
  tenant: NatsTenant, session: string, wish: SessionWish, info: StreamInfo,
): Promise<Pick<SessionGrant, 'reset' | 'pending'>> {
  const { id = '', epoch, after = {} } = wish.catchUp ?? {};
  const head = info.state.last_seq;
  const reset = await resetOf(tenant, wish, info);
  const from = (circle: CircleId): number => (reset ? 0 : after[circle] ?? 0);
  const waits = wish.circles.map(async (circle, i): Promise<readonly [CircleId, Waiting][]> => {
    if (epoch !== undefined && from(circle) >= head) return [];
    const last = await lastAt(tenant, circleSubject(tenant.id, circle));
    if (!last || last.seq <= from(circle)) return [];
    const on = (nth: number): string => deliverySubject(session, id, circle, String(nth));
    const placed = await hedge(async (nth) => (await tenant.streams.consumers.add(STREAM, {
      name: `${session}-${id}-${i}-${nth}`,
      filter_subject: circleSubject(tenant.id, circle),
      deliver_subject: on(nth),
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from(circle) + 1,
      ack_policy: AckPolicy.None,
      mem_storage: true,
      num_replicas: 1,
      inactive_threshold: nanos(UNHEARD),
    }), nth), PLACING);
    return [[circle, { last: last.seq, on: on(placed) }]];
  });
  return { pending: Object.fromEntries((await Promise.all(waits)).flat()), ...(reset && { reset }) };
}

/** Whether what the browser has read is of no use any more. */
async function resetOf(tenant: NatsTenant, { circles, catchUp }: SessionWish, info: StreamInfo): Promise<SessionGrant['reset']> {
  const { epoch, after = {} } = catchUp ?? {};
  if (epoch === undefined) return undefined;
  const { state } = info;
  const read = circles.filter((circle) => after[circle] !== undefined);
  // A stream that was put back to an earlier day counts the same numbers anew, also where nobody said so: markRestored.
  if (epoch !== epochOf(info) || read.some((circle) => (after[circle] ?? 0) > state.last_seq)) return 'replaced';
  const behind = read.filter((circle) => (after[circle] ?? 0) < state.last_seq);
  const horizons = await Promise.all(behind.map((circle) => horizonOf(tenant, circle)));
  return behind.some((circle, i) => (after[circle] ?? 0) < (horizons[i] ?? 0)) ? 'expired' : undefined;
}
