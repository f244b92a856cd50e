import type { Hub } from '../src/index.js';
import { HubError } from '../src/index.js';
import { h } from '../src/domain/hash.js';
import type { Said } from './history.js';

/** Lets every author say their part, each over a connection of their own. What stands already stays. */
export async function seed(hub: Hub, tenant: string, said: readonly Said[]): Promise<void> {
  const tenantId = await h('tenant', tenant);
  const authors = Map.groupBy(said, ({ record }) => record.by);
  await Promise.all([...authors].map(async ([member, parts]) => {
    const session = hub.join({ tenant: tenantId, member, circles: [...new Set(parts.map(({ circle }) => circle))] });
    try {
      await Promise.all(parts.map(({ circle, record }) => session.put(circle, record).catch(unlessThere)));
    } finally {
      session.close();
    }
  }));
}

/** Another tab, or an earlier start that was cut off, wrote it before. */
function unlessThere(error: unknown): void {
  if (!(error instanceof HubError && error.code === 'conflict')) throw error;
}
