import { readFile } from 'node:fs/promises';

/** What `kollega-nats init` wrote: the secret halves of the operator's and each tenant's keys. */
export interface NatsKeys {
  readonly kollega: 1;
  /** Signs accounts; only `kollega-nats init` needs it. */
  readonly operator?: string;
  /** As the servers know it: a running one takes no other, not even one with the same words of another second. */
  readonly operatorToken?: string;
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
  if (given.trimStart().startsWith('{')) return parseKeys(given, 'KOLLEGA_NATS_KEYS');
  const text = await readFile(given, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`${given} is not there: kollega-nats init writes it`, { cause: error }) : error;
  });
  return parseKeys(text, given);
}

function parseKeys(text: string, where: string): NatsKeys {
  let keys: Partial<NatsKeys> | undefined;
  try {
    keys = Object(JSON.parse(text)) as Partial<NatsKeys>;
  } catch {
    // Said below: its own words would quote a secret.
  }
  if (keys?.kollega !== 1 || typeof keys.tenants !== 'object') throw new Error(`${where} holds no keys of kollega`);
  return keys as NatsKeys;
}
