import type { JsMsg, StoredMsg } from '@nats-io/jetstream';
import type { CircleId, KollegaRecord, Ref } from '../../domain/record.js';
import { STEWARD } from '../../domain/record.js';
import { readDelivery } from '../../hub/nats/delivery.js';
import { subjectOf } from '../../hub/nats/wire.js';
import { insist } from './insist.js';
import type { NatsTenant } from './tenant.js';
import { STREAM } from './tenant.js';

/** What stands at one key. Without a record the steward emptied the place. */
export interface Stands {
  readonly seq: number;
  readonly record?: KollegaRecord;
}

/** Up to here tombstones may be missing. No kind of record is called so, so readers pass it over. */
export const horizonSubject = (tenant: string, circle: CircleId): string => subjectOf(tenant, circle, { kind: '-', id: 'horizon', by: STEWARD });

export const keySubject = (tenant: string, circle: CircleId, ref: Ref): string => {
  const [kind = '', id = '', by = ''] = ref.split('/');
  return subjectOf(tenant, circle, { kind, id, by });
};

export const lastAt = ({ streams }: NatsTenant, subject: string): Promise<StoredMsg | null> =>
  insist(() => streams.streams.getMessage(STREAM, { last_by_subj: subject }));

export async function standsAt(tenant: NatsTenant, circle: CircleId, ref: Ref): Promise<Stands | undefined> {
  const message = await lastAt(tenant, keySubject(tenant.id, circle, ref));
  return message ? readStands(message) : undefined;
}

export function readStands({ subject, data, seq }: Pick<StoredMsg, 'subject' | 'data' | 'seq'>): Stands {
  const record = readDelivery({ subject, data }, seq)?.standing.record;
  return { seq, ...(record && { record }) };
}

const PAGE = 500;

/** All that stands under a subject, in the order of its places; the server's own count of what is left may be too low. */
export async function* readStream(tenant: NatsTenant, subject: string): AsyncIterable<JsMsg> {
  const last = await lastAt(tenant, subject);
  if (!last) return;
  const consumer = await tenant.client.consumers.get(STREAM, { filter_subjects: subject });
  for (let seq = 0; seq < last.seq;) {
    const messages = await consumer.fetch({ max_messages: PAGE, expires: 5000 });
    for await (const message of messages) {
      seq = message.seq;
      yield message;
      if (seq >= last.seq) break;
    }
  }
}

export async function horizonOf(tenant: NatsTenant, circle: CircleId): Promise<number> {
  const message = await lastAt(tenant, horizonSubject(tenant.id, circle));
  return Number(message?.string() ?? 0) || 0;
}
