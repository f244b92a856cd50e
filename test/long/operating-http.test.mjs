// What docs/operating-http.md tells whoever runs a server, done from an empty folder: its commands, nginx's lines and the
// page's, as they stand but for hosts and ports.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { identityOf } from 'kollega/server.js';
import { freePort } from '../../scripts/free-port.mjs';
import { fetchNginx } from '../../scripts/nginx.mjs';
import { launch, openPage, waitUntil } from '../e2e/harness.mjs';
import { until } from '../server/kit.mjs';
import { fence, installed } from './snippets.mjs';

const PAGE = 'docs/operating-http.md';
const NAMES = { tenant: 'acme', team: 'broadband' };

/** A login by OpenID Connect: an issuer with its keys, and the tokens that it gives. */
async function startIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = [await exportJWK(publicKey)];
  const server = createServer((request, response) => response.end(JSON.stringify({ jwks_uri: `http://${request.headers.host}/keys`, keys }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const tokenOf = (member) => new SignJWT(NAMES).setProtectedHeader({ alg: 'ES256' }).setSubject(member).setIssuer(url).setAudience('kollega').setExpirationTime('5m').sign(privateKey);
  return { url, tokenOf, close: () => server.close() };
}

describe('a server by docs/operating-http.md, from an empty folder', () => {
  const children = [];
  let folder;
  let issuer;
  let origin;
  let browser;
  /** The least that nginx asks for around the lines of the docs; all that it reads and writes is in the folder, which is the user's own. */
  const around = (port, location) => `daemon off; user ${userInfo().username}; pid nginx.pid; error_log stderr; events {}
    http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ')}
      types { text/html html; text/javascript js; }
      server { listen 127.0.0.1:${port}; root site; ${location} } }`;

  const start = (program, ...args) => {
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
    children.push(child);
    return child;
  };

  before(async () => {
    folder = installed();
    issuer = await startIssuer();
    browser = await launch('chromium');
    const [hubPort, port] = [await freePort(), await freePort()];
    origin = `http://127.0.0.1:${port}`;

    const [install, command] = fence(PAGE, 'sh').trim().split('\n');
    execFileSync('sh', ['-c', install.replace(' kollega ', ' --no-audit --no-fund --prefer-offline ')], { cwd: folder, stdio: 'ignore' });
    const here = command.replace('npx ', '').replace('https://login.example', issuer.url).replace('https://desk.example', origin);
    start('sh', '-c', `exec node node_modules/.bin/${here} --port ${hubPort}`);

    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'nginx.conf'), around(port, fence(PAGE, 'nginx').replace(':8787', `:${hubPort}`)));
    // It takes what its own `-t` finds right, and says on stderr what is wrong.
    execFileSync(fetchNginx(), ['-t', '-p', folder, '-c', 'nginx.conf'], { stdio: 'pipe' });
    start(fetchNginx(), '-p', folder, '-c', 'nginx.conf');

    writeFileSync(join(folder, 'page.js'), fence(PAGE, 'js').replace('https://desk.example', origin));
    await build({ entryPoints: [join(folder, 'page.js')], outfile: join(folder, 'site/page.js'), bundle: true, format: 'esm', logLevel: 'silent' });
    writeFileSync(join(folder, 'site/index.html'), `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><kollega-team tenant="acme" team="broadband"><kollega-tip-panel></kollega-tip-panel></kollega-team><script type="module" src="page.js"></script>`);
    await until(() => ask('nobody').then((status) => status === 401, () => false), 'nginx and the server answer');
  });
  after(async () => {
    await browser?.close();
    for (const child of children) child.kill();
    issuer?.close();
  });

  async function ask(token) {
    const { circles: [circle] } = await identityOf({ ...NAMES, member: 'sofia' });
    return (await fetch(`${origin}/kollega/v1/records?circle=${circle}`, { headers: { authorization: `Bearer ${token}` } })).status;
  }

  /** Somebody's own browser, logged in. */
  async function open(member) {
    const { page, problems } = await openPage(await browser.createBrowserContext());
    const lives = [];
    page.on('request', (request) => { if (request.url().includes('/v1/live')) lives.push(request.url()); });
    const token = await issuer.tokenOf(member);
    await page.evaluateOnNewDocument((given) => sessionStorage.setItem('access-token', given), token);
    await page.goto(origin);
    // The page's own lines give the hub; who it is comes after it, as the docs say.
    await page.evaluate((id) => Object.assign(document.querySelector('kollega-team'), { member: id, case: { id: 'c-1', subject: 'Red light' } }), member);
    await waitUntil(page, () => document.querySelector('kollega-team').status === 'ready');
    return { page, problems, lives };
  }
  const shows = (page, words) => waitUntil(page, (wanted) => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes(wanted), words);

  test('it asks its login', async () => {
    const token = await issuer.tokenOf('sofia');
    assert.deepEqual([await ask(token), await ask(`${token}x`)], [200, 401]);
  });

  test('only what lies below its path is forwarded', async () => {
    assert.deepEqual(await Promise.all(['healthz', 'metrics'].map(async (path) => (await fetch(`${origin}/${path}`)).status)), [404, 404]);
  });

  test('through nginx a tip is put, comes to a colleague by the live feed, and to who comes later by catching up', async () => {
    const sofia = await open('sofia');
    const omar = await open('omar');
    await sofia.page.evaluate(() => document.querySelector('kollega-team').say.shareTip({ text: 'Red light: hold reset until it goes out' }));
    await shows(omar.page, 'hold reset');
    const nora = await open('nora');
    await shows(nora.page, 'hold reset');
    for (const { lives, problems } of [sofia, omar, nora]) {
      assert.ok(lives.length > 0);
      // A page that got no line in time would poll.
      assert.deepEqual(lives.filter((url) => url.includes('poll=')), []);
      assert.deepEqual(problems, []);
    }
  });
});
