// How HttpHub behaves where the network, the login or the server does not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HttpHub } from 'kollega/http.js';
import { Reader } from '../../dist/hub/conformance-kit.js';
import { hubAt, people, startServer, tip, tokenOf, until } from './kit.mjs';
import { bufferingProxy, wire } from './proxy.mjs';

const through = (server, proxy) => server.url.replace(String(server.port), String(proxy.port));

/** A session whose states are kept. */
function join(hub, identity) {
  const session = hub.join(identity);
  const states = [];
  session.addEventListener('statechange', () => states.push(session.state));
  return Object.assign(session, { states });
}

describe('a connection over HTTP', () => {
  test('through a proxy that keeps streams back it falls back to polls by itself, presence too', async () => {
    const server = await startServer();
    const proxy = await bufferingProxy(server.port);
    const { ann, bo, red } = await people();
    const [behind, free] = [join(hubAt(through(server, proxy)), ann), join(hubAt(server.url), bo)];
    await until(() => behind.state === 'ready' && free.state === 'ready', 'ready');
    assert.deepEqual(behind.states, ['ready'], 'nobody was told of the detour');
    const reader = new Reader(behind);
    let around = new Map();
    behind.presence.watch((now) => { around = now; });
    free.presence.announce({ availability: 'busy' });
    await until(() => around.get(bo.member)?.availability === 'busy', 'who is around');
    for (const text of ['one', 'two', 'three']) {
      await free.put(red, tip(bo, text));
      await until(() => reader.texts(red).includes(text), `${text} is read live`);
    }
    await behind.put(red, tip(ann, 'four'));
    await until(() => reader.texts(red).includes('four'), 'my own comes back');
    free.close();
    await until(() => !around.has(bo.member), 'who left');
    behind.close();
    await proxy.close();
    await server.close();
  });

  test('a login that is not known is refused, a server that is not there is offline; both come back by themselves', async () => {
    const server = await startServer();
    const { ann } = await people();
    const asked = [];
    let known = false;
    const hub = new HttpHub(server.url, { bearer: ({ refused }) => { asked.push(refused); return known ? tokenOf(ann) : 'not.known'; } });
    const session = join(hub, ann);
    await until(() => session.state === 'refused', 'refused');
    assert.deepEqual(asked, [false, true], 'the page is asked for another token once');
    await assert.rejects(session.put('all', tip(ann, 'kept')), { code: 'offline' });
    session.close();

    known = true;
    const other = join(hub, ann);
    await until(() => other.state === 'ready', 'ready');
    await server.stop();
    await until(() => other.state === 'offline', 'offline');
    await server.start(server.port);
    await until(() => other.state === 'ready', 'ready again');
    assert.deepEqual(other.states, ['ready', 'offline', 'ready']);
    other.close();
    await server.close();
  });

  test('the login of somebody else is refused, and so are circles that are not mine', async () => {
    const server = await startServer();
    const { ann, bo, blue } = await people();
    const hub = new HttpHub(server.url, { bearer: () => tokenOf(ann) });
    for (const scope of [{ ...ann, member: bo.member }, { ...ann, circles: [blue] }]) {
      const session = join(hub, scope);
      await until(() => session.state === 'refused', 'refused');
      session.close();
    }
    await server.close();
  });

  test('a stream that is cut goes on where it stopped, and nobody hears of it', async () => {
    const server = await startServer();
    const line = await wire(server.port);
    const { ann, bo, red } = await people();
    const [shaky, steady] = [join(hubAt(through(server, line)), ann), join(hubAt(server.url), bo)];
    await until(() => shaky.state === 'ready' && steady.state === 'ready', 'ready');
    const reader = new Reader(shaky);
    await until(() => reader.caughtUp === 1, 'caught up');
    for (let i = 0; i < 5; i++) {
      line.cut();
      await steady.put(red, tip(bo, `tip ${i}`));
      await until(() => reader.texts(red).includes(`tip ${i}`), `tip ${i}`);
    }
    assert.deepEqual([reader.texts(red), reader.caughtUp, shaky.states], [[0, 1, 2, 3, 4].map((i) => `tip ${i}`), 1, ['ready']]);
    shaky.close();
    steady.close();
    await line.close();
    await server.close();
  });

  test('the clock of the server counts, however wrong the own one is', async () => {
    const server = await startServer();
    const { ann } = await people();
    const session = join(hubAt(server.url), ann);
    await until(() => session.state === 'ready', 'ready');
    assert.ok(Math.abs(session.now() - Date.now()) < 5000);
    session.close();
    await server.close();
  });
});
