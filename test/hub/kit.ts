import { h, randomId } from '../../src/domain/hash.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import type { HubSession, Scope } from '../../src/hub/hub.js';
import type { TabHub } from '../../src/hub/tab-hub.js';
import type { SharedHub } from '../../src/hub/shared-hub.js';

export { Reader, until } from '../../src/hub/conformance-kit.js';

export const RED = 'all';

let tips = 0;

export const tip = (by: string, text: string, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  ({ v: 1, kind: 'tip', id: `t${tips++}`, by, rev: 1, at: Date.now(), body: { text }, ...more });

/** A tenant of one's own, with two members who share a circle. */
export async function people(): Promise<{ ann: Scope; bo: Scope; database: string }> {
  const tenant = randomId();
  const [ann, bo] = await Promise.all([h('member', tenant, 'ann'), h('member', tenant, 'bo')]);
  return {
    ann: { tenant, member: ann, circles: [RED] },
    bo: { tenant, member: bo, circles: [RED] },
    database: `kollega/1/${tenant}/hub`,
  };
}

export const ready = (session: HubSession): Promise<void> => new Promise((resolve) => {
  if (session.state === 'ready') resolve();
  else session.addEventListener('statechange', () => { if (session.state === 'ready') resolve(); });
});

interface Frame {
  readonly window: Window & typeof globalThis;
  /** The classes as this frame loaded them, in a realm of its own. */
  load(): Promise<{ TabHub: typeof TabHub; SharedHub: typeof SharedHub }>;
  remove(): void;
}

/** A frame of this origin: another tab, as far as storage, channels and locks go. */
export function openFrame(): Frame {
  const element = document.body.appendChild(document.createElement('iframe'));
  const window = element.contentWindow as Window & typeof globalThis;
  const bring = window.eval('(url) => import(url)') as (url: string) => Promise<unknown>;
  const url = (file: string): string => new URL(`../../src/hub/${file}.ts`, import.meta.url).href;
  return {
    window,
    async load() {
      const [tab, shared] = await Promise.all([bring(url('tab-hub')), bring(url('shared-hub'))]);
      return { ...tab as { TabHub: typeof TabHub }, ...shared as { SharedHub: typeof SharedHub } };
    },
    remove: () => element.remove(),
  };
}

/** What this frame's browser refuses, as private modes and sandboxes do. */
export function refuse(window: Window & typeof globalThis, name: 'indexedDB' | 'BroadcastChannel'): void {
  Object.defineProperty(window, name, {
    get: () => { throw new DOMException('refused', 'SecurityError'); },
  });
}
