// Three nodes, every record on each; the stream's leader is killed under a hundred clients.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NatsBackend } from '../../dist/server/nats.js';
import { PlainWebSocket } from '../../scripts/plain-web-socket.mjs';
import { tip } from '../nats/desk.mjs';
import { startEndpoint } from '../nats/endpoint.mjs';
import { h } from '../nats/ids.mjs';
import { bookOf, join, say } from '../nats/members.mjs';
import { pause, startNats, until } from '../nats/server.mjs';

globalThis.WebSocket = PlainWebSocket;

const red = h('team', 'acme', 'red');
const [CLIENTS, WRITERS] = [100, 60];
/** How soon every reader is promised to be live again, ms. */
const PROMISED = 15_000;

test('the leader of three is killed under 100 clients: nothing confirmed is lost, every reader is live again within 15 s without a reload', { timeout: 170_000 }, async (context) => {
  const server = await startNats({ nodes: 3, maxRecords: 20_000 });
  const tenant = await server.tenant();
  const endpoint = await startEndpoint([tenant]);
  context.after(async () => {
    endpoint.close();
    await tenant.close();
    await server.end();
  });
  const desk = { tenant, endpoint, servers: server.websockets };
  const members = await Promise.all(Array.from({ length: CLIENTS }, (_, i) => join(desk, `member ${i}`, { circles: [red] })));
  const cutOff = new Set();
  for (const { name, session } of members) session.addEventListener('statechange', () => cutOff.add(name));
  const confirmed = new Map();
  let [running, longest, last] = [true, 0, performance.now()];
  const writing = Promise.all(members.slice(0, WRITERS).map(async ({ member, session }) => {
    while (running) {
      const record = tip(member);
      confirmed.set(`${red} tip/${record.id}/${member}`, await say(session, red, record));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      await pause(150);
    }
  }));
  await pause(3000);
  const { leader } = (await tenant.stream()).cluster;
  const before = confirmed.size;
  const killed = performance.now();
  await server.kill(leader);

  // A fresh record reaches every reader while the node is still down.
  const record = tip(members[0].member, 'after the kill');
  const probe = `${red} tip/${record.id}/${record.by}`;
  const probing = say(members[0].session, red, record).then((place) => confirmed.set(probe, place));
  const live = await Promise.all(members.map(async ({ name, session, reader }) => {
    await until(() => session.state === 'ready' && reader.held.has(probe), `${name} is live again`, 60_000);
    return performance.now() - killed;
  }));
  await probing;
  const worst = Math.round(Math.max(...live));
  context.diagnostic(`${cutOff.size} of ${CLIENTS} readers were cut off; all are live again after ${worst} ms; longest time without a confirmation ${Math.round(longest)} ms`);
  assert.ok(worst <= PROMISED, `the last reader was live after ${worst} ms`);
  await pause(2000);
  running = false;
  await writing;
  await server.start(leader);

  const stream = new Set();
  for await (const { record: { id, by } } of new NatsBackend(tenant).read(tenant.id, red)) stream.add(`${red} tip/${id}/${by}`);
  assert.deepEqual([...confirmed.keys()].filter((key) => !stream.has(key)), []);
  const fresh = await join(desk, 'late', { circles: [red] });
  for (const [key, place] of confirmed) assert.equal(fresh.reader.held.get(key)?.place, place, key);
  for (const { name, reader } of members) await until(() => [...confirmed.keys()].every((key) => reader.held.has(key)), `${name} has all`);
  context.diagnostic(`${confirmed.size} confirmed, ${before} of them before the kill, 0 lost`);
  assert.equal(bookOf(fresh.reader).split('\n').length, stream.size);
  for (const { session } of [...members, fresh]) session.close();
});
