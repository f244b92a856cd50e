import type { StreamConfig, StreamInfo } from '@nats-io/jetstream';
import { DiscardPolicy, JetStreamApiError, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { DESCRIPTION } from './epoch.js';
import { LARGEST, MAX_RECORDS } from './sizes.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

export interface SetUpOptions {
  /**
   * How many records the tenant may store, withdrawn ones too, counted once a circle. Default: as it stands, and for
   * a new tenant 100,000. Honest ones take about half a kilobyte each; the disk must have room for as many of the
   * largest, 50 KiB.
   */
  readonly maxRecords?: number;
  /** Three in a cluster of three. Default: as it stands, and for a new tenant 1. */
  readonly replicas?: 1 | 3 | 5;
}

const SUBJECTS = 'kollega.>';

/** The codes by which JetStream says that it has no room for the stream. */
const NO_ROOM = new Set([10023, 10047]);

interface Limits {
  readonly maxRecords: number;
  readonly replicas: number;
}

/** The stream refuses larger messages of anyone, the backend too. */
const MAX_STORED = 32 * 1024;

/**
 * Each line is a wall. `no_ack`: the server answers nobody, so no answer can be aimed at a colleague's record.
 * `discard new` with `max_msgs`: who fills the stream removes nothing of anyone. `max_bytes` alone would not do: in a
 * stream that is full to the byte nats-server 2.9 takes a larger version of an own record and drops the oldest one of
 * somebody else, so it is set to what `max_msgs` can never reach. `republish`: the live feed needs no right to read.
 */
const configOf = ({ maxRecords, replicas }: Limits, description: string): Partial<StreamConfig> & { name: string } => ({
  name: STREAM,
  description,
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
 * @throws Error where the server has no room, keeps to something else, or would remove records that stand
 */
export async function setUpTenant(tenant: NatsTenant, options: SetUpOptions = {}): Promise<'made' | 'updated' | 'unchanged'> {
  const before = await tenant.stream();
  const limits = limitsOf(options, before);
  const described = before?.config.description;
  const wanted = configOf(limits, described?.startsWith(DESCRIPTION) ? described : DESCRIPTION);
  if (before && !differences(before.config, wanted).length) return 'unchanged';
  // A server that is alone would take it for a wish, and keep one copy.
  if (before && limits.replicas > 1 && !before.cluster?.name) throw new Error(`${limits.replicas} replicas need a cluster, and this nats-server is alone`);
  const { streams } = tenant.streams;
  const { config } = await (before ? streams.update(STREAM, wanted) : streams.add(wanted)).catch((error: unknown) => {
    throw error instanceof JetStreamApiError && NO_ROOM.has(error.code) ? new Error(noRoom(limits, error), { cause: error }) : error;
  });
  const wrong = differences(config, wanted);
  if (wrong.length) throw new Error(`nats-server keeps to another ${wrong.join(', ')} of the stream ${STREAM}`);
  return before ? 'updated' : 'made';
}

/** @throws Error where records stand that would have no room: nats-server removes the oldest to obey a smaller limit */
function limitsOf({ maxRecords, replicas }: SetUpOptions, before: StreamInfo | undefined): Limits {
  const { max_msgs: most = 0, num_replicas: copies = 1 } = before?.config ?? {};
  const limits = { maxRecords: maxRecords ?? (most > 0 ? most : MAX_RECORDS), replicas: replicas ?? copies };
  const { messages = 0, bytes = 0 } = before?.state ?? {};
  if (messages > limits.maxRecords || bytes > limits.maxRecords * LARGEST) {
    throw new Error(`${messages} records stand, so a limit of ${limits.maxRecords} would remove the oldest: give a larger one (--max-records)`);
  }
  return limits;
}

const noRoom = ({ maxRecords }: Limits, { message }: Error): string =>
  `nats-server has no room (${message}): for ${maxRecords} records it sets ${(maxRecords * LARGEST / 2 ** 30).toFixed(1)} GiB aside, ` +
  'as if each were as large as a member can send. Allow fewer (--max-records), or give JetStream more (max_file)';

function differences(config: StreamConfig, wanted: Partial<StreamConfig>): readonly string[] {
  const has = config as unknown as Record<string, unknown>;
  return Object.entries(wanted).filter(([key, value]) => JSON.stringify(pick(has[key], value)) !== JSON.stringify(value)).map(([key]) => key);
}

/** A server may add fields to what it was given. */
const pick = (has: unknown, like: unknown): unknown =>
  has && like && typeof like === 'object' && !Array.isArray(like)
    ? Object.fromEntries(Object.keys(like).map((key) => [key, (has as Record<string, unknown>)[key]]))
    : has;
