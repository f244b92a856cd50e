import type { Kind } from './kinds.js';
import { KollegaProblem } from './problem.js';
import type { KollegaRecord } from './record.js';
import {
  isId, isKind, isMemberId, isRef, MAX_DEPTH, MAX_LINKS, MAX_RECORD_BYTES, MAX_REV, MAX_TEXT, STEWARD,
} from './record.js';
import { shapes } from './shapes.js';

/**
 * Whatever came from outside → a record of plain JSON, or what is wrong with it. Never throws.
 * Unknown kinds and unknown fields pass: desktops update at different times.
 */
export function readRecord(value: unknown): KollegaRecord | KollegaProblem {
  let copy: unknown;
  try {
    // The round trip leaves no getters, cycles, prototypes or exotic objects, and shares nothing with the sender.
    const json = JSON.stringify(value);
    if (json.length > MAX_RECORD_BYTES || (json.length * 3 > MAX_RECORD_BYTES && new TextEncoder().encode(json).length > MAX_RECORD_BYTES)) {
      return new KollegaProblem('too-long', `a record has at most ${MAX_RECORD_BYTES} bytes`);
    }
    copy = JSON.parse(json);
  } catch {
    return bad('not JSON', undefined);
  }
  return checkRecord(copy);
}

/** As `readRecord`, for what is known to be plain JSON of a sensible size. */
export const checkRecord = (value: unknown): KollegaRecord | KollegaProblem => unthrown(check, value);

/** Only who says what, and how it is kept: for a hub, which carries what desktops of any version say to each other. */
export const checkEnvelope = (value: unknown): KollegaRecord | KollegaProblem => unthrown(envelope, value);

function unthrown(how: typeof check, value: unknown): KollegaRecord | KollegaProblem {
  try {
    return how(value);
  } catch {
    return bad('not JSON', undefined);
  }
}

function envelope(value: unknown): KollegaRecord | KollegaProblem {
  if (!isObject(value)) return bad('not an object', value);
  const { v, kind, id, by, rev, at, about, body, off, gone } = value;
  if (v !== 1) return bad('unsupported version', v);
  if (!isKind(kind)) return bad('kind', kind);
  if (!isId(id)) return bad('id', id);
  if (!isMemberId(by) || (by === STEWARD) !== (kind === STEWARD)) return bad('by', by);
  if (!isTime(rev) || rev < 1 || rev > MAX_REV) return bad('rev', rev);
  if (!isTime(at)) return bad('at', at);
  if (about !== undefined && !isLinks(about)) return bad('about', about);
  if (off !== undefined && typeof off !== 'boolean') return bad('off', off);
  if (gone !== undefined && gone !== true) return bad('gone', gone);
  if (!isObject(body)) return bad('body', body);
  if (!isFlat(value, MAX_DEPTH)) return bad('too deep', undefined);
  return value as unknown as KollegaRecord;
}

function check(value: unknown): KollegaRecord | KollegaProblem {
  const record = envelope(value);
  if (record instanceof KollegaProblem) return record;
  const { kind, gone, about, body } = record;
  // A withdrawn record has lost its words, so only its envelope counts. What the steward ordered stays ordered.
  const shape = (!gone || kind === STEWARD) && Object.hasOwn(shapes, kind) && shapes[kind as Kind];
  const wrong = shape && shape(body, about?.length ?? 0);
  if (!wrong) return record;
  if (overlong(body[wrong])) return new KollegaProblem('too-long', `body.${wrong} has at most ${MAX_TEXT} characters`);
  return bad(`body.${wrong}`, body[wrong]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isLinks = (value: unknown): boolean => Array.isArray(value) && value.length <= MAX_LINKS && value.every(isRef);

const isFlat = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' || value === null || (levels > 0 && Object.values(value).every((part) => isFlat(part, levels - 1)));

const overlong = (value: unknown): boolean => typeof value === 'string' && value.length > MAX_TEXT;

const bad = (what: string, value: unknown): KollegaProblem => new KollegaProblem('bad-record', `bad record: ${what}`, value);
