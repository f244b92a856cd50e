// What the docs tell whoever runs a server, done in an empty folder: the commands as they stand but for hosts and ports.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fetchProgram } from '../../scripts/fetch-program.mjs';
import { freeHosts, startWritten } from '../nats/cli.mjs';
import { fence, installed, lend, snippets } from './snippets.mjs';

/** What a vendor's own server does around the pasted backend. */
const ENDPOINT = `
import { createServer } from 'node:http';
import { handle } from './backend.mjs';
const server = createServer(async (incoming, outgoing) => {
  const parts = [];
  for await (const part of incoming) parts.push(part);
  const { method, headers } = incoming;
  const response = await handle(new Request('https://backend.example/session', { method, headers, body: Buffer.concat(parts) }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}).listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

/** Two colleagues, and somebody with a cookie that is nobody's. Node sends no cookies by itself. */
const MEMBERS = `
import { WebSocket } from 'ws';
import { NatsHub, SessionError } from 'kollega/nats.js';
import { identityOf } from 'kollega/server/nats.js';
globalThis.WebSocket ??= WebSocket;
const [url, servers] = process.argv.slice(2);
const join = async (member, cookie) => {
  const session = async (wish) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie: 'session=' + cookie }, body: JSON.stringify(wish) });
    if (!response.ok) throw new SessionError(String(response.status), { refused: response.status === 401 });
    return response.json();
  };
  const scope = await identityOf({ tenant: 'acme', team: 'broadband', member });
  return { scope, session: new NatsHub({ servers, session }).join(scope) };
};
const settled = ({ session }) => new Promise((resolve) => session.addEventListener('statechange', () => resolve(session.state)));
const [sofia, omar, eve] = await Promise.all([join('sofia', 'a-session-id'), join('omar', 'another'), join('sofia', 'stolen')]);
const states = await Promise.all([sofia, omar, eve].map(settled));
const read = new Promise((resolve) => omar.session.subscribe(undefined, ({ items }) => { for (const { record } of items) resolve(record.body.text); }));
const { scope: { member: by, circles: [circle] } } = sofia;
await sofia.session.put(circle, { v: 1, kind: 'tip', id: 'first', by, rev: Date.now(), at: Date.now(), body: { text: 'over the docs' } });
console.log('read: ' + await read);
console.log('stolen: ' + states[2]);
process.exit();
`;

const all = snippets();

describe('a server by the docs, from an empty folder', () => {
  let folder;
  const sh = (line) => execFileSync('sh', ['-c', line], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  before(() => { folder = installed(); });

  describe('docs/operating-nats.md', () => {
    const [host] = freeHosts();
    const [run, more] = all.filter(({ name, language }) => name.startsWith('docs/operating-nats.md ') && language === 'sh')
      .map(({ text }) => text.replaceAll('nats.example', host).replaceAll('npx ', 'npx --no-install ').trim().split('\n').map((line) => line.replace(/\s+#.*/, '')));
    const [page, backend, init, start, setUp] = run;
    let node, endpoint;
    after(async () => {
      endpoint?.kill();
      await node?.end();
    });

    test('each command line of the page is run here', () => {
      assert.deepEqual(run.map((line) => line.split(' ').slice(0, 4).join(' ')).map((line) => line.replace(/ --\w.*/, '')),
        ['npm i @nats-io/nats-core', 'npm i @nats-io/nats-core @nats-io/jetstream', 'npx', 'nats-server -c nats/n1.conf', 'npx']);
      assert.equal(more.length, 3);
    });

    test('what it installs and writes, nats-server runs, and the tenant is set up', async () => {
      for (const line of [page, backend]) sh(`${line} --no-audit --no-fund`);
      sh(`${fetchProgram('openssl')} req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 1 -subj /CN=${host} -addext subjectAltName=IP:${host}`);
      assert.ok(sh(init).startsWith(`${start}\n`), 'it says how to start the server');
      node = await startWritten(folder);
      assert.equal(sh(setUp), 'acme: made\n');
      assert.equal(sh(setUp), 'acme: unchanged\n');
    });

    test('its backend, pasted, gives sessions: one colleague says something, another reads it, and who is not logged in gets none', async () => {
      // A second login, as the vendor's own table would have many.
      const text = fence('docs/operating-nats.md', 'js', 'backend').replaceAll('nats.example', host)
        .replace("const authenticate =", "logins.set('another', { tenant: 'acme', team: 'broadband', member: 'omar' });\nconst authenticate =");
      writeFileSync(join(folder, 'backend.mjs'), text);
      writeFileSync(join(folder, 'endpoint.mjs'), ENDPOINT);
      writeFileSync(join(folder, 'members.mjs'), MEMBERS);
      lend(folder, ['ws']);
      endpoint = spawn(process.execPath, ['endpoint.mjs'], { cwd: folder, env: { ...process.env, KOLLEGA_NATS_KEYS: join(folder, 'nats/keys.json') }, stdio: ['ignore', 'pipe', 'inherit'] });
      const [url] = await once(endpoint.stdout.setEncoding('utf8'), 'data');
      const options = { cwd: folder, encoding: 'utf8', timeout: 30_000, env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') } };
      assert.equal(execFileSync(process.execPath, ['members.mjs', url.trim(), `wss://${host}:8443`], options), 'read: over the docs\nstolen: refused\n');
    });

    test('a tenant is exported, taken in again, and swept', () => {
      const [give, take, sweep] = more;
      sh(give);
      assert.match(readFileSync(join(folder, 'acme.jsonl'), 'utf8'), /over the docs/);
      assert.equal(sh(take), '{"taken":1,"refused":0}\n');
      assert.deepEqual(JSON.parse(sh(sweep)), { disobeyed: 0, tombstones: 0, overdue: 0, rewritten: 0 });
    });
  });
});
