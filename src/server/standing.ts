import { Ledger } from '../domain/ledger.js';
import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import type { Backend, Stored } from './backend.js';

/** One record in one circle. */
export interface Row extends Stored {
  readonly circle: CircleId;
  readonly ref: Ref;
}

/** All of a tenant that stands, and what every store makes of it. */
export interface Standing {
  readonly rows: readonly Row[];
  /** The fold of the domain: which version wins, and what the steward's orders say of it. */
  readonly ledger: Ledger;
}

/** Reads a tenant, or of it only what is wanted. */
export async function readStanding(
  backend: Backend, tenant: string, wanted: (record: KollegaRecord) => boolean = () => true,
): Promise<Standing> {
  const rows: Row[] = [];
  const ledger = new Ledger();
  for (const circle of await backend.circles(tenant)) {
    for await (const stored of backend.read(tenant, circle)) {
      if (!wanted(stored.record)) continue;
      rows.push({ ...stored, circle, ref: refOf(stored.record) });
      ledger.apply(circle, stored.record);
    }
  }
  return { rows, ledger };
}

/** Removes these rows, circle by circle. */
export async function purgeRows(
  backend: Backend, tenant: string, rows: readonly Row[], options: { tombstones?: boolean } = {},
): Promise<void> {
  const refs = new Map<CircleId, Ref[]>();
  for (const { circle, ref } of rows) refs.set(circle, [...refs.get(circle) ?? [], ref]);
  for (const [circle, those] of refs) await backend.purge(tenant, circle, those, options);
}
