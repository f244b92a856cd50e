import { setTimeout as pause } from 'node:timers/promises';
import type { JetStreamClient, JetStreamManager, StreamInfo } from '@nats-io/jetstream';
import { jetstream, JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import { encodeUser } from '@nats-io/jwt';
import type { NatsConnection } from '@nats-io/transport-node';
import { AuthorizationError, connect, jwtAuthenticator, nkeys } from '@nats-io/transport-node';
import { h } from '../../domain/hash.js';
import { within } from '../../hub/nats/within.js';
import { insist } from './insist.js';
import { readKeys } from './keys.js';
import { signerOf } from './signer.js';

/** The same in every account: an account is one tenant. */
export const STREAM = 'KOLLEGA';

/** The code by which JetStream says that there is no such stream. */
const NO_STREAM = 10059;

export interface NatsTenantOptions {
  /** The host's name for the tenant, as `<kollega-team tenant>` has it. */
  readonly tenant: string;
  /** Of the cluster's nodes, for clients inside: `nats://10.0.0.1:4222`, or `tls://…`. */
  readonly servers: string | readonly string[];
  /** The seed of the tenant's account. Default: what `KOLLEGA_NATS_KEYS` has for this tenant. */
  readonly account?: string;
}

/** What a server that is there answers in, ms; whoever waits asks again. */
const PATIENCE = 2000;

const FIRST_WAIT = 250;

/** The backend's own connection to one tenant's account. It may do everything there; it is the steward. */
export class NatsTenant {
  /** `h('tenant', tenant)`. */
  readonly id: string;
  readonly account: nkeys.KeyPair;
  /** Whether a server is reached just now. */
  connected = true;
  #connection: NatsConnection;
  #streams: JetStreamManager;
  readonly #dial: () => Promise<NatsConnection>;
  #closed = false;

  private constructor(id: string, account: nkeys.KeyPair, connection: NatsConnection, streams: JetStreamManager, dial: () => Promise<NatsConnection>) {
    this.id = id;
    this.account = account;
    this.#connection = connection;
    this.#streams = streams;
    this.#dial = dial;
    this.#watch();
  }

  /** @throws Error where no server answers, or the key is not this tenant's */
  static async open({ tenant, servers, account }: NatsTenantOptions): Promise<NatsTenant> {
    const seed = account ?? (await readKeys()).tenants[tenant];
    if (!seed) throw new Error(`no key for the tenant ${tenant}`);
    const signer = accountOf(seed, tenant);
    const addresses = [servers].flat();
    // Made here and kept in memory alone, so it need not end.
    const user = nkeys.createUser();
    const token = await encodeUser('kollega backend', user, signer);
    // The client's own reconnecting was seen to wait for ever for a server that was killed while it dialled.
    const dial = (): Promise<NatsConnection> => connect({
      servers: addresses, authenticator: jwtAuthenticator(token, user.getSeed()), name: 'kollega backend',
      reconnect: false, timeout: PATIENCE, pingInterval: 5000, maxPingOut: 2,
    });
    const connection = await dial().catch((error: unknown) => { throw new Error(whyNot(error, tenant, addresses), { cause: error }); });
    return new NatsTenant(await h('tenant', tenant), signer, connection, await managerOf(connection), dial);
  }

  get connection(): NatsConnection {
    return this.#connection;
  }

  get streams(): JetStreamManager {
    return this.#streams;
  }

  get client(): JetStreamClient {
    return jetstream(this.#connection, { timeout: PATIENCE });
  }

  /** @returns undefined where it was not set up yet */
  async stream(): Promise<StreamInfo | undefined> {
    try {
      return await insist(() => this.streams.streams.info(STREAM));
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === NO_STREAM) return undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connection.close();
  }

  #watch(): void {
    void this.#connection.closed().then(() => {
      this.connected = false;
      void this.#connectAgain();
    });
  }

  async #connectAgain(): Promise<void> {
    while (!this.#closed) {
      await pause(FIRST_WAIT * (0.5 + Math.random()));
      const connection = await within(2 * PATIENCE, this.#dial()).catch(() => undefined);
      if (!connection) continue;
      if (this.#closed) return void connection.close();
      this.#connection = connection;
      this.#streams = await managerOf(connection);
      this.connected = true;
      return this.#watch();
    }
  }
}

const managerOf = (connection: NatsConnection): Promise<JetStreamManager> => jetstreamManager(connection, { checkAPI: false, timeout: PATIENCE });

/** @throws Error that does not quote the seed */
function accountOf(seed: string, tenant: string): nkeys.KeyPair {
  try {
    const pair = signerOf(seed);
    if (pair.getPublicKey().startsWith('A')) return pair;
  } catch {
    // Said below.
  }
  throw new Error(`the key for the tenant ${tenant} is no seed of an account: kollega-nats init makes them`);
}

function whyNot(error: unknown, tenant: string, addresses: readonly string[]): string {
  const where = addresses.join(', ');
  if (error instanceof AuthorizationError) {
    return `nats-server at ${where} does not know the key of the tenant ${tenant}: start or reload it with what kollega-nats init wrote beside that key`;
  }
  return `no nats-server answers at ${where}: ${error instanceof Error ? error.message : String(error)}`;
}
