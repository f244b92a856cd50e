// The operator's road: `kollega-nats init`, nats-server with exactly what it wrote, `set-up`, colleagues, the steward.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { NatsTenant, readKeys } from '../../dist/server/nats.js';
import { fetchNatsServer } from '../../scripts/nats-server.mjs';
import { freeHosts, kollegaNats, startWritten } from './cli.mjs';
import { tip } from './desk.mjs';
import { startEndpoint } from './endpoint.mjs';
import { h } from './ids.mjs';
import { join as joinHub, say } from './members.mjs';
import { until } from './server.mjs';

const refOf = ({ kind, id, by }) => `${kind}/${id}/${by}`;
const folders = [];
const newFolder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'kollega-operator-')));
  return folders.at(-1);
};
after(() => { for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 5 }); });

/** What a vendor's backend and two desktops do: one says something, the other reads it. */
async function colleaguesMeet({ folder, hosts, name }) {
  const { tenants } = await readKeys(join(folder, 'nats/keys.json'));
  const tenant = await NatsTenant.open({ tenant: name, servers: hosts.map((host) => `nats://${host}:4222`), account: tenants[name] });
  const endpoint = await startEndpoint([tenant]);
  const red = h('team', name, 'red');
  const at = (host) => ({ tenant, endpoint, servers: `ws://${host}:8443` });
  const come = (who, host, more) => joinHub(at(host), who, { circles: [red, 'all'], member: h('member', name, who), ...more });
  const colleagues = {
    tenant, red, writer: await come('sofia', hosts[0]), reader: await come('omar', hosts.at(-1)),
    async meet() {
      const record = tip(colleagues.writer.member);
      await say(colleagues.writer.session, red, record);
      await until(() => colleagues.reader.reader.held.has(`${red} ${refOf(record)}`), 'a colleague reads it');
      return record;
    },
    async back(cursor, held) {
      colleagues.reader = await come('omar', hosts.at(-1), { cursor, held });
    },
    async end() {
      for (const { session } of [colleagues.writer, colleagues.reader]) session.close();
      endpoint.close();
      await tenant.close();
    },
  };
  return colleagues;
}

