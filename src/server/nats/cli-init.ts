import { join } from 'node:path';
import { UsageError } from '../flags.js';
import type { NatsFlags } from './flags.js';
import { FOLDER } from './flags.js';
import { exists, initNats } from './init.js';
import type { Node } from './server-config.js';
import { isLoopback } from './server-config.js';

const HOST = /^([\w-]+(\.[\w-]+)*|\[[\da-fA-F:]+\])$/;

/** `kollega-nats init` */
export async function init({ tenant = [], folder = FOLDER, host = ['127.0.0.1'], origin = [], 'tls-cert': cert, 'tls-key': key, replace = false }: NatsFlags): Promise<void> {
  if (!tenant.length) throw new UsageError('--tenant is missing: the name that <kollega-team tenant> has');
  if (tenant.some((name) => !name.trim())) throw new UsageError('--tenant needs a name');
  if (host.length !== 1 && host.length !== 3) throw new UsageError('one --host, or three');
  if (new Set(host).size < host.length) throw new UsageError('three --host that differ');
  for (const name of host) if (!HOST.test(name)) throw new UsageError(`--host is a name or an address, without a port: not "${name}"`);
  if (!cert !== !key) throw new UsageError('--tls-cert and --tls-key go together');
  const nodes = host.map((name, i): Node => ({
    name: `n${i + 1}`, client: `${name}:4222`, websocket: `${name}:8443`,
    // Monitoring asks nobody who they are.
    http: isLoopback(name) ? `${name}:8222` : '127.0.0.1:8222',
    ...(host.length > 1 && { cluster: `${name}:6222` }),
  }));
  const paths = nodes.map(({ name }) => join(folder, `${name}.conf`));
  const there = new Set(replace ? [] : (await Promise.all(paths.map(async (path) => (await exists(path) ? path : [])))).flat());
  await initNats({ folder, tenants: tenant, nodes, origins: origin, ...(cert && key && { tls: { cert, key } }), replace });
  for (const path of paths) process.stdout.write(there.has(path) ? `${path} was there and is as it was: --replace writes it anew\n` : `nats-server -c ${path}\n`);
  if (there.size) process.stdout.write('nats-server --signal reload   on each node, for accounts.conf is new\n');
  process.stdout.write(`KOLLEGA_NATS_KEYS=${join(folder, 'keys.json')}   for whoever serves sessions; it is the tenants' whole power\n`);
}
