import { h } from '../../src/domain/hash.js';

const refused = new Set<string>();

/** The browser refuses this member's database from now on, as it does in a private or sandboxed frame. */
export async function refuseStorage(tenant: string, member: string): Promise<void> {
  refused.add(`kollega/1/${await h('tenant', tenant)}/${member}`);
  if (refused.size > 1) return;
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    if (refused.has(name)) throw new DOMException('refused', 'SecurityError');
    return open(name, version);
  };
}