describe('one node', () => {
  let folder, hosts, node, acme;
  const cli = (...args) => kollegaNats(folder, args);
  const said = async (...args) => (await cli(...args)).stdout;
  const failed = async (...args) => (await cli(...args)).stderr;
  const at = () => ['--server', `nats://${hosts[0]}:4222`];
  before(async () => {
    [folder, hosts] = [newFolder(), freeHosts()];
    await cli('init', '--tenant', 'acme', '--host', hosts[0]);
  });
  after(async () => {
    await acme?.end();
    await node?.end();
  });

  test('before it runs, set-up says that nobody answers', async () => {
    assert.match(await failed('set-up', ...at()), new RegExp(`^no nats-server answers at nats://${hosts[0]}:4222: connection refused\n$`));
  });

  test('what init wrote starts; set-up makes the tenant, and once more changes nothing', async () => {
    node = await startWritten(folder);
    assert.match(await failed('reports', ...at(), '--tenant', 'acme'), /^acme: not set up: kollega-nats set-up\n$/);
    assert.equal(await said('set-up', ...at()), 'acme: made\n');
    assert.equal(await said('set-up', ...at()), 'acme: unchanged\n');
  });

  test('colleagues meet over it', async () => {
    acme = await colleaguesMeet({ folder, hosts, name: 'acme' });
    await acme.meet();
  });

  test('another tenant comes while it runs: init, reload, set-up; the first goes on, and the operator\'s lines stay', async () => {
    appendFileSync(join(folder, 'nats/n1.conf'), '# mine\n');
    await cli('init', '--tenant', 'other', '--host', hosts[0]);
    assert.match(await failed('set-up', ...at()), /does not know the key of the tenant other: start or reload it/);
    assert.equal(spawnSync(fetchNatsServer(), ['--signal', `reload=${node.pid}`]).status, 0);
    await until(() => /Reloaded server configuration|Failed to reload/.test(node.log()), 'it has reloaded');
    assert.doesNotMatch(node.log(), /Failed to reload/);
    assert.equal(await said('set-up', ...at()), 'acme: unchanged\nother: made\n');
    await acme.meet();
    const other = await colleaguesMeet({ folder, hosts, name: 'other' });
    await other.meet();
    await other.end();
  });

  test('with the keys of another folder it is told that the server does not know them', async () => {
    await cli('init', '--tenant', 'acme', '--folder', 'strangers');
    assert.match(await failed('set-up', ...at(), '--folder', 'strangers'), /does not know the key of the tenant acme/);
  });

  test('the limit is raised and stays raised; what would cut into records, or has no room, is refused', async () => {
    for (let i = 0; i < 3; i++) await acme.meet();
    const before = (await acme.tenant.stream()).state.messages;
    assert.equal(await said('set-up', ...at(), '--max-records', '200000'), 'acme: updated\nother: updated\n');
    assert.equal(await said('set-up', ...at()), 'acme: unchanged\nother: unchanged\n');
    assert.match(await failed('set-up', ...at(), '--max-records', '2'), new RegExp(`^acme: ${before} records stand, so a limit of 2 would remove the oldest`));
    assert.match(await failed('set-up', ...at(), '--max-records', '1000000000'), /^acme: nats-server has no room .* sets 47683\.7 GiB aside/);
    assert.match(await failed('set-up', ...at(), '--replicas', '3'), /^acme: 3 replicas need a cluster, and this nats-server is alone\n$/);
    const { state, config } = await acme.tenant.stream();
    assert.deepEqual([state.messages, config.max_msgs, config.num_replicas], [before, 200_000, 1]);
  });

  test('a stream of an older set-up is brought up to date, and keeps what stands', async () => {
    const { streams } = acme.tenant.streams;
    const older = { subjects: ['kollega.>'], max_msgs_per_subject: 1, discard: 'old', max_bytes: 2 ** 20, republish: { src: 'kollega.>', dest: 'live.kollega.>' } };
    await streams.delete('KOLLEGA');
    await streams.add({ name: 'KOLLEGA', ...older });
    await acme.meet();
    assert.equal(await said('set-up', ...at()), 'acme: updated\nother: unchanged\n');
    const { state, config } = await streams.info('KOLLEGA');
    assert.deepEqual([state.messages, config.max_msgs, config.discard, config.no_ack, config.deny_purge, config.deny_delete], [1, 100_000, 'new', true, true, true]);
    await acme.meet();
  });

  test('after a kill and a start all is there, and colleagues come back by themselves', async () => {
    const record = await acme.meet();
    await node.end();
    node = await startWritten(folder);
    await acme.meet();
    assert.ok((await said('export-tenant', ...at(), '--tenant', 'acme')).includes(record.id));
  });

  test('a copy of its folder is put back: colleagues miss nothing of what is said after it, and read the copy anew', async () => {
    const on = [...at(), '--tenant', 'acme'];
    const kept = await acme.meet();
    await node.end('SIGTERM');
    cpSync(join(folder, 'nats/n1'), join(folder, 'copy'), { recursive: true });
    node = await startWritten(folder);
    const lost = await acme.meet();
    acme.reader.session.close();
    await until(() => acme.writer.session.state === 'ready', 'the writer is back');
    await node.end();
    rmSync(join(folder, 'nats/n1'), { recursive: true });
    cpSync(join(folder, 'copy'), join(folder, 'nats/n1'), { recursive: true });
    node = await startWritten(folder);
    assert.match(await said('restored', ...on), /^acme: pages will compare everything/);
    const { cursor, held } = acme.reader.reader;
    assert.ok(cursor && held.has(`${acme.red} ${refOf(lost)}`));
    // As many as were lost, and more: by its numbers alone the stream could not be told from the one before.
    const since = [];
    for (let i = 0; i < 3; i++) {
      const record = tip(acme.writer.member);
      await say(acme.writer.session, acme.red, record);
      since.push(refOf(record));
    }
    await acme.back(cursor, new Map(held));
    const { reader } = acme.reader;
    assert.deepEqual(reader.resets, ['replaced']);
    for (const ref of [refOf(kept), ...since]) assert.ok(reader.held.has(`${acme.red} ${ref}`), ref);
    assert.equal(reader.held.has(`${acme.red} ${refOf(lost)}`), false, 'its author would say it again');
    assert.equal(await said('set-up', ...at()), 'acme: unchanged\nother: unchanged\n');
  });

  test('the steward\'s commands: reports, take-down, erase, move, export, sweep, delete, set-up, import', async () => {
    const on = [...at(), '--tenant', 'acme'];
    const record = await acme.meet();
    const { writer, reader, red } = acme;
    await say(reader.session, red, { v: 1, kind: 'challenged', id: record.id, by: reader.member, rev: 1, at: 1, about: [refOf(record)], body: { reason: 'private', text: 'a name' } });
    assert.deepEqual(JSON.parse(await said('reports', ...on)), { ref: refOf(record), text: 'said', remarks: ['a name'] });
    assert.equal(await said('take-down', ...on, '--ref', refOf(record), '--reason', 'customer-data'), 'taken down in 1 circle\n');
    assert.match(await failed('take-down', ...on, '--ref', refOf(record), '--reason', 'customer-data'), /^acme: nothing stands there\n$/);
    await until(() => [...reader.reader.held.values()].some(({ record: { body } }) => body.removes === refOf(record)), 'colleagues hear of it');
    assert.match(await said('move-member', ...on, '--member', 'omar', '--team', 'blue'), /^rewrote \d+ records\n$/);
    assert.ok(JSON.parse(await said('export-member', ...on, '--member', 'sofia')).records.length > 0);
    assert.match(await said('erase-member', ...on, '--member', 'sofia'), /^erased [1-9]\d* records\n$/);
    assert.deepEqual(JSON.parse(await said('export-member', ...on, '--member', 'sofia')).records, []);
    assert.equal((await said('sweep', ...at())).trim().split('\n').map((line) => JSON.parse(line).disobeyed).length, 2, 'each tenant');
    await acme.meet();
    const lines = await said('export-tenant', ...on);
    assert.ok(lines.includes(writer.member));
    const { stderr, code } = await cli('delete-tenant', ...on);
    assert.deepEqual([/--yes is needed/.test(stderr), code], [true, 2]);
    assert.equal(await said('delete-tenant', ...on, '--yes'), 'deleted\n');
    assert.equal(await said('set-up', ...at()), 'acme: made\nother: unchanged\n');
    const { stdout } = await kollegaNats(folder, ['import-tenant', ...on], { input: lines });
    assert.deepEqual(JSON.parse(stdout), { taken: lines.trim().split('\n').length - 1, refused: 0 });
    assert.equal((await said('export-tenant', ...on)).trim().split('\n').sort().join(), lines.trim().split('\n').sort().join());
    await acme.meet();
  });
});

test('a cluster of three: set-up waits for its leader, keeps three copies, and colleagues on different nodes meet', async () => {
  const [folder, hosts] = [newFolder(), freeHosts(3)];
  const cli = async (...args) => {
    const { stdout, stderr } = await kollegaNats(folder, args);
    return stdout + stderr;
  };
  await cli('init', '--tenant', 'acme', ...hosts.flatMap((host) => ['--host', host]));
  const nodes = await Promise.all(['n1', 'n2', 'n3'].map((name) => startWritten(folder, name)));
  const servers = hosts.flatMap((host) => ['--server', `nats://${host}:4222`]);
  try {
    assert.equal(await cli('set-up', ...servers, '--replicas', '3'), 'acme: made\n');
    assert.equal(await cli('set-up', ...servers), 'acme: unchanged\n');
    const acme = await colleaguesMeet({ folder, hosts, name: 'acme' });
    await acme.meet();
    const { config, cluster } = await acme.tenant.stream();
    assert.deepEqual([config.num_replicas, cluster.replicas.length], [3, 2]);
    await acme.end();
  } finally {
    for (const node of nodes) await node.end();
  }
});
