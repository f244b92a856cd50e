import type { CircleId, KollegaRecord } from '../../domain/record.js';
import type { Standing } from '../acceptance.js';
import { placeOf } from '../record-log.js';
import { readSubject } from './wire.js';

/** One record at its place in one circle. */
export interface Feed {
  readonly circle: CircleId;
  readonly seq: number;
  readonly standing: Standing;
}

const decoder = new TextDecoder();

/**
 * A record that came under this subject. One that says something else of itself than its subject, which is all
 * that the server checked, is nobody's.
 */
export function readDelivery({ subject, data }: { readonly subject: string; readonly data: Uint8Array }, seq: number): Feed | undefined {
  const key = readSubject(subject);
  if (!key || !data.length) return undefined;
  try {
    const record = JSON.parse(decoder.decode(data)) as KollegaRecord;
    const { kind, id, by } = record;
    const agrees = kind === key.kind && id === key.id && by === key.by;
    return agrees ? { circle: key.circle, seq, standing: { record, place: placeOf(seq) } } : undefined;
  } catch {
    return undefined;
  }
}
