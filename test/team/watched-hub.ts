import type { KollegaRecord } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import type { Batch, Hub, HubSession, Scope } from '../../src/hub/hub.js';
import { HubError } from '../../src/hub/hub.js';
import type { Office } from './support.js';
import { until } from './support.js';

export interface Watch {
  /** Refuse these. */
  readonly refuses?: (record: KollegaRecord) => boolean;
  /** Let these batches through. */
  readonly passes?: (batch: Batch) => boolean;
  /** The hub's clock. */
  readonly now?: () => number;
}

/** A hub that goes through another one, and is watched or disturbed on the way. */
export class WatchedHub implements Hub {
  readonly reach = 'this-browser';
  /** The refs put, in order. */
  readonly puts: string[] = [];
  readonly #inner: Hub;
  readonly #watch: Watch;

  constructor(inner: Hub, watch: Watch = {}) {
    this.#inner = inner;
    this.#watch = watch;
  }

  join(scope: Scope): HubSession {
    const session = this.#inner.join(scope);
    const { refuses, passes, now } = this.#watch;
    const put = session.put.bind(session);
    const subscribe = session.subscribe.bind(session);
    const own: Partial<HubSession> = {
      put: (circle, record, options) => {
        this.puts.push(refOf(record));
        return refuses?.(record) ? Promise.reject(new HubError('forbidden', 'refused')) : put(circle, record, options);
      },
      subscribe: (cursor, onBatch) => subscribe(cursor, (batch) => {
        if (passes?.(batch) ?? true) onBatch(batch);
      }),
      ...(now && { now }),
    };
    return Object.assign(session, own);
  }
}

/** All that stands in the circles of the team. */
export async function inHub(office: Office, who = 'spy'): Promise<KollegaRecord[]> {
  const device = await office.device(who);
  const found: KollegaRecord[] = [];
  let done = false;
  device.subscribe(undefined, ({ items, caughtUp }) => {
    found.push(...items.map(({ record }) => record));
    done ||= !!caughtUp;
  });
  await until(() => done);
  device.close();
  return found;
}

export const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));
