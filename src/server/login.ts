import { h } from '../domain/hash.js';
import type { CircleId, MemberId } from '../domain/record.js';
import { ALL, isMemberId } from '../domain/record.js';

/** Who a request comes from. All are ids, as in the hub's `Scope`. */
export interface Identity {
  readonly tenant: string;
  readonly member: MemberId;
  /** Every circle that this member may read and write. */
  readonly circles: readonly CircleId[];
  /** When this login ends, ms since 1970; live feeds end with it. */
  readonly expires?: number;
}

/**
 * The vendor's login: whose request is this? Undefined for nobody's. It is called for every request and
 * gets the request without its body.
 */
export type Authenticate = (request: Request) => Identity | undefined | Promise<Identity | undefined>;

/** What a host calls its people and teams, as `<kollega-team>` has it. */
export interface Names {
  readonly tenant: string;
  readonly team: string;
  readonly groups?: readonly string[];
  readonly member: string;
}

/** The ids of these names, the same as in the browser. */
export async function identityOf({ tenant, team, groups = [], member }: Names): Promise<Identity> {
  const [tenantId, memberId, ...circles] = await Promise.all([
    h('tenant', tenant), h('member', tenant, member), h('team', tenant, team),
    ...groups.map((group) => h('group', tenant, group)),
  ]);
  return { tenant: tenantId, member: memberId, circles: [...circles, ALL] };
}

/** Names as a token or a login may hold them, or undefined. */
export function readNames(value: unknown): Names | undefined {
  const { tenant, team, groups, member } = Object(value) as Record<string, unknown>;
  if (!isName(tenant) || !isName(team) || !isName(member)) return undefined;
  return { tenant, team, member, groups: Array.isArray(groups) ? groups.filter(isName) : [] };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 256;

/** @throws Error where a vendor's `authenticate` gave names in the place of ids */
export function checkIdentity(identity: Identity): Identity {
  const { tenant, member, circles } = identity;
  if (isMemberId(tenant) && isMemberId(member) && circles.every((circle) => circle === ALL || isMemberId(circle))) return identity;
  throw new Error('authenticate must give ids: see identityOf');
}
