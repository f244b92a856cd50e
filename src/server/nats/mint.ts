import type { Permissions } from '@nats-io/jwt';
import { encodeUser } from '@nats-io/jwt';
import type { CircleId, MemberId } from '../../domain/record.js';
import { ALL } from '../../domain/record.js';
import { authorSubject, circleSubject, deliverySubject, MAX_MESSAGE, presenceSubject } from '../../hub/nats/wire.js';
import type { NatsTenant } from './tenant.js';
import { MAX_LINE } from './sizes.js';
import { SessionRefusal } from './wish.js';

export interface Grantee {
  /** The public half of the browser's key. */
  readonly key: string;
  readonly session: string;
  readonly circles: readonly CircleId[];
  /** The member first, then the anonymous authors whose secrets were shown. */
  readonly authors: readonly MemberId[];
  /** ms since 1970. */
  readonly expires: number;
}

/** All that a browser may say and hear: no right of JetStream is among it, and no inbox. */
export function permissionsOf(tenant: string, { session, circles, authors }: Grantee): Permissions {
  const [member = '', ...anonymous] = authors;
  // Which circles somebody is around in may tell who they are.
  const hiding = circles.includes(ALL) ? [ALL] : circles;
  return {
    pub: {
      allow: [
        ...circles.flatMap((circle) => authors.map((by) => authorSubject(tenant, circle, by))),
        ...circles.map((circle) => presenceSubject(tenant, circle, member)),
        ...hiding.flatMap((circle) => anonymous.map((by) => presenceSubject(tenant, circle, by))),
      ],
    },
    sub: {
      allow: [
        ...circles.map((circle) => `live.${circleSubject(tenant, circle)}`),
        ...circles.map((circle) => presenceSubject(tenant, circle, '*')),
        deliverySubject(session, '>'),
      ],
    },
  };
}

/** With it come a signature and a few names. */
const MAX_TOKEN = MAX_LINE - 1024;

/**
 * A user token, worth nothing over TCP, without the browser's key, or after it expired.
 * @throws SessionRefusal for a member of more circles than fit
 */
export async function mint({ id, account }: NatsTenant, grantee: Grantee): Promise<string> {
  const token = await encodeUser('kollega', grantee.key, account, {
    ...permissionsOf(id, grantee),
    allowed_connection_types: ['WEBSOCKET'],
    payload: MAX_MESSAGE,
    // Live feed and presence, and a few readers that catch up.
    subs: 16 + grantee.circles.length * 16,
    data: -1,
  }, { exp: Math.floor(grantee.expires / 1000) });
  if (token.length > MAX_TOKEN) throw new SessionRefusal(403, `${grantee.circles.length} circles are too many`);
  return token;
}
