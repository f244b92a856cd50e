import type { Flags } from './flags.js';
import { need } from './flags.js';
import type { SqliteStore } from './sqlite-store.js';
import { STEWARD_COMMANDS, sweepOne, tell, tenantOf } from './steward-commands.js';

type Command = (store: SqliteStore, flags: Flags) => Promise<void>;

/** What a steward does with the file, while the server runs or not. Each is one line in `docs/operating-http.md`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  ...STEWARD_COMMANDS,
  async sweep(store, flags) {
    for (const tenant of flags.tenant ? [await tenantOf(flags)] : store.tenants()) await sweepOne(store, tenant, flags);
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
