import { isRef } from '../../domain/record.js';
import type { Availability, Presence } from '../hub.js';

/** What goes through `presence.<tenant>.<circle>.<author>`; the author stands in the subject alone. */
export interface PresenceMessage {
  readonly ask?: true;
  /** Tells two tabs of one author apart. */
  readonly id?: string;
  /** Absent: gone. */
  readonly is?: Presence;
  /** For how long this holds, ms. */
  readonly holds?: number;
}

const AVAILABILITIES = new Set<unknown>(['free', 'busy', 'away'] satisfies Availability[]);

/** What a colleague's browser sent, or nothing: it may be of another version, or no friend's. */
export function readPresence(data: Uint8Array): PresenceMessage | undefined {
  try {
    const { ask, id, is, holds } = JSON.parse(new TextDecoder().decode(data)) as Record<string, unknown>;
    const { availability, writing } = Object(is) as Record<string, unknown>;
    if (is !== undefined && !AVAILABILITIES.has(availability)) return undefined;
    return {
      ...(ask === true && { ask }),
      ...(typeof id === 'string' && id.length <= 64 && { id }),
      ...(is !== undefined && { is: { availability: availability as Availability, ...(isRef(writing) && { writing }) } }),
      ...(Number.isFinite(holds) && { holds: holds as number }),
    };
  } catch {
    return undefined;
  }
}
