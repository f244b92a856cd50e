import { createInterface } from 'node:readline';
import { h } from '../domain/hash.js';
import { defaultPolicy } from '../domain/policy.js';
import type { Ref } from '../domain/record.js';
import { deleteTenant, exportMember, exportTenant, importTenant } from './archive.js';
import type { Backend } from './backend.js';
import type { Flags } from './flags.js';
import { need, numberOf, UsageError } from './flags.js';
import { identityOf } from './login.js';
import { moveMember } from './move.js';
import { eraseMember, takeDown } from './orders.js';
import { readReports } from './reports.js';
import { sweep } from './sweep.js';

/** @param flags as typed; `tenant` names one as the pages do */
export type StewardCommand = (backend: Backend, flags: Flags) => Promise<void>;

export const tenantOf = (flags: Flags): Promise<string> => h('tenant', need(flags, 'tenant'));
const memberOf = (flags: Flags): Promise<string> => h('member', need(flags, 'tenant'), need(flags, 'member'));
export const tell = (value: unknown): void => void process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);

/** What a steward does with one tenant of any backend, while it is served or not. */
export const STEWARD_COMMANDS: Readonly<Record<string, StewardCommand>> = {
  async reports(backend, flags) {
    for (const report of await readReports(backend, await tenantOf(flags))) tell(report);
  },
  async 'take-down'(backend, flags) {
    const circles = await takeDown(backend, await tenantOf(flags), need(flags, 'ref') as Ref, need(flags, 'reason'), Date.now());
    if (!circles.length) throw new Error('nothing stands there');
    tell(`taken down in ${circles.length} ${circles.length === 1 ? 'circle' : 'circles'}`);
  },
  async 'erase-member'(backend, flags) {
    tell(`erased ${await eraseMember(backend, await tenantOf(flags), await memberOf(flags), Date.now())} records`);
  },
  async 'move-member'(backend, flags) {
    const { tenant, member, circles } = await identityOf({ tenant: need(flags, 'tenant'), member: need(flags, 'member'), team: need(flags, 'team'), groups: flags.group ?? [] });
    tell(`rewrote ${await moveMember(backend, tenant, member, circles, Date.now())} records`);
  },
  async 'export-member'(backend, flags) {
    tell(await exportMember(backend, await tenantOf(flags), await memberOf(flags)));
  },
  async 'export-tenant'(backend, flags) {
    for await (const line of exportTenant(backend, await tenantOf(flags))) tell(line);
  },
  async 'import-tenant'(backend, flags) {
    tell(await importTenant(backend, await tenantOf(flags), createInterface({ input: process.stdin })));
  },
  async 'delete-tenant'(backend, flags) {
    const tenant = await tenantOf(flags);
    if (!flags.yes) throw new UsageError('--yes is needed: nothing brings a tenant back');
    await deleteTenant(backend, tenant);
    tell('deleted');
  },
  async sweep(backend, flags) {
    await sweepOne(backend, await tenantOf(flags), flags);
  },
};

/** @param tenant its id */
export async function sweepOne(backend: Backend, tenant: string, flags: Flags): Promise<void> {
  tell(await sweep(backend, tenant, Date.now(), { askDays: numberOf(flags, 'ask-days', 3650) ?? defaultPolicy.askDays }));
}
