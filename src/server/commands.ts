import { createInterface } from 'node:readline';
import { h } from '../domain/hash.js';
import { defaultPolicy } from '../domain/policy.js';
import { deleteTenant, exportMember, exportTenant, importTenant } from './archive.js';
import type { Flags } from './flags.js';
import { need, numberOf, UsageError } from './flags.js';
import { identityOf } from './login.js';
import { moveMember } from './move.js';
import { eraseMember, takeDown } from './orders.js';
import { readReports } from './reports.js';
import type { SqliteStore } from './sqlite-store.js';
import { sweep } from './sweep.js';
import type { Ref } from '../domain/record.js';

type Command = (store: SqliteStore, flags: Flags) => Promise<void>;

const tenantOf = (flags: Flags): Promise<string> => h('tenant', need(flags, 'tenant'));
const memberOf = (flags: Flags): Promise<string> => h('member', need(flags, 'tenant'), need(flags, 'member'));
const tell = (value: unknown): void => void process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);

/** What a steward does with the file, while the server runs or not. Each is one line in `docs/operating-http.md`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  async reports(store, flags) {
    for (const report of await readReports(store, await tenantOf(flags))) tell(report);
  },
  async 'take-down'(store, flags) {
    const circles = await takeDown(store, await tenantOf(flags), need(flags, 'ref') as Ref, need(flags, 'reason'), Date.now());
    if (!circles.length) throw new Error('nothing stands there');
    tell(`taken down in ${circles.length} ${circles.length === 1 ? 'circle' : 'circles'}`);
  },
  async 'erase-member'(store, flags) {
    tell(`erased ${await eraseMember(store, await tenantOf(flags), await memberOf(flags), Date.now())} records`);
  },
  async 'move-member'(store, flags) {
    const { tenant, member, circles } = await identityOf({ tenant: need(flags, 'tenant'), member: need(flags, 'member'), team: need(flags, 'team'), groups: flags.group ?? [] });
    tell(`rewrote ${await moveMember(store, tenant, member, circles, Date.now())} records`);
  },
  async 'export-member'(store, flags) {
    tell(await exportMember(store, await tenantOf(flags), await memberOf(flags)));
  },
  async 'export-tenant'(store, flags) {
    for await (const line of exportTenant(store, await tenantOf(flags))) tell(line);
  },
  async 'import-tenant'(store, flags) {
    tell(await importTenant(store, await tenantOf(flags), createInterface({ input: process.stdin })));
  },
  async 'delete-tenant'(store, flags) {
    const tenant = await tenantOf(flags);
    if (!flags.yes) throw new UsageError('--yes is needed: nothing brings a tenant back');
    await deleteTenant(store, tenant);
    tell('deleted');
  },
  async sweep(store, flags) {
    const askDays = numberOf(flags, 'ask-days', 3650) ?? defaultPolicy.askDays;
    const tenants = flags.tenant ? [await tenantOf(flags)] : store.tenants();
    for (const tenant of tenants) tell(await sweep(store, tenant, Date.now(), { askDays }));
  },
  backup(store, flags) {
    store.backup(need(flags, 'to'));
    tell('backed up');
    return Promise.resolve();
  },
  async restored(store) {
    await store.renew();
    tell('pages will compare everything, and send again what the backup lacks');
  },
};
