// `kollega-nats` as an operator types it: what it keeps, and what it says is missing.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLI = fileURLToPath(new URL('../../dist/kollega-nats.js', import.meta.url));
const run = promisify(execFile);
const cli = (...args) => run(process.execPath, [CLI, ...args], { env: { ...process.env, KOLLEGA_NATS_KEYS: undefined } }).catch((error) => error);

const folders = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'kollega-cli-')));
  return join(folders.at(-1), 'nats');
};
after(() => { for (const path of folders) rmSync(path, { recursive: true, force: true }); });

describe('kollega-nats', () => {
  test('a second init keeps every key that is there and adds the new tenant', async () => {
    const path = folder();
    await cli('init', '--tenant', 'acme', '--folder', path);
    const keys = () => JSON.parse(readFileSync(join(path, 'keys.json'), 'utf8'));
    const before = keys();
    await cli('init', '--tenant', 'other', '--folder', path);
    const { tenants: { other, ...tenants }, ...rest } = keys();
    assert.deepEqual({ ...rest, tenants }, before);
    assert.match(other, /^SA/);
  });

  test('says what is missing', async () => {
    assert.match((await cli('init', '--folder', folder())).stderr, /--tenant is missing/);
    assert.match((await cli('init', '--tenant', 'a', '--host', 'x', '--host', 'y', '--folder', folder())).stderr, /one --host, or three/);
    assert.equal((await cli('unheard-of')).code, 2);
    assert.match((await cli('set-up', '--folder', folder())).stderr, /ENOENT/);
  });
});
