import type { StreamInfo } from '@nats-io/jetstream';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

/** What a stream of ours is described as; what follows it says when it was last put back. */
export const DESCRIPTION = 'kollega/1';
const RESTORED = `${DESCRIPTION} restored `;

/** Which incarnation of the stream this is, at most 64 characters. */
export function epochOf({ created, config: { description = '' } }: Pick<StreamInfo, 'created' | 'config'>): string {
  return description.startsWith(RESTORED) ? `${created} ${description.slice(RESTORED.length)}` : created;
}

/**
 * To be called after a copy of a node's folder was put back: it counts on from an earlier number, so desktops would
 * miss what is written now. They read everything anew, and say again what the copy lacks.
 * @throws Error where the tenant is not set up
 */
export async function markRestored(tenant: NatsTenant, now = Date.now()): Promise<void> {
  const info = await tenant.stream();
  if (!info) throw new Error('not set up: kollega-nats set-up');
  await tenant.streams.streams.update(STREAM, { ...info.config, description: `${RESTORED}${new Date(now).toISOString()}` });
}
