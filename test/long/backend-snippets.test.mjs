// What the docs tell whoever runs a server, done in an empty folder: the commands as they stand but for hosts and ports.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fetchNatsServer } from '../../scripts/nats-server.mjs';
import { startNats } from '../nats/server.mjs';
import { fence, installed } from './snippets.mjs';

const lines = (page) => fence(page, 'sh').trim().split('\n').map((line) => line.replace(/\s+#.*/, ''));

describe('a server by the docs, from an empty folder', () => {
  let folder;
  const sh = (line) => execFileSync('sh', ['-c', line], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  before(() => { folder = installed(); });

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
