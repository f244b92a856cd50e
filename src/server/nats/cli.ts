import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { initNats } from './init.js';
import { readKeys } from './keys.js';
import type { Node } from './server-config.js';
import { setUpTenant } from './set-up.js';
import { NatsTenant } from './tenant.js';

const HELP = `kollega-nats init --tenant NAME … [--folder nats] [--host HOST …] [--origin https://desk.example …]
                  [--tls-cert FILE --tls-key FILE] [--max-records N]
  Writes keys.json and a configuration for each host: one node on this machine's loopback when none is
  given, a cluster for three. Run again with more tenants, it keeps the keys that are there.

kollega-nats set-up --server nats://HOST:4222 … [--folder nats] [--replicas 3] [--max-records N]
  Makes each tenant's stream, or brings it up to date.
`;

const OPTIONS = {
  help: { type: 'boolean' },
  tenant: { type: 'string', multiple: true },
  folder: { type: 'string', default: 'nats' },
  host: { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  server: { type: 'string', multiple: true },
  replicas: { type: 'string', default: '1' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'max-records': { type: 'string' },
} as const;

type Values = ReturnType<typeof read>['values'];

const read = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

/** @returns the exit code: 0 done, 1 failed, 2 asked wrongly */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals: [command] } = read(args);
    if (values.help) process.stdout.write(HELP);
    else if (command === 'init') await init(values);
    else if (command === 'set-up') await setUp(values);
    else {
      process.stderr.write(HELP);
      return 2;
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function init({ tenant = [], folder, host = ['127.0.0.1'], origin = [], 'tls-cert': cert, 'tls-key': key, 'max-records': most }: Values): Promise<void> {
  if (!tenant.length) throw new Error('--tenant is missing: the name that <kollega-team tenant> has');
  if (host.length !== 1 && host.length !== 3) throw new Error('one --host, or three');
  const nodes = host.map((name, i): Node => ({
    name: `n${i + 1}`, client: `${name}:4222`, websocket: `${name}:8443`, http: '127.0.0.1:8222',
    ...(host.length > 1 && { cluster: `${name}:6222` }),
  }));
  await initNats({
    folder, tenants: tenant, nodes, origins: origin,
    ...(cert && key && { tls: { cert, key } }), ...(most && { maxRecords: countOf(most) }),
  });
  for (const { name } of nodes) process.stdout.write(`nats-server -c ${join(folder, `${name}.conf`)}\n`);
  process.stdout.write(`KOLLEGA_NATS_KEYS=${join(folder, 'keys.json')}   for whoever serves sessions; it is the tenants' whole power\n`);
}

async function setUp({ server = ['nats://127.0.0.1:4222'], folder, replicas, 'max-records': most }: Values): Promise<void> {
  const { tenants } = await readKeys(process.env['KOLLEGA_NATS_KEYS'] ?? join(folder, 'keys.json'));
  const copies = Number(replicas);
  if (copies !== 1 && copies !== 3 && copies !== 5) throw new Error('--replicas is 1, 3 or 5');
  for (const [name, account] of Object.entries(tenants)) {
    const tenant = await NatsTenant.open({ tenant: name, servers: server, account });
    try {
      const done = await setUpTenant(tenant, { replicas: copies, ...(most && { maxRecords: countOf(most) }) });
      process.stdout.write(`${name}: ${done}\n`);
    } finally {
      await tenant.close();
    }
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('--max-records is a number');
  return count;
}
