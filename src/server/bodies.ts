import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import { ALL, isId, isMemberId, isRef } from '../domain/record.js';
import { KollegaProblem } from '../domain/problem.js';
import { checkEnvelope } from '../domain/validate.js';
import type { Presence } from '../hub/hub.js';
import { Refusal } from './answers.js';

/** A record of 16 KiB, and what stands around it. */
const MOST = 24 * 1024;

export interface PutBody {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
  readonly replaces: string | undefined;
  readonly secret: string | undefined;
}

export interface PresenceBody {
  readonly session: string;
  readonly circles: readonly CircleId[];
  readonly who: MemberId;
  readonly presence: Presence | undefined;
  readonly secret: string | undefined;
}

/** @throws Refusal 400, 413, 415 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  // A form of another page can't say so without asking first.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refusal(415, 'application/json is needed');
  if (Number(request.headers.get('content-length') ?? 0) > MOST) throw new Refusal(413, `at most ${MOST} bytes`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST) throw new Refusal(413, `at most ${MOST} bytes`);
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new Refusal(400, 'not a JSON object');
}

/** @throws Refusal 400 */
export function readPut({ circle, record, replaces, secret }: Record<string, unknown>): PutBody {
  const checked = checkEnvelope(record);
  if (checked instanceof KollegaProblem) throw new Refusal(400, checked.message);
  return { circle: readCircle(circle), record: checked, replaces: optional(replaces, 'replaces', 64), secret: optional(secret, 'secret', 256) };
}

/** @throws Refusal 400 */
export function readPresence({ session, circles, who, presence, secret }: Record<string, unknown>): PresenceBody {
  if (!isMemberId(who)) throw new Refusal(400, 'who');
  return {
    session: readSession(session), who, secret: optional(secret, 'secret', 256),
    circles: readCircles(circles), presence: presence === null ? undefined : presenceOf(presence),
  };
}

/** @throws Refusal 400 */
export function readCircles(value: unknown): readonly CircleId[] {
  if (!Array.isArray(value) || !value.length || value.length > 64) throw new Refusal(400, 'circles: 1 to 64 are needed');
  return [...new Set(value.map(readCircle))];
}

/** @throws Refusal 400 */
export function readCircle(value: unknown): CircleId {
  if (value !== ALL && !(isMemberId(value) && value.length === 22)) throw new Refusal(400, 'circle');
  return value;
}

/** @throws Refusal 400 */
export function readSession(value: unknown): string {
  if (!isId(value)) throw new Refusal(400, 'session');
  return value;
}

/** @throws Refusal 400 */
export function readNumber(value: string | null, least: number, most: number, standard: number): number {
  if (value === null) return standard;
  const number = Number(value);
  if (!/^\d{1,16}$/.test(value) || number < least || number > most) throw new Refusal(400, `a number from ${least} to ${most} is needed`);
  return number;
}

function presenceOf(value: unknown): Presence {
  const { availability, writing } = Object(value) as Record<string, unknown>;
  if (availability !== 'free' && availability !== 'busy' && availability !== 'away') throw new Refusal(400, 'availability');
  if (writing !== undefined && !isRef(writing)) throw new Refusal(400, 'writing');
  return { availability, ...(writing !== undefined && { writing }) };
}

function optional(value: unknown, name: string, most: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > most) throw new Refusal(400, name);
  return value;
}
