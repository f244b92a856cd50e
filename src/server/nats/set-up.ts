import type { StreamConfig } from '@nats-io/jetstream';
import { DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { MAX_MESSAGE } from '../../hub/nats/wire.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

export interface SetUpOptions {
  /** What the tenant may store, bytes. Default 1 GiB: a million records of half a kilobyte, twice. */
  readonly maxBytes?: number;
  /** Three in a cluster of three. */
  readonly replicas?: 1 | 3 | 5;
}

const SUBJECTS = 'kollega.>';

/**
 * Each line is a wall. `no_ack`: the server answers nobody, so no answer can be aimed at a colleague's record.
 * `discard new`: who fills the stream removes nothing of anyone. `republish`: the live feed needs no right to read.
 */
const configOf = ({ maxBytes = 2 ** 30, replicas = 1 }: SetUpOptions): Partial<StreamConfig> & { name: string } => ({
  name: STREAM,
  description: 'kollega/1',
  subjects: [SUBJECTS],
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  max_msgs_per_subject: 1,
  max_bytes: maxBytes,
  max_msg_size: MAX_MESSAGE,
  discard: DiscardPolicy.New,
  no_ack: true,
  deny_purge: true,
  deny_delete: true,
  num_replicas: replicas,
  republish: { src: SUBJECTS, dest: `live.${SUBJECTS}` },
});

/**
 * Makes the tenant's stream, or brings an older one up to date. Calling it again changes nothing.
 * @returns what it did
 * @throws Error where the server keeps to something else
 */
export async function setUpTenant(tenant: NatsTenant, options: SetUpOptions = {}): Promise<'made' | 'updated' | 'unchanged'> {
  const wanted = configOf(options);
  const before = await tenant.stream();
  if (!before) {
    check((await tenant.streams.streams.add(wanted)).config, wanted);
    return 'made';
  }
  if (!differences(before.config, wanted).length) return 'unchanged';
  const { config } = await tenant.streams.streams.update(STREAM, wanted);
  check(config, wanted);
  return 'updated';
}

function differences(config: StreamConfig, wanted: Partial<StreamConfig>): readonly string[] {
  const has = config as unknown as Record<string, unknown>;
  return Object.entries(wanted).filter(([key, value]) => JSON.stringify(pick(has[key], value)) !== JSON.stringify(value)).map(([key]) => key);
}

/** A server may add fields to what it was given. */
const pick = (has: unknown, like: unknown): unknown =>
  has && like && typeof like === 'object' && !Array.isArray(like)
    ? Object.fromEntries(Object.keys(like).map((key) => [key, (has as Record<string, unknown>)[key]]))
    : has;

function check(config: StreamConfig, wanted: Partial<StreamConfig>): void {
  const wrong = differences(config, wanted);
  if (wrong.length) throw new Error(`nats-server keeps to another ${wrong.join(', ')} of the stream ${STREAM}`);
}
