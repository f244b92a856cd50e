import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import { ALL, isId, isMemberId, isRef } from '../domain/record.js';
import { KollegaProblem } from '../domain/problem.js';
import { checkEnvelope } from '../domain/validate.js';
import type { Presence } from '../hub/hub.js';
import { Refusal } from './answers.js';

/** So many records in one request, of 16 KiB each and what stands around them. */
const TOGETHER = 12;
const MOST = 256 * 1024;

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
export async function readJson(request: Request): Promise<unknown> {
  // A form of another page can't say so without asking first.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Refusal(415, 'application/json is needed');
  if (Number(request.headers.get('content-length') ?? 0) > MOST) throw new Refusal(413, `at most ${MOST} bytes`);
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Refusal(400, 'not JSON');
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > MOST) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Refusal(400, 'broken off');
  }
  if (size > MOST) throw new Refusal(413, `at most ${MOST} bytes`);
  return Buffer.concat(chunks);
}

/** One put, or a list of them. @throws Refusal 400 where there are none or too many */
export function readPuts(body: unknown): { readonly list: boolean; readonly puts: readonly unknown[] } {
  const list = Array.isArray(body);
  const puts: readonly unknown[] = list ? body : [body];
  if (!puts.length || puts.length > TOGETHER) throw new Refusal(400, `1 to ${TOGETHER} records at once`);
  return { list, puts };
}

/** @throws Refusal 400 */
export function readPut(body: unknown): PutBody {
  const { circle, record, replaces, secret } = fieldsOf(body);
  const checked = checkEnvelope(record);
  if (checked instanceof KollegaProblem) throw new Refusal(400, checked.message);
  return { circle: readCircle(circle), record: checked, replaces: optional(replaces, 'replaces', 64), secret: optional(secret, 'secret', 256) };
}

/** @throws Refusal 400 */
export function readPresence(body: unknown): PresenceBody {
  const { session, circles, who, presence, secret } = fieldsOf(body);
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

function fieldsOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'not an object');
  return body as Record<string, unknown>;
}

function presenceOf(value: unknown): Presence {
  const { availability, writing } = fieldsOf(value);
  if (availability !== 'free' && availability !== 'busy' && availability !== 'away') throw new Refusal(400, 'availability');
  if (writing !== undefined && !isRef(writing)) throw new Refusal(400, 'writing');
  return { availability, ...(writing !== undefined && { writing }) };
}

function optional(value: unknown, name: string, most: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > most) throw new Refusal(400, name);
  return value;
}
