import { DAY } from '../domain/policy.js';
import type { Log } from './log.js';
import { traits } from './log.js';
import type { ServerStore } from './server-store.js';
import { sweep } from './sweep.js';

/** Sweeps every tenant once a day, the first time an hour after the start: a restart is no reason for work. */
export function sweepDaily(store: ServerStore, log: Log): { stop(): void } {
  const sweepAll = async (): Promise<void> => {
    for (const tenant of store.tenants()) {
      try {
        log({ level: 'info', event: 'swept', ...await sweep(store, tenant, Date.now()) });
      } catch (error) {
        log({ level: 'error', event: 'sweep', ...traits(error) });
      }
    }
  };
  const first = setTimeout(() => void sweepAll(), DAY / 24).unref();
  const daily = setInterval(() => void sweepAll(), DAY).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(daily);
    },
  };
}
