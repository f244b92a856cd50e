import { clear, createStore } from 'idb-keyval';
import { randomId } from '../../src/domain/hash.js';
import { hubConformance } from '../../src/hub/conformance.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { SharedHub } from '../../src/hub/shared-hub.js';
import { TabHub } from '../../src/hub/tab-hub.js';
import { sweep } from '../../src/hub/tab-sweep.js';

describe('MemoryHub', () => {
  hubConformance(() => {
    const hub = new MemoryHub();
    return {
      hub,
      tenant: randomId(),
      another: () => hub,
      offline: () => hub.offline(),
      online: () => hub.online(),
      replaceAll: () => hub.replace(),
      forgetTombstones: () => hub.forget(Infinity),
    };
  }, { describe, it });
});

/** What the browser's own "clear site data" and 180 days do to a tenant's database. */
function database(tenant: string): { replaceAll(): Promise<void>; forgetTombstones(): Promise<void> } {
  const name = `kollega/1/${tenant}/hub`;
  return {
    replaceAll: () => clear(createStore(name, 'log')),
    forgetTombstones: () => sweep(createStore(name, 'log'), Date.now(), Infinity),
  };
}

describe('TabHub', () => {
  hubConformance(() => {
    const tenant = randomId();
    return { hub: new TabHub(), tenant, another: () => new TabHub(), ...database(tenant) };
  }, { describe, it });
});

describe('SharedHub over TabHub', () => {
  hubConformance(() => {
    const tenant = randomId();
    return { hub: new SharedHub(new TabHub()), tenant, another: () => new SharedHub(new TabHub()), ...database(tenant) };
  }, { describe, it });
});
