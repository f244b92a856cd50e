import type { CircleId, KollegaRecord, MemberId, Ref } from '../../domain/record.js';
import { isId, isKind, isMemberId } from '../../domain/record.js';

/*
 * What browser and session endpoint agree on. Every token of a subject is base64url of bounded length, so that
 * no id can be read as a wildcard or as two tokens.
 */

/** Larger messages are refused by the server. A record of 16 KiB and its headers fit. */
export const MAX_MESSAGE = 18 * 1024;

/** Names one put, so that its writer knows it again on the live feed. */
export const PUT_HEADER = 'Kollega-Put';

export const subjectOf = (tenant: string, circle: CircleId, { kind, id, by }: Pick<KollegaRecord, 'kind' | 'id' | 'by'>): string =>
  `kollega.${tenant}.${circle}.${kind}.${id}.${by}`;

export const circleSubject = (tenant: string, circle: CircleId): string => `kollega.${tenant}.${circle}.>`;

export const authorSubject = (tenant: string, circle: CircleId, by: MemberId): string => `kollega.${tenant}.${circle}.*.*.${by}`;

export const presenceSubject = (tenant: string, circle: CircleId, by: MemberId): string => `presence.${tenant}.${circle}.${by}`;

/** Where the catch-up of one session arrives; all its permissions for that end in `>`. */
export const deliverySubject = (session: string, ...more: readonly string[]): string => ['dlv', session, ...more].join('.');

const LIVE = 'live.';

/** What a subject says of its record, or nothing where it is not one of ours. */
export function readSubject(subject: string): { readonly circle: CircleId; readonly kind: string; readonly id: string; readonly by: MemberId } | undefined {
  const [, , circle, kind, id, by, more] = (subject.startsWith(LIVE) ? subject.slice(LIVE.length) : subject).split('.');
  return isId(circle) && isKind(kind) && isId(id) && isMemberId(by) && more === undefined ? { circle, kind, id, by } : undefined;
}

/** How far each circle was read, by the stream's sequence. */
export type Positions = Readonly<Record<CircleId, number>>;

/** What a catch-up sends of one circle. */
export interface Waiting {
  /** The sequence of the last of it. */
  readonly last: number;
  /** The subject on which it comes, as soon as somebody listens there. */
  readonly on: string;
}

/** What a browser asks of the vendor's session endpoint, beside the login that comes with the request. */
export interface SessionWish {
  /** The public half of a key that never leaves the browser: the token is of no use to anyone else. */
  readonly key: string;
  readonly tenant: string;
  readonly member: MemberId;
  readonly circles: readonly CircleId[];
  /** Of anonymous authors; hashed at once, kept nowhere. */
  readonly secrets: readonly string[];
  /** Also prepare to send what was written since. `id` is random and names this one catch-up. */
  readonly catchUp?: { readonly id: string; readonly epoch: string | undefined; readonly after: Positions };
  /** Also say what stands there. */
  readonly look?: { readonly circle: CircleId; readonly ref: Ref };
}

export interface SessionGrant {
  /** A user token of nats-server, for the key of the wish. */
  readonly token: string;
  /** How long the token holds, ms. */
  readonly expiresIn: number;
  /** Names this member's deliveries. */
  readonly session: string;
  /** The server's clock, ms since 1970. */
  readonly now: number;
  /** Which incarnation of the stream this is. */
  readonly epoch: string;
  /** The stream's last sequence. */
  readonly head: number;
  /** Nothing new is taken; what stands can be replaced. */
  readonly full: boolean;
  /** Of the catch-up: what follows is everything. */
  readonly reset?: 'replaced' | 'expired';
  /** Of the catch-up: the circles in which something waits. Absent: it could not be prepared just now. */
  readonly pending?: Readonly<Record<CircleId, Waiting>>;
  /** What stands where the wish looked; absent: nothing. Without a record the steward emptied the place. */
  readonly stands?: { readonly seq: number; readonly record?: KollegaRecord };
}
