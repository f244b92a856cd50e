import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodeAccount, encodeOperator } from '@nats-io/jwt';
import { nkeys } from '@nats-io/transport-node';
import type { NatsKeys } from './keys.js';
import type { Node } from './server-config.js';
import { serverConfig } from './server-config.js';
import { LARGEST, MAX_RECORDS } from './sizes.js';

export interface InitOptions {
  /** Where keys and configuration are written; made where it is missing. */
  readonly folder: string;
  /** The host's names for its tenants. Those that the folder has keys for keep them. */
  readonly tenants: readonly string[];
  /** One node, or three of a cluster. */
  readonly nodes: readonly Node[];
  /** Pages that may connect, `https://desk.example`. */
  readonly origins: readonly string[];
  /** For `wss:`; only a server on this machine's loopback may do without. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** How many records each tenant may store, as `setUpTenant` has it. */
  readonly maxRecords?: number;
}

const UNLIMITED = { subs: -1, data: -1, payload: -1, exports: 0, imports: 0, wildcards: true };

/**
 * Writes `keys.json`, which whoever serves sessions needs, and a configuration for each node: `nats-server -c n1.conf`.
 * Run again with more tenants, it keeps the keys that are there.
 */
export async function initNats({ folder, tenants, nodes, origins, tls, maxRecords = MAX_RECORDS }: InitOptions): Promise<NatsKeys> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'keys.json');
  const keys = await complete(file, tenants);
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  const operator = pairOf(keys.operator ?? ''), system = pairOf(keys.system ?? '');
  const token = await encodeOperator('kollega', operator, { system_account: system.getPublicKey() });
  const accounts = [{ id: system.getPublicKey(), token: await encodeAccount('SYS', system, { limits: { ...UNLIMITED, conn: -1 } }, { signer: operator }) }];
  for (const [name, seed] of Object.entries(keys.tenants)) {
    const account = pairOf(seed);
    const limits = { ...UNLIMITED, conn: -1, disk_storage: maxRecords * LARGEST * nodes.length, mem_storage: 32 * 2 ** 20, streams: 2, consumer: 10_000 };
    accounts.push({ id: account.getPublicKey(), token: await encodeAccount(name, account, { limits }, { signer: operator }) });
  }
  for (const node of nodes) {
    const text = serverConfig(node, { nodes, operator: token, system: system.getPublicKey(), accounts, origins, tls, store: resolve(folder, node.name) });
    await writeFile(join(folder, `${node.name}.conf`), text, { mode: 0o600 });
  }
  return keys;
}

async function complete(file: string, tenants: readonly string[]): Promise<NatsKeys> {
  const before = await readFile(file, 'utf8').then((text) => JSON.parse(text) as NatsKeys, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const made = tenants.map((name) => [name, before?.tenants[name] ?? seedOf(nkeys.createAccount())] as const);
  return {
    kollega: 1,
    operator: before?.operator ?? seedOf(nkeys.createOperator()),
    system: before?.system ?? seedOf(nkeys.createAccount()),
    tenants: { ...before?.tenants, ...Object.fromEntries(made) },
  };
}

const seedOf = (pair: nkeys.KeyPair): string => new TextDecoder().decode(pair.getSeed());
const pairOf = (seed: string): nkeys.KeyPair => nkeys.fromSeed(new TextEncoder().encode(seed));
