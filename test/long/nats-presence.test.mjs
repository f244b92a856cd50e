// 120 members of one circle over a real nats-server: all are seen, and what is said of that stays bounded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlainWebSocket } from '../../scripts/plain-web-socket.mjs';
import { mintFor, signIn } from '../nats/desk.mjs';
import { startEndpoint } from '../nats/endpoint.mjs';
import { h } from '../nats/ids.mjs';
import { join } from '../nats/members.mjs';
import { startNats, until } from '../nats/server.mjs';

globalThis.WebSocket = PlainWebSocket;

const red = h('team', 'acme', 'red');

/** How often each spoke. */
function timesOf(messages) {
  const times = new Map();
  for (const { id } of messages) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

test('120 members of a circle: everyone sees everyone, each speaks every 45 to 60 s, and who dies is forgotten', { timeout: 170_000 }, async (context) => {
  const server = await startNats();
  const tenant = await server.tenant();
  const endpoint = await startEndpoint([tenant]);
  const members = [];
  context.after(async () => {
    for (const { session } of members) session.close();
    endpoint.close();
    await tenant.close();
    await server.end();
  });
  const said = [];
  tenant.connection.subscribe(`presence.${tenant.id}.${red}.*`, { callback: (_, message) => said.push({ at: performance.now(), ...message.json() }) });
  const beats = (since) => said.filter(({ is, at }) => is && at >= since);
  const come = async (name) => {
    const member = await join({ tenant, endpoint, servers: server.websockets }, name, { circles: [red] });
    member.session.presence.watch((around) => { member.around = around; });
    member.session.presence.announce({ availability: 'free' });
    return member;
  };
  const sees = (count) => members.every(({ around }) => around?.size === count);

  members.push(...await Promise.all(Array.from({ length: 60 }, (_, i) => come(`member ${i}`))));
  await until(() => sees(60), '60 see each other');
  assert.deepEqual([...new Set(beats(0).map(({ holds }) => holds))], [40_500], 'among few each speaks every 15 s');

  const began = performance.now();
  members.push(...await Promise.all(Array.from({ length: 60 }, (_, i) => come(`member ${60 + i}`))));
  await until(() => sees(120), '120 see each other', 90_000);
  context.diagnostic(`120 members saw each other ${Math.round(performance.now() - began)} ms after the last 60 came, of ${said.length} messages in all`);

  // Somebody whose machine loses power: it says for how long it is to be believed, and nothing after that.
  const ghost = await mintFor(tenant, 'ghost', { circles: [red] });
  const connection = await signIn(server, ghost);
  connection.publish(`presence.${tenant.id}.${red}.${ghost.member}`, JSON.stringify({ id: 'ghost', is: { availability: 'busy' }, holds: 15_000 }));
  await connection.flush();
  await until(() => members.every(({ around }) => around.has(ghost.member)), 'all see it');
  const quiet = performance.now();
  await connection.close();
  await until(() => members.every(({ around }) => !around.has(ghost.member)), 'all have forgotten it');
  assert.ok(performance.now() - quiet > 13_000, 'not before its time');
  await until(() => beats(quiet).length >= 30, 'they speak again', 60_000);
  const [spoken, seconds] = [beats(quiet), (performance.now() - quiet) / 1000];
  assert.deepEqual([...new Set(spoken.map(({ holds }) => holds))], [162_000], 'among many each speaks every 60 s');
  // Those who came together speak in the same quarter of a minute, but nobody twice in 45 s.
  const most = Math.max(...timesOf(spoken).values());
  assert.ok(most <= 1 + Math.floor(seconds / 45), `one spoke ${most} times in ${seconds} s`);
  assert.ok(sees(120), 'and all are seen');
  context.diagnostic(`${spoken.length} messages in ${Math.round(seconds)} s, each read by 120`);
});
