import type { CircleId, KollegaRecord } from '../../src/domain/record.js';
import { ALL } from '../../src/domain/record.js';
import type { OutboxEntry, Row } from '../../src/store/store.js';

export const ME = 'me'.padEnd(22, '-');
export const TEAM = 'team'.padEnd(22, '-');

export function tip(id: string, rev = 1, more: Partial<KollegaRecord> = {}): KollegaRecord {
  return { v: 1, kind: 'tip', id, by: ME, rev, at: 1, body: { text: `${id} in revision ${String(rev)}` }, ...more };
}

export const row = (record: KollegaRecord, circles: Row['circles'] = { [ALL]: null }): Row => ({ record, circles });

export const waiting = (record: KollegaRecord, since = 1, circle: CircleId = ALL): OutboxEntry => ({ circle, record, since });
