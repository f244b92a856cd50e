import { isId, isMemberId, isRef } from '../../domain/record.js';
import type { SessionWish } from '../../hub/nats/wire.js';
import type { Identity } from '../login.js';

const KEY = /^U[A-Z2-7]{55}$/;
/** The longest list that a wish may hold. */
export const MOST = 200;

/** Why somebody gets no session. */
export class SessionRefusal extends Error {
  /** 400: no browser of ours asks so. 401: nobody's. 403: not for this member. 503: again, later. */
  readonly status: 400 | 401 | 403 | 503;

  constructor(status: SessionRefusal['status'], message: string) {
    super(message);
    this.name = 'SessionRefusal';
    this.status = status;
  }
}

/**
 * Whatever came from outside → a wish that this caller may have. An id with a wildcard or a dot in it would let its
 * owner write as anyone, so nothing goes into a subject that was not looked at here.
 * @throws SessionRefusal
 */
export function readWish(value: unknown, identity: Identity): SessionWish {
  const { key, tenant, member, circles, secrets, catchUp, look } = Object(value) as Record<string, unknown>;
  const bad = (what: string): SessionRefusal => new SessionRefusal(400, `bad ${what}`);
  if (typeof key !== 'string' || !KEY.test(key)) throw bad('key');
  if (!isMemberId(tenant)) throw bad('tenant');
  if (!isMemberId(member)) throw bad('member');
  if (!isList(circles) || !circles.length || !circles.every(isId)) throw bad('circles');
  if (!isList(secrets) || !secrets.every((secret) => typeof secret === 'string' && secret.length <= 256)) throw bad('secrets');
  if (tenant !== identity.tenant || member !== identity.member) throw new SessionRefusal(403, 'you are logged in as somebody else');
  const foreign = circles.filter((circle) => !identity.circles.includes(circle));
  if (foreign.length) throw new SessionRefusal(403, `not your circles: ${foreign.join()}`);
  return {
    key, tenant, member, circles: [...new Set(circles)], secrets: secrets as string[],
    ...(catchUp !== undefined && { catchUp: readCatchUp(catchUp, bad) }),
    ...(look !== undefined && { look: readLook(look, circles, bad) }),
  };
}

type Bad = (what: string) => SessionRefusal;

function readCatchUp(value: unknown, bad: Bad): NonNullable<SessionWish['catchUp']> {
  const { id, epoch, after } = Object(value) as Record<string, unknown>;
  if (!isMemberId(id)) throw bad('catch-up');
  if (epoch !== undefined && (typeof epoch !== 'string' || epoch.length > 64)) throw bad('epoch');
  const positions = Object.entries(Object(after) as Record<string, unknown>).slice(0, MOST)
    .flatMap(([circle, at]): [string, number][] => (isId(circle) && isPosition(at) ? [[circle, at]] : []));
  return { id, epoch, after: Object.fromEntries(positions) };
}

function readLook(value: unknown, circles: readonly unknown[], bad: Bad): NonNullable<SessionWish['look']> {
  const { circle, ref } = Object(value) as Record<string, unknown>;
  if (!isId(circle) || !circles.includes(circle) || !isRef(ref)) throw bad('look');
  return { circle, ref };
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length <= MOST;
