import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodeAccount, encodeOperator } from '@nats-io/jwt';
import { nkeys } from '@nats-io/transport-node';
import type { NatsKeys } from './keys.js';
import { readKeys } from './keys.js';
import type { Node } from './server-config.js';
import { accountsConfig, nodeConfig } from './server-config.js';

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
  /** Write a node's configuration also where there is one. Else that stays: its operator may have changed it. */
  readonly replace?: boolean;
}

// What a tenant stores is bounded by its stream: nobody but the backend has a right to make one.
const UNLIMITED = { subs: -1, data: -1, payload: -1, conn: -1, exports: 0, imports: 0, wildcards: true };
const TENANT = { ...UNLIMITED, disk_storage: -1, mem_storage: 32 * 2 ** 20, streams: 2, consumer: 10_000 };

/**
 * Writes `keys.json`, which whoever serves sessions needs, a configuration for each node (`nats-server -c n1.conf`),
 * and `accounts.conf`, which each of those includes. Run again with more tenants, it keeps the keys and the nodes
 * that are there.
 */
export async function initNats({ folder, tenants, nodes, origins, tls, replace = false }: InitOptions): Promise<NatsKeys> {
  const paths = tls && { cert: resolve(tls.cert), key: resolve(tls.key) };
  const configs = nodes.map((node) => ({ name: node.name, text: nodeConfig(node, { nodes, origins, tls: paths, store: resolve(folder, node.name) }) }));
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'keys.json');
  const keys = await complete(await exists(file) ? await readKeys(file) : undefined, tenants);
  await write(file, `${JSON.stringify(keys, null, 2)}\n`);
  const operator = pairOf(keys.operator), system = pairOf(keys.system);
  const accounts = [{ id: system.getPublicKey(), token: await encodeAccount('SYS', system, { limits: UNLIMITED }, { signer: operator }) }];
  for (const [name, seed] of Object.entries(keys.tenants)) {
    const account = pairOf(seed);
    accounts.push({ id: account.getPublicKey(), token: await encodeAccount(name, account, { limits: TENANT }, { signer: operator }) });
  }
  await write(join(folder, 'accounts.conf'), accountsConfig({ operator: keys.operatorToken, system: system.getPublicKey(), accounts }));
  for (const { name, text } of configs) {
    const path = join(folder, `${name}.conf`);
    if (replace || !await exists(path)) await write(path, text);
  }
  return keys;
}

type Complete = Required<NatsKeys>;

async function complete(before: NatsKeys | undefined, tenants: readonly string[]): Promise<Complete> {
  const made = tenants.map((name) => [name, before?.tenants[name] ?? seedOf(nkeys.createAccount())] as const);
  const operator = before?.operator ?? seedOf(nkeys.createOperator()), system = before?.system ?? seedOf(nkeys.createAccount());
  return {
    kollega: 1, operator, system,
    operatorToken: before?.operatorToken ?? await encodeOperator('kollega', pairOf(operator), { system_account: pairOf(system).getPublicKey() }),
    tenants: { ...before?.tenants, ...Object.fromEntries(made) },
  };
}

export const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** Whole or not at all: a full disk must not take the keys that were there. */
async function write(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

const seedOf = (pair: nkeys.KeyPair): string => new TextDecoder().decode(pair.getSeed());
const pairOf = (seed: string): nkeys.KeyPair => nkeys.fromSeed(new TextEncoder().encode(seed));
