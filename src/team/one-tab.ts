/**
 * Acts while no other tab of this browser acts under this name; where locks are refused, at once.
 * @param signal ends the waiting for the others
 */
export function oneTab<T>(name: string, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  // Where a browser refuses locks, it refuses the storage that tabs would share.
  const { locks } = navigator as Partial<Navigator>;
  return locks ? locks.request(name, signal ? { signal } : {}, act).catch(refusedLock(act)) : act();
}

/** An opaque origin has locks that throw. */
const refusedLock = <T>(otherwise: () => Promise<T>) => (error: unknown): Promise<T> => {
  if (error instanceof DOMException && error.name === 'SecurityError') return otherwise();
  throw error;
};
