import { readFile } from 'node:fs/promises';

/** What `kollega-nats init` wrote: the secret halves of the operator's and each tenant's keys. */
export interface NatsKeys {
  readonly kollega: 1;
  /** Signs accounts; only `kollega-nats init` needs it. */
  readonly operator?: string;
  readonly system?: string;
  /** The seed of each tenant's account, by the host's name for the tenant. It signs the members' tokens. */
  readonly tenants: Readonly<Record<string, string>>;
}

/**
 * Reads keys from a file, or from the environment: `KOLLEGA_NATS_KEYS` holds either the JSON itself or a path.
 * @throws Error where neither is there, or they are no keys
 */
export async function readKeys(path?: string): Promise<NatsKeys> {
  const given = path ?? process.env['KOLLEGA_NATS_KEYS'];
  if (!given) throw new Error('no keys: give a path, or set KOLLEGA_NATS_KEYS to their JSON or to the path of a file');
  const keys = JSON.parse(given.trimStart().startsWith('{') ? given : await readFile(given, 'utf8')) as Partial<NatsKeys>;
  if (keys.kollega !== 1 || typeof keys.tenants !== 'object') throw new Error('these are no keys of kollega');
  return keys as NatsKeys;
}
