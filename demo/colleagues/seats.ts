import type { ColleagueKey } from '../data/people.js';
import { keyOf } from '../data/people.js';

/* Who sits where in this browser: each desk holds a lock as long as it is open. */

const seat = (tenant: string, member = ''): string => `case-desk/${tenant}/seat/${member}`;

const never = (): Promise<never> => new Promise(() => undefined);

/** Tells the other tabs that somebody real sits here: nobody is to be played in their name. */
export function takeSeat(tenant: string, member: string): void {
  // A page that is refused locks shares its storage with no other tab.
  void navigator.locks.request(seat(tenant, member), { mode: 'shared' }, never).catch(() => undefined);
}

/** The colleagues whose desks are open, in whatever tab. */
export async function seated(tenant: string): Promise<ReadonlySet<ColleagueKey>> {
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] as LockInfo[] }));
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(seat(tenant)));
  return new Set(names.map((name) => keyOf(name.slice(seat(tenant).length))).filter((key) => key !== undefined));
}

/** Runs `play` in one tab at a time until `signal` is aborted; the others wait for their turn. */
export async function inOneTab(tenant: string, signal: AbortSignal, play: () => void): Promise<void> {
  const until = new Promise<void>((resolve) => { signal.addEventListener('abort', () => resolve()); });
  await navigator.locks.request(`case-desk/${tenant}/stage`, { signal }, () => {
    play();
    return until;
  }).catch((error: unknown) => {
    // Refused locks: no other tab can be in the way.
    if (!signal.aborted && error instanceof DOMException && error.name === 'SecurityError') play();
  });
}
