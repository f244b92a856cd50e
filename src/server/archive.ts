import { KollegaProblem } from '../domain/problem.js';
import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import { isId } from '../domain/record.js';
import { checkEnvelope } from '../domain/validate.js';
import type { Backend } from './backend.js';
import { readStanding } from './standing.js';

/** All that one member said under their own name, for them to read. Anonymous authors are nobody's here. */
export interface MemberExport {
  readonly kollega: 1;
  readonly tenant: string;
  readonly member: MemberId;
  readonly records: readonly { readonly circles: readonly CircleId[]; readonly record: KollegaRecord }[];
}

export async function exportMember(backend: Backend, tenant: string, member: MemberId): Promise<MemberExport> {
  const { ledger } = await readStanding(backend, tenant, ({ by }) => by === member);
  const records = [...ledger.records()].map((record) => ({
    circles: [...ledger.circlesOf(`${record.kind}/${record.id}/${record.by}`)], record,
  }));
  return { kollega: 1, tenant, member, records };
}

/** A whole tenant as lines of JSON: one that says whose it is, then one a record and circle. */
export async function* exportTenant(backend: Backend, tenant: string): AsyncIterable<string> {
  yield JSON.stringify({ kollega: 1, tenant });
  for (const circle of await backend.circles(tenant)) {
    for await (const { record } of backend.read(tenant, circle)) yield JSON.stringify({ circle, record });
  }
}

/**
 * Takes in what `exportTenant` gave, into the tenant it came from: its ids are hashes that hold the tenant.
 * What stands and wins is left; lines that are no record are counted and left out. Repeating is harmless.
 * @throws KollegaProblem `bad-input` where the first line is another tenant's, or none
 */
export async function importTenant(
  backend: Backend, tenant: string, lines: AsyncIterable<string> | Iterable<string>,
): Promise<{ readonly taken: number; readonly refused: number }> {
  let [begun, taken, refused] = [false, 0, 0];
  for await (const line of lines) {
    if (!line.trim()) continue;
    const value = parse(line);
    if (!begun) {
      if (value?.kollega !== 1 || value.tenant !== tenant) throw new KollegaProblem('bad-input', 'not an export of this tenant');
      begun = true;
      continue;
    }
    const record = checkEnvelope(value?.record);
    if (record instanceof KollegaProblem || !isId(value?.circle)) {
      refused++;
      continue;
    }
    await backend.write(tenant, value.circle, record);
    taken++;
  }
  if (!begun) throw new KollegaProblem('bad-input', 'not an export of this tenant');
  return { taken, refused };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Removes a tenant, its people and all they said. */
export async function deleteTenant(backend: Backend, tenant: string): Promise<void> {
  await backend.drop(tenant);
  await backend.scrub();
}
