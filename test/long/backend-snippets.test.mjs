// What the docs tell whoever runs a server, done in an empty folder: the commands as they stand but for hosts and ports.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { identityOf } from 'kollega/server.js';
import { freePort } from '../../scripts/free-port.mjs';
import { fetchNatsServer } from '../../scripts/nats-server.mjs';
import { startNats, until } from '../nats/server.mjs';
import { installed, snippets } from './snippets.mjs';

const all = snippets();
const fence = (page, language, as = '') => all.find((each) => each.name.startsWith(`${page} `) && each.language === language && each.as === as).text;
const lines = (page) => fence(page, 'sh').trim().split('\n').map((line) => line.replace(/\s+#.*/, ''));

describe('a server by the docs, from an empty folder', () => {
  let folder;
  const sh = (line) => execFileSync('sh', ['-c', line], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  before(() => { folder = installed(); });

  test('docs/operating-http.md: it is installed, and asks its login', async () => {
    const [install, start] = lines('docs/operating-http.md');
    sh(install.replace(' kollega ', ' --no-audit --no-fund '));
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const keys = [await exportJWK(publicKey)];
    const issuer = createServer((request, response) => response.end(JSON.stringify({ jwks_uri: `http://${request.headers.host}/keys`, keys }))).listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    const port = await freePort();
    const login = `http://127.0.0.1:${issuer.address().port}`;
    const names = { tenant: 'acme', team: 'broadband' };
    const token = await new SignJWT(names).setProtectedHeader({ alg: 'ES256' }).setSubject('sofia').setIssuer(login).setAudience('kollega').setExpirationTime('5m').sign(privateKey);
    const { circles: [circle] } = await identityOf({ ...names, member: 'sofia' });
    const command = `${start.replace('https://login.example', login)} --port ${port}`;
    const child = spawn('sh', ['-c', `exec node node_modules/.bin/${command.replace('npx ', '')}`], { cwd: folder, stdio: 'ignore' });
    try {
      const at = `http://127.0.0.1:${port}`;
      await until(async () => child.exitCode !== null || fetch(`${at}/healthz`).then(({ ok }) => ok, () => false), 'the server answers');
      assert.equal(child.exitCode, null);
      const ask = async (bearer) => (await fetch(`${at}/kollega/v1/records?circle=${circle}`, { headers: { authorization: `Bearer ${bearer}` } })).status;
      assert.deepEqual([await ask(token), await ask(`${token}x`)], [200, 401]);
    } finally {
      child.kill();
      issuer.close();
    }
  });

  describe('docs/operating-nats.md', () => {
    let nats;
    before(async () => { nats = await startNats({ origins: ['https://desk.example'] }); });
    after(() => nats?.end());

    test('what it installs and writes is a configuration that nats-server takes', () => {
      const [page, backend, init, check] = lines('docs/operating-nats.md');
      sh(`${page} --no-audit --no-fund`);
      sh(`${backend} --no-audit --no-fund`);
      sh('openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 1 -subj /CN=nats.example');
      sh(init.replace('npx ', 'npx --no-install '));
      const { status, stderr } = spawnSync(fetchNatsServer(), ['-t', ...check.split(' ').slice(1)], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    });

    test('its backend, pasted, hears who is logged in and refuses everybody else', async () => {
      const text = fence('docs/operating-nats.md', 'js', 'backend').replace('nats://nats.example:4222', nats.clients[0]);
      const file = join(folder, 'backend.mjs');
      writeFileSync(file, text);
      writeFileSync(join(folder, 'ask.mjs'), `import { handle } from ${JSON.stringify(pathToFileURL(file).href)};
        const ask = (cookie) => handle(new Request('https://backend.example/session', { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: '{}' }));
        console.log((await ask('session=a-session-id')).status, (await ask('session=stolen')).status);
        process.exit();`);
      const said = execFileSync(process.execPath, ['ask.mjs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, KOLLEGA_NATS_KEYS: join(nats.folder, 'keys.json') } });
      // A wish that names no key is understood to be wrong, by who was recognised; who was not is asked who they are.
      assert.equal(said, '400 401\n');
    });
  });
});
