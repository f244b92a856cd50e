import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { root } from './imports.mjs';

/** A path as it is, where `fetch` would tidy it up first. */
async function get(port, path, method = 'GET') {
  const call = request({ host: '127.0.0.1', port, path, method }).end();
  const [response] = await once(call, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

describe('the demo server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-serve-'));
  const site = join(folder, 'site');
  let server;

  before(async () => {
    mkdirSync(join(site, 'parts'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(site, 'index.html'), '<!doctype html>desk');
    writeFileSync(join(site, 'a b.js'), 'export {};');
    symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
    server = await serve({ root: site });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('sends the strict policy and no permission to cache, with every answer', async () => {
    for (const path of ['/', '/index.html', '/a%20b.js', '/nothing']) {
      const { headers } = await get(server.port, path);
      assert.equal(headers['content-security-policy'], POLICY);
      assert.equal(headers['cache-control'], 'no-store');
    }
    assert.match(POLICY, /require-trusted-types-for 'script'; trusted-types lit-html$/);
  });

  test('sends pages and scripts as what they are', async () => {
    assert.equal((await get(server.port, '/')).headers['content-type'], 'text/html; charset=utf-8');
    assert.equal((await get(server.port, '/?case=1')).body, '<!doctype html>desk');
    assert.equal((await get(server.port, '/a%20b.js')).headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal((await get(server.port, '/', 'HEAD')).body, '');
  });

  test('has nothing outside its folder, and nothing that is no file', async () => {
    const outside = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/parts/../../secret.txt', '/link.txt'];
    for (const path of [...outside, '/parts', '/%00', '/%zz', '/nothing.js']) {
      const { status, body } = await get(server.port, path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /secret/);
    }
    assert.equal((await get(server.port, '/', 'POST')).status, 405);
    assert.equal((await get(server.port, '/favicon.ico')).status, 204);
  });

  const start = async (PORT) => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, PORT }, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    const [code] = await once(child, 'close');
    return { code, words };
  };

  test('a taken port gives one clear line and exit 1, before anything is built', async () => {
    const { code, words } = await start(String(server.port));
    assert.equal(code, 1);
    assert.match(words, new RegExp(`^Port ${server.port} is taken: [^\\n]+\\n$`));
  });

  test('a port that is none gives one clear line and exit 1', async () => {
    for (const port of ['http', '-1', '70000', '80.5']) {
      const { code, words } = await start(port);
      assert.equal(code, 1);
      assert.match(words, /^PORT must be a number from 0 to 65535, not "[^\n]+\n$/);
    }
  });
});
