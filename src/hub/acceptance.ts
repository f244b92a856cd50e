import { h } from '../domain/hash.js';
import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import { MAX_RECORD_BYTES, STEWARD } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import type { Place } from './hub.js';
import { HubError } from './hub.js';

/*
 * What every hub accepts, in one place: the browser's hubs and a server ask the same two questions,
 * "may this writer say it?" and "may it take the place of what stands?".
 */

/** Who writes: a member, the anonymous authors that this member showed a secret for, and where they may. */
export interface Writer {
  readonly member: MemberId;
  readonly anonymous: readonly MemberId[];
  readonly circles: readonly CircleId[];
}

/** A record and its place, as it stands in one circle. */
export interface Standing {
  readonly record: KollegaRecord;
  readonly place: Place;
}

const MAX_ANONYMOUS = 8;

/** The author behind a secret; `tenant` is the scope's, a hash itself. */
export const anonymousAuthor = (tenant: string, secret: string): Promise<MemberId> => h('anon', tenant, secret);

/**
 * One more anonymous author. The ninth pushes out the one that was shown the longest ago; showing
 * its secret again brings it back.
 */
export const withAuthor = (live: readonly MemberId[], author: MemberId): readonly MemberId[] =>
  [...live.filter((other) => other !== author), author].slice(-MAX_ANONYMOUS);

/** Why this writer may not say this here: `forbidden` or `too-large`, else undefined. */
export function refuseWriter(writer: Writer, circle: CircleId, record: KollegaRecord): HubError | undefined {
  const mine = record.by === writer.member || writer.anonymous.includes(record.by);
  if (!mine || record.by === STEWARD || record.kind === STEWARD) return new HubError('forbidden', 'not your author');
  if (!writer.circles.includes(circle)) return new HubError('forbidden', 'not your circle');
  const bytes = new TextEncoder().encode(JSON.stringify(record)).length;
  if (bytes > MAX_RECORD_BYTES) return new HubError('too-large', `${bytes} bytes`);
  return undefined;
}

/** Why this version may not take the place of `standing`: `conflict`, else undefined. */
export function refuseVersion(
  record: KollegaRecord, standing: Standing | undefined, replaces: Place | undefined,
): HubError | undefined {
  const fits = standing?.place === replaces
    && (!standing || (!standing.record.gone && compareVersions(record, standing.record) >= 0));
  return fits ? undefined : new HubError('conflict', 'another version stands there', standing ? { standing } : {});
}
