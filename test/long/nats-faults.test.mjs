// Twenty clients write while the server is killed again and again, and what else goes wrong on a long day.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { NatsHub } from '../../dist/nats.js';
import { createSession, NatsBackend, setUpTenant } from '../../dist/server/nats.js';
import { tip } from '../nats/desk.mjs';
import { startEndpoint } from '../nats/endpoint.mjs';
import { h } from '../nats/ids.mjs';
import { bookOf, join, read, say } from '../nats/members.mjs';
import { startProxy } from '../nats/proxy.mjs';
import { pause, startNats, until } from '../nats/server.mjs';

const red = h('team', 'acme', 'red');
let server, tenant, endpoint, proxy, desk;
beforeEach(async () => {
  server = await startNats({ maxRecords: 20_000 });
  tenant = await server.tenant();
  endpoint = await startEndpoint([tenant]);
  proxy = await startProxy(server.websockets[0]);
  desk = { tenant, endpoint, servers: proxy.url };
});
afterEach(async () => {
  endpoint.close();
  proxy.close();
  await tenant.close();
  await server.end();
});

const crew = (count) => Promise.all(Array.from({ length: count }, (_, i) => join(desk, `member ${i}`, { circles: [red] })));
const keyOf = ({ id, by }) => `${red} tip/${id}/${by}`;

/** Everything that was confirmed stands there once, at the place that was told, and every reader has the same. */
async function allHold(members, confirmed) {
  const fresh = await join(desk, 'late', { circles: [red] });
  const stream = [];
  for await (const { record } of new NatsBackend(tenant).read(tenant.id, red)) stream.push(keyOf(record));
  assert.equal(new Set(stream).size, stream.length, 'nothing twice');
  for (const [key, place] of confirmed) assert.equal(fresh.reader.held.get(key)?.place, place, key);
  const book = bookOf(fresh.reader);
  for (const { name, reader } of members) await until(() => bookOf(reader) === book, `${name} has what all have`);
  fresh.session.close();
}

describe('a server that is killed', () => {
  test('ten times during 5,000 writes of 20 clients: all that was confirmed is there once, all books are equal', { timeout: 170_000 }, async (context) => {
    const members = await crew(20);
    const confirmed = new Map();
    let lost = false;
    const writing = Promise.all(members.map(async ({ member, session }) => {
      for (let i = 0; i < 250; i++) {
        const record = tip(member, `said ${i}`);
        confirmed.set(keyOf(record), await say(session, red, record));
        if (i % 10 === 9) await pause(20);
      }
    })).catch((error) => { lost = error; });
    let kills = 0;
    for (; kills < 10 && confirmed.size < 5000; kills++) {
      const goal = kills * 450 + 200;
      await until(() => confirmed.size > goal || lost, `${goal} are confirmed`, 60_000);
      await server.kill();
      await pause(150);
      await server.start();
    }
    await writing;
    assert.equal(lost, false);
    assert.deepEqual([kills, confirmed.size], [10, 5000]);
    await allHold(members, confirmed);
    context.diagnostic(`${kills} kills, ${confirmed.size} confirmed, ${endpoint.asked} questions to the endpoint`);
    for (const { session } of members) session.close();
  });
});

