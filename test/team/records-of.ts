import type { KollegaRecord } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import type { Office } from './support.js';

/** All that stands on the hub, as another device of this member reads it. */
export async function recordsOf(office: Office, member: string): Promise<readonly KollegaRecord[]> {
  const device = await office.device(member);
  const records = new Map<string, KollegaRecord>();
  await new Promise<void>((resolve) => {
    device.subscribe(undefined, ({ items, caughtUp }) => {
      for (const { record } of items) records.set(refOf(record), record);
      if (caughtUp) resolve();
    });
  });
  device.close();
  return [...records.values()];
}
