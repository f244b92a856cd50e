import type { StreamConfig } from '@nats-io/jetstream';
import { DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { LARGEST, MAX_RECORDS } from './sizes.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

export interface SetUpOptions {
  /**
   * How many records the tenant may store, withdrawn ones too, counted once a circle. Default 100,000. Honest ones
   * take about a kilobyte each; the disk must have room for as many of the largest, 50 KiB.
   */
  readonly maxRecords?: number;
  /** Three in a cluster of three. */
  readonly replicas?: 1 | 3 | 5;
}

const SUBJECTS = 'kollega.>';

/** The stream refuses larger messages of anyone, the backend too. */
const MAX_STORED = 32 * 1024;

/**
 * Each line is a wall. `no_ack`: the server answers nobody, so no answer can be aimed at a colleague's record.
 * `discard new` with `max_msgs`: who fills the stream removes nothing of anyone. `max_bytes` alone would not do: in a
 * stream that is full to the byte nats-server 2.9 takes a larger version of an own record and drops the oldest one of
 * somebody else, so it is set to what `max_msgs` can never reach. `republish`: the live feed needs no right to read.
 */
const configOf = ({ maxRecords = MAX_RECORDS, replicas = 1 }: SetUpOptions): Partial<StreamConfig> & { name: string } => ({
  name: STREAM,
  description: 'kollega/1',
  subjects: [SUBJECTS],
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  max_msgs_per_subject: 1,
  max_msgs: maxRecords,
  max_bytes: maxRecords * LARGEST,
  max_msg_size: MAX_STORED,
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