describe('a network that breaks', () => {
  test('is cut and healed while ten write', async () => {
    const members = await crew(10);
    const confirmed = new Map();
    const writing = Promise.all(members.map(async ({ member, session }) => {
      for (let i = 0; i < 50; i++) {
        const record = tip(member);
        confirmed.set(keyOf(record), await say(session, red, record));
        await pause(10);
      }
    }));
    for (let i = 0; i < 3; i++) {
      await pause(300);
      proxy.cut();
      endpoint.down = i === 1;
      await pause(300);
      endpoint.down = false;
      proxy.heal();
    }
    await writing;
    await allHold(members, confirmed);
    for (const { session } of members) session.close();
  });

  test('is dead without saying so: it is noticed, and all goes on', { timeout: 60_000 }, async () => {
    const [ann, bo] = await crew(2);
    proxy.die();
    const record = tip(ann.member);
    const saying = say(ann.session, red, record);
    await until(() => ann.session.state === 'offline' && bo.session.state === 'offline', 'it is noticed');
    proxy.heal();
    const confirmed = new Map([[keyOf(record), await saying]]);
    await allHold([ann, bo], confirmed);
    for (const { session } of [ann, bo]) session.close();
  });

  test('is slow to read: who hangs is cut off by the server, and reads on later; the others notice nothing', { timeout: 60_000 }, async () => {
    const hanging = await join(desk, 'hanging', { circles: [red] });
    const ann = await join({ ...desk, servers: server.websockets }, 'ann', { circles: [red] });
    proxy.stall(true);
    const confirmed = new Map();
    for (let i = 0; i < 1500; i += 50) {
      await Promise.all(Array.from({ length: 50 }, async () => {
        const record = tip(ann.member, 'x'.repeat(12_000));
        confirmed.set(keyOf(record), await say(ann.session, red, record));
      }));
    }
    proxy.stall(false);
    await allHold([hanging, ann], confirmed);
    for (const { session } of [hanging, ann]) session.close();
  });
});

describe('a clock that is a day off', () => {
  for (const [name, days] of [['fast', 1], ['slow', -1]]) {
    test(`is a day ${name}: tokens hold and are renewed, records pass, and the hub's clock is right`, async () => {
      const { now } = Date;
      const shifted = () => now() + days * 86_400_000;
      const member = h('member', tenant.id, 'ann');
      // The endpoint is in this process as well; while it works, the clock is right.
      let [renewed, over] = [0, false];
      const ask = async (wish) => {
        Date.now = now;
        try {
          renewed++;
          return await createSession(tenant, { tenant: tenant.id, member, circles: [red] }, wish, 2000);
        } finally {
          if (!over) Date.now = shifted;
        }
      };
      Date.now = shifted;
      const session = new NatsHub({ servers: proxy.url, session: ask }).join({ tenant: tenant.id, member, circles: [red] });
      const states = [];
      try {
        await until(() => session.state === 'ready', 'ready');
        session.addEventListener('statechange', () => states.push(session.state));
        for (const end = now() + 5000; now() < end; await pause(50)) await say(session, red, tip(member));
        assert.ok(Math.abs(session.now() - now()) < 2000, `${session.now() - now()} ms off`);
        assert.ok(renewed >= 3, `${renewed} tokens`);
        assert.deepEqual(states, []);
      } finally {
        session.close();
        over = true;
        Date.now = now;
      }
    });
  }
});

describe('a stream that is another one', () => {
  test('deleted and made anew under readers: they are told, and what they say stands in it', { timeout: 60_000 }, async () => {
    const members = await crew(3);
    for (const { member, session } of members) await say(session, red, tip(member, 'before'));
    await tenant.streams.streams.delete('KOLLEGA');
    await setUpTenant(tenant, { maxRecords: 20_000 });
    const confirmed = new Map();
    for (const { member, session } of members) {
      const record = tip(member, 'after');
      confirmed.set(keyOf(record), await say(session, red, record));
    }
    proxy.cut();
    proxy.heal();
    for (const { name, reader } of members) await until(() => reader.resets.includes('replaced'), `${name} is told`);
    await allHold(members, confirmed);
    for (const { session } of members) session.close();
  });
});

test('a tab that is killed with a full outbox: the next one sends it, and nothing stands twice', async () => {
  const first = await join(desk, 'ann', { circles: [red] });
  const outbox = Array.from({ length: 50 }, () => tip(first.member));
  for (const record of outbox) void first.session.put(red, record).catch(() => undefined);
  // As a kill does: the sockets go in the middle of it.
  proxy.cut();
  first.session.close();
  proxy.heal();
  const second = await join(desk, 'ann', { circles: [red], cursor: first.reader.cursor, held: first.reader.held });
  const confirmed = new Map();
  for (const record of outbox) confirmed.set(keyOf(record), await say(second.session, red, record));
  await allHold([second], confirmed);
  const third = read(second.session, second.reader.cursor, second.reader.held);
  await until(() => third.caughtUp, 'caught up');
  assert.equal(bookOf(third), bookOf(second.reader));
  second.session.close();
});
