import type { Hub, HubSession, MemberId } from '../src/index.js';
import { HubError } from '../src/index.js';
import { h } from '../src/domain/hash.js';
import type { Said } from './history.js';

/**
 * Lets every author say their part, each over a connection of their own. What stands already stays.
 * @param together so many connections at once; where there are few, what stands is read first
 */
export async function seed(hub: Hub, tenant: string, said: readonly Said[], together = Infinity): Promise<void> {
  const tenantId = await h('tenant', tenant);
  const authors = Map.groupBy(said, ({ record }) => record.by);
  const rest = [...authors];
  const speak = async (): Promise<void> => {
    for (let next; (next = rest.pop());) await sayAll(hub, tenantId, ...next, together < Infinity);
  };
  await Promise.all(Array.from({ length: Math.min(together, rest.length) }, speak));
}

async function sayAll(hub: Hub, tenant: string, member: MemberId, parts: readonly Said[], look: boolean): Promise<void> {
  const session = hub.join({ tenant, member, circles: [...new Set(parts.map(({ circle }) => circle))] });
  try {
    const there = look ? await standing(session) : new Set<string>();
    const missing = parts.filter(({ circle, record }) => !there.has(`${circle} ${record.kind}/${record.id}`));
    await Promise.all(missing.map(({ circle, record }) => session.put(circle, record).catch(unlessThere)));
  } finally {
    session.close();
  }
}

/** What another browser wrote before, as far as this author reads. */
function standing(session: HubSession): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  return new Promise((resolve) => {
    const stop = session.subscribe(undefined, ({ circle, items, caughtUp }) => {
      for (const { record } of items) there.add(`${circle} ${record.kind}/${record.id}`);
      if (!caughtUp) return;
      queueMicrotask(() => stop());
      resolve(there);
    });
  });
}

/** Another tab, or an earlier start that was cut off, wrote it before. */
function unlessThere(error: unknown): void {
  if (!(error instanceof HubError && error.code === 'conflict')) throw error;
}
