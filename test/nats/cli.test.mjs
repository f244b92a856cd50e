// `kollega-nats` as an operator types it: what it keeps, and what it says is missing.
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { kollegaNats } from './cli.mjs';

describe('kollega-nats', () => {
  let folder;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kollega-cli-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const cli = (...args) => kollegaNats(folder, args);
  const read = (name) => readFileSync(join(folder, 'nats', name), 'utf8');

  test('a second init keeps every key that is there and adds the new tenant', async () => {
    await cli('init', '--tenant', 'acme');
    const before = JSON.parse(read('keys.json'));
    await cli('init', '--tenant', 'other');
    const { tenants: { other, ...tenants }, ...rest } = JSON.parse(read('keys.json'));
    assert.deepEqual({ ...rest, tenants }, before);
    assert.match(other, /^SA/);
    assert.equal(statSync(join(folder, 'nats/keys.json')).mode & 0o777, 0o600);
  });

  test('a second init leaves a node\'s configuration as its operator has it, says so, and writes it anew only when told', async () => {
    await cli('init', '--tenant', 'acme', '--origin', 'https://desk.example');
    appendFileSync(join(folder, 'nats/n1.conf'), '# mine\n');
    const { stdout } = await cli('init', '--tenant', 'other');
    assert.match(stdout, /n1\.conf was there and is as it was/);
    assert.match(read('n1.conf'), /desk\.example[^]*# mine\n$/);
    assert.equal(read('accounts.conf').match(/^ {2}A/gm).length, 3, 'the system and two tenants');
    await cli('init', '--tenant', 'other', '--replace');
    assert.doesNotMatch(read('n1.conf'), /mine|desk\.example/);
  });

  test('of three hosts each gets its own, and they know each other', async () => {
    const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap((host) => ['--host', host]);
    assert.equal((await cli('init', '--tenant', 'acme', ...hosts)).stdout.match(/nats-server -c/g).length, 3);
    for (const [i, name] of ['n1', 'n2', 'n3'].entries()) {
      const others = [1, 2, 3].filter((nth) => nth !== i + 1).map((nth) => `nats-route://127.0.0.${nth}:6222`);
      for (const route of others) assert.ok(read(`${name}.conf`).includes(route), route);
    }
  });

  test('each line that it writes is told in the operator\'s page', async () => {
    await cli('init', '--tenant', 'acme', '--host', 'nats.example', '--origin', 'https://desk.example', '--tls-cert', 'c', '--tls-key', 'k', '--replace');
    await cli('init', '--tenant', 'acme', '--folder', 'three', ...['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap((host) => ['--host', host]));
    const page = readFileSync(new URL('../../docs/operating-nats.md', import.meta.url), 'utf8');
    const keys = ['nats/n1.conf', 'three/n1.conf', 'nats/accounts.conf']
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:^ *|[{,] )([a-z_]+)[:\s]/gm)].map(([, key]) => key));
    assert.ok(keys.length > 20);
    assert.deepEqual([...new Set(keys)].filter((key) => !new RegExp(`\\b${key}\\b`).test(page)), []);
  });

  const WRONG = {
    'no tenant': [['init'], /--tenant is missing/],
    'a tenant without a name': [['init', '--tenant', ' '], /--tenant needs a name/],
    'two hosts': [['init', '--tenant', 'a', '--host', 'x', '--host', 'y'], /one --host, or three/],
    'one host three times': [['init', '--tenant', 'a', ...Array(3).fill(['--host', '127.0.0.1']).flat()], /three --host that differ/],
    'a host with a port': [['init', '--tenant', 'a', '--host', 'nats.example:4222'], /without a port: not "nats\.example:4222"/],
    'half a certificate': [['init', '--tenant', 'a', '--tls-cert', 'cert.pem'], /--tls-cert and --tls-key go together/],
    'no command': [[], /no command/],
    'an unheard-of command': [['unheard-of'], /no such command: unheard-of/],
    'an unheard-of flag': [['set-up', '--unheard-of'], /Unknown option/],
    'two replicas': [['set-up', '--replicas', '2'], /--replicas is 1, 3 or 5/],
    'no count of records': [['set-up', '--max-records', '1e9'], /--max-records must be a number from 1, not "1e9"/],
    'a steward without a tenant': [['reports'], /--tenant is needed/],
    'a steward with two': [['reports', '--tenant', 'a', '--tenant', 'b'], /one --tenant at a time/],
  };
  for (const [name, [args, words]] of Object.entries(WRONG)) {
    test(`says what is wrong with ${name}`, async () => {
      const { stderr, code } = await cli(...args);
      assert.match(stderr, words);
      assert.match(stderr, /kollega-nats --help says what there is/);
      assert.equal(code, 2);
    });
  }

  const FAILS = {
    'a host on the network without a certificate': [['init', '--tenant', 'a', '--host', 'nats.example'], /nats\.example:8443 needs a certificate/],
    'a host whose name only begins as loopback': [['init', '--tenant', 'a', '--host', '127.evil.example'], /needs a certificate/],
    'a host on the network for pages of anybody': [['init', '--tenant', 'a', '--host', 'nats.example', '--tls-cert', 'c', '--tls-key', 'k'], /needs the origins/],
    'keys that are not there': [['set-up'], /keys\.json is not there: kollega-nats init writes it/],
    'a folder that cannot be written': [['init', '--tenant', 'a', '--folder', 'taken'], /taken/],
    'a file that holds no keys': [['init', '--tenant', 'a', '--folder', 'broken'], /keys\.json holds no keys of kollega/],
  };
  for (const [name, [args, words]] of Object.entries(FAILS)) {
    test(`fails, and says why, for ${name}`, async () => {
      writeFileSync(join(folder, 'taken'), 'a file');
      await kollegaNats(folder, ['init', '--tenant', 'a', '--folder', 'broken']);
      writeFileSync(join(folder, 'broken/keys.json'), '{"kollega":1,"operator":"SOSECRET');
      const { stderr, code } = await cli(...args);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /SOSECRET|\n\s+at /);
      assert.equal(code, 1);
    });
  }

  test('a folder that is named wins over the environment, which wins over the folder nats', async () => {
    for (const name of ['nats', 'named']) await cli('init', '--tenant', name, '--folder', name);
    const keys = JSON.stringify({ kollega: 1, tenants: { environment: 'x' } });
    const asked = async (...args) => (await kollegaNats(folder, ['sweep', '--server', 'nats://127.0.0.1:9', ...args], { env: { KOLLEGA_NATS_KEYS: keys } })).stderr;
    assert.match(await asked(), /the key for the tenant environment is no seed/);
    assert.match(await asked('--folder', 'named'), /no nats-server answers at nats:\/\/127\.0\.0\.1:9/);
  });
});
