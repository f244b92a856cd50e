import { colleagues } from '../data/people.js';
import { h } from '../../src/domain/hash.js';

const LEFT = 'kollega-states/1/visits';

/**
 * A name for the tenants of this visit, so that two pages never share one. What earlier visits left in this
 * browser is deleted, unless their page is still open: each holds a lock of its name.
 */
export async function beginVisit(states: readonly string[]): Promise<string> {
  const visit = crypto.randomUUID();
  await new Promise<void>((resolve) => {
    void navigator.locks.request(visit, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  const earlier = JSON.parse(localStorage.getItem(LEFT) ?? '[]') as string[];
  localStorage.setItem(LEFT, JSON.stringify([...earlier.filter((one) => open.has(one)), visit]));
  for (const one of earlier.filter((name) => !open.has(name))) void forget(one, states);
  return visit;
}

export const tenantOf = (visit: string, state: string): string => `states/${visit}/${state}`;

async function forget(visit: string, states: readonly string[]): Promise<void> {
  for (const state of states) {
    const tenant = await h('tenant', tenantOf(visit, state));
    for (const { member } of [colleagues.sofia, colleagues.omar]) {
      indexedDB.deleteDatabase(`kollega/1/${tenant}/${await h('member', tenantOf(visit, state), member)}`);
    }
  }
}
