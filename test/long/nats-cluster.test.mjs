// Three nodes, every record on each; the stream's leader is killed under a hundred clients.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NatsBackend } from '../../dist/server/nats.js';
import { tip } from '../nats/desk.mjs';
import { startEndpoint } from '../nats/endpoint.mjs';
import { h } from '../nats/ids.mjs';
import { bookOf, join, say } from '../nats/members.mjs';
import { pause, startNats, until } from '../nats/server.mjs';

const red = h('team', 'acme', 'red');
const WRITERS = 60;

test('the leader of three is killed under 100 clients: nothing confirmed is lost, every reader is live again without a reload', { timeout: 170_000 }, async (context) => {
  const server = await startNats({ nodes: 3, maxRecords: 20_000 });
  const tenant = await server.tenant();
  const endpoint = await startEndpoint([tenant]);
  const desk = { tenant, endpoint, servers: server.websockets };
  const members = await Promise.all(Array.from({ length: 100 }, (_, i) => join(desk, `member ${i}`, { circles: [red] })));
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
  await server.kill(leader);
  const killed = performance.now();

  // A fresh record reaches every reader while the node is still down.
  let probe;
  await until(async () => {
    const record = tip(members[0].member, 'after the kill');
    probe = await members[0].session.put(red, record).then(() => `${red} tip/${record.id}/${record.by}`, () => undefined);
    return probe;
  }, 'a record is confirmed after the kill', 30_000);
  for (const { name, session, reader } of members) await until(() => session.state === 'ready' && reader.held.has(probe), `${name} is live again`, 30_000);
  const live = Math.round(performance.now() - killed);
  await pause(2000);
  running = false;
  await writing;
  await server.start(leader);

  const stream = new Set();
  for await (const { record } of new NatsBackend(tenant).read(tenant.id, red)) stream.add(`${red} tip/${record.id}/${record.by}`);
  assert.deepEqual([...confirmed.keys()].filter((key) => !stream.has(key)), []);
  const fresh = await join(desk, 'late', { circles: [red] });
  for (const [key, place] of confirmed) assert.equal(fresh.reader.held.get(key)?.place, place, key);
  for (const { name, reader } of members) await until(() => confirmed.size <= reader.held.size, `${name} has all`);
  context.diagnostic(`${confirmed.size} confirmed, ${before} of them before the kill; all 100 live again after ${live} ms; longest time without a confirmation ${Math.round(longest)} ms`);
  assert.equal(bookOf(fresh.reader).split('\n').length, stream.size);
  for (const { session } of [...members, fresh]) session.close();
  endpoint.close();
  await tenant.close();
  await server.end();
});
