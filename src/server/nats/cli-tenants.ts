import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { UsageError } from '../flags.js';
import { STEWARD_COMMANDS } from '../steward-commands.js';
import type { NatsFlags } from './flags.js';
import { countOf, FOLDER } from './flags.js';
import { markRestored } from './epoch.js';
import { isSilence } from './insist.js';
import { readKeys } from './keys.js';
import { NatsBackend } from './nats-backend.js';
import { setUpTenant } from './set-up.js';
import { NatsTenant } from './tenant.js';

/** How long a cluster that has just begun is waited for, and how long in between, ms. */
const PATIENCE = 30_000;
const BETWEEN = 500;

/** `kollega-nats set-up` */
export async function setUp(flags: NatsFlags): Promise<void> {
  const maxRecords = countOf(flags, 'max-records'), replicas = replicasOf(flags);
  await eachTenant(flags, async (tenant, name) => {
    const done = await led(() => setUpTenant(tenant, { ...(replicas && { replicas }), ...(maxRecords && { maxRecords }) }));
    process.stdout.write(`${name}: ${done}\n`);
  });
}

/** `kollega-nats restored` */
export async function restored(flags: NatsFlags): Promise<void> {
  await eachTenant(flags, async (tenant, name) => {
    await led(() => markRestored(tenant));
    process.stdout.write(`${name}: pages will compare everything, and send again what the copy lacks\n`);
  });
}

/** What a steward does with one tenant; `sweep` does it with each where none is named. */
export async function steward(command: string, { tenant = [], ...flags }: NatsFlags): Promise<void> {
  if (tenant.length > 1) throw new UsageError('one --tenant at a time');
  if (!tenant.length && command !== 'sweep') throw new UsageError('--tenant is needed');
  const { member, team, group, ref, reason, 'ask-days': askDays, yes } = flags;
  await eachTenant({ tenant, ...flags }, async (opened, name) => {
    if (!await opened.stream()) throw new Error('not set up: kollega-nats set-up');
    await STEWARD_COMMANDS[command]?.(new NatsBackend(opened), { tenant: name, member, team, group, ref, reason, 'ask-days': askDays, yes });
  });
}

/** With those that are named, or all that there are keys for. */
async function eachTenant(
  { tenant: named, server = ['nats://127.0.0.1:4222'], folder }: NatsFlags, act: (tenant: NatsTenant, name: string) => Promise<void>,
): Promise<void> {
  const { tenants } = await readKeys(folder === undefined ? process.env['KOLLEGA_NATS_KEYS'] ?? join(FOLDER, 'keys.json') : join(folder, 'keys.json'));
  for (const name of named?.length ? named : Object.keys(tenants)) {
    const account = Object.hasOwn(tenants, name) ? tenants[name] : undefined;
    if (!account) throw new Error(`no key for the tenant ${name}: kollega-nats init --tenant makes one`);
    const tenant = await NatsTenant.open({ tenant: name, servers: server, account });
    try {
      await act(tenant, name);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      await tenant.close();
    }
  }
}

/** Whatever needs a leader, which a cluster that has just begun does not have yet. */
async function led<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      return await ask();
    } catch (error) {
      if (!isSilence(error) || Date.now() > end) throw error;
      await pause(BETWEEN);
    }
  }
}

function replicasOf({ replicas }: NatsFlags): 1 | 3 | 5 | undefined {
  const copies = replicas === undefined ? undefined : Number(replicas);
  if (copies !== undefined && copies !== 1 && copies !== 3 && copies !== 5) throw new UsageError('--replicas is 1, 3 or 5');
  return copies;
}
