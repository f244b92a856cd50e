import { setTimeout as pause } from 'node:timers/promises';
import { headers } from '@nats-io/transport-node';
import type { CircleId, KollegaRecord, Ref } from '../../domain/record.js';
import { refOf } from '../../domain/record.js';
import { compareVersions } from '../../domain/version.js';
import { HubError } from '../../hub/hub.js';
import { circleSubject, readSubject } from '../../hub/nats/wire.js';
import type { Backend, Stored } from '../backend.js';
import { horizonOf, horizonSubject, keySubject, lastAt, readStands, readStream } from './stream-reader.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

/** How often what was written is looked for, and how long in between, ms. */
const LOOKS = [0, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000];
const TRIES = 5;

/**
 * The steward functions' way to a stream. Nothing can be deleted from it, not even by us, so what is to go is
 * overwritten by nothing: the words are gone, and a place of about a hundred bytes stays.
 */
export class NatsBackend implements Backend {
  readonly #tenant: (id: string) => NatsTenant | undefined;

  /** @param tenants those that this backend serves */
  constructor(...tenants: readonly NatsTenant[]) {
    const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
    this.#tenant = (id) => byId.get(id);
  }

  async circles(tenant: string): Promise<readonly CircleId[]> {
    const { state } = await this.#of(tenant).streams.streams.info(STREAM, { subjects_filter: `kollega.${tenant}.>` });
    return [...new Set(Object.keys(state.subjects ?? {}).flatMap((subject) => readSubject(subject)?.circle ?? []))];
  }

  async *read(tenant: string, circle: CircleId): AsyncIterable<Stored> {
    for await (const message of readStream(this.#of(tenant), circleSubject(tenant, circle))) {
      const { record } = readStands(message);
      if (record) yield { record, came: message.info.timestampNanos / 1e6 };
    }
  }

  async write(tenant: string, circle: CircleId, record: KollegaRecord): Promise<void> {
    const data = new TextEncoder().encode(JSON.stringify(record));
    await this.#replace(tenant, keySubject(tenant, circle, refOf(record)), data, (standing) => !standing || compareVersions(record, standing) > 0);
  }

  async purge(tenant: string, circle: CircleId, refs: readonly Ref[], { tombstones = false } = {}): Promise<void> {
    let highest = tombstones ? await horizonOf(this.#of(tenant), circle) : 0;
    for (const ref of refs) {
      const seq = await this.#replace(tenant, keySubject(tenant, circle, ref), new Uint8Array(), (standing) => !!standing);
      highest = Math.max(highest, seq);
    }
    if (tombstones) await this.#replace(tenant, horizonSubject(tenant, circle), new TextEncoder().encode(String(highest)), () => true);
  }

  async drop(tenant: string): Promise<void> {
    await this.#of(tenant).streams.streams.delete(STREAM);
  }

  /** What was overwritten leaves the disk when the server next compacts its file. */
  scrub(): Promise<void> {
    return Promise.resolve();
  }

  #of(id: string): NatsTenant {
    const tenant = this.#tenant(id);
    if (!tenant) throw new Error(`this backend does not serve the tenant ${id}`);
    return tenant;
  }

  /**
   * Writes where `wanted`, and resolves when it stands there, with the sequence that it replaced. The stream
   * answers nobody, not us either, so it is looked for.
   */
  async #replace(id: string, subject: string, data: Uint8Array, wanted: (standing: KollegaRecord | undefined) => boolean): Promise<number> {
    const tenant = this.#of(id);
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await lastAt(tenant, subject);
      const expected = before?.seq ?? 0;
      if (!wanted(before ? readStands(before).record : undefined)) return 0;
      const guard = headers();
      guard.set('Nats-Expected-Last-Subject-Sequence', String(expected));
      tenant.connection.publish(subject, data, { headers: guard });
      let after = before;
      await soon(async () => ((after = await lastAt(tenant, subject))?.seq ?? 0) !== expected);
      if (after && after.seq !== expected && Buffer.compare(after.data, data) === 0) return expected;
    }
    throw new HubError('full', 'the stream took nothing: it is full, or has no leader');
  }
}

/** Whether it holds within some seconds. */
async function soon(holds: () => Promise<boolean>): Promise<boolean> {
  for (const wait of LOOKS) {
    await pause(wait);
    if (await holds()) return true;
  }
  return false;
}
