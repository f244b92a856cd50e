import { h } from '../../src/domain/hash.js';
import { galleries } from './index.js';

const LEFT = 'kollega-states/1/visits';

/**
 * A name for the tenants of this visit, so that two pages never share one. What earlier visits left in this
 * browser is deleted, unless their page is still open: each holds a lock of its name.
 */
export async function beginVisit(): Promise<string> {
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
  void forget(earlier.filter((name) => !open.has(name)));
  return visit;
}

export const tenantOf = (visit: string, state: string): string => `states/${visit}/${state}`;

/** Of everybody who sat there. */
async function forget(visits: readonly string[]): Promise<void> {
  if (!visits.length) return;
  const states = galleries.flatMap((gallery) => gallery.states);
  const tenants = await Promise.all(visits.flatMap((visit) => states.map(({ name }) => h('tenant', tenantOf(visit, name)))));
  const left = new Set(tenants);
  for (const { name = '' } of await indexedDB.databases()) {
    const [, , tenant = ''] = name.split('/');
    if (left.has(tenant)) indexedDB.deleteDatabase(name);
  }
}
