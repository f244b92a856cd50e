// Colleagues as their browsers would be: a NatsHub each, over the real endpoint and the real server.
import { after } from 'node:test';
import { WebSocket } from 'ws';
import { NatsHub } from '../../dist/nats.js';
import { bearerOf } from './endpoint.mjs';
import { h } from './ids.mjs';
import { until } from './server.mjs';

globalThis.WebSocket ??= WebSocket;

const joined = new Set();
// What a failed test left open must not keep the whole run waiting.
after(() => { for (const session of joined) session.close(); });

/** @returns a session that is ready, and a reader of it that keeps what a store would */
export async function join({ tenant, endpoint, servers }, name, { member = h('member', tenant.id, name), circles, may = circles, secrets = [], cursor, held, wait = true } = {}) {
  const hub = new NatsHub({ servers, session: endpoint.url, bearer: ({ scope }) => bearerOf({ ...scope, circles: may }) });
  const session = hub.join({ tenant: tenant.id, member, circles, secrets });
  joined.add(session);
  const reader = read(session, cursor, held);
  if (wait) await until(() => session.state === 'ready' && reader.caughtUp > 0, `${name} has caught up`);
  return { name, member, session, reader };
}

/** Keeps the newest of each record, how often each version came, and the cursor. */
export function read(session, cursor, held = new Map()) {
  const reader = { held, cursor, caughtUp: 0, resets: [], came: new Map(), stop: undefined };
  reader.stop = session.subscribe(cursor, (batch) => {
    if (batch.reset) {
      reader.held.clear();
      reader.resets.push(batch.reset);
    }
    for (const { record, place } of batch.items) {
      const key = `${batch.circle} ${record.kind}/${record.id}/${record.by}`;
      reader.held.set(key, { record, place });
      reader.came.set(`${key} ${place}`, (reader.came.get(`${key} ${place}`) ?? 0) + 1);
    }
    if (batch.cursor !== undefined) reader.cursor = batch.cursor;
    if (batch.caughtUp) reader.caughtUp++;
  });
  return reader;
}

/** What is held, to be compared with what others hold. */
export const bookOf = ({ held }) => [...held].map(([key, { record, place }]) => `${key} ${record.rev} ${place}`).sort().join('\n');

/** Says it until the hub confirms, as the outbox does. */
export async function say(session, circle, record, patience = 60_000) {
  for (const end = Date.now() + patience; ;) {
    try {
      return await session.put(circle, record);
    } catch (error) {
      // It went through, and the answer was lost.
      if (error.code === 'conflict' && error.standing?.record.rev === record.rev) return error.standing.place;
      if (error.code === 'conflict' || Date.now() > end) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
  }
}
