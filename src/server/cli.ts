import { parseArgs } from 'node:util';
import { failed } from './cli-failed.js';
import { COMMANDS } from './commands.js';
import { serveUntilTold } from './cli-serve.js';
import type { Flags } from './flags.js';
import { FLAGS, UsageError } from './flags.js';
import { SqliteStore } from './sqlite-store.js';

const USAGE = `kollega-server [serve]   --data kollega.db [--port 8787] [--host 127.0.0.1] [--path /kollega] [--origin https://…]… [--proxies 0]
                         with a login: --issuer … --audience … [--keys …] [--tenant …], --config login.mjs, or --development
kollega-server reports        --data … --tenant …                          tips that colleagues reported
kollega-server take-down      --data … --tenant … --ref … --reason …
kollega-server erase-member   --data … --tenant … --member …
kollega-server move-member    --data … --tenant … --member … --team … [--group …]…
kollega-server export-member  --data … --tenant … --member …               JSON on standard output
kollega-server export-tenant  --data … --tenant …                          lines of JSON on standard output
kollega-server import-tenant  --data … --tenant …                          from standard input
kollega-server delete-tenant  --data … --tenant … --yes
kollega-server sweep          --data … [--tenant …] [--ask-days 7]
kollega-server backup         --data … --to …
kollega-server restored       --data …                                     after a backup was put back
Tenants, members, teams and groups are named as the pages name them.
`;

/** @returns the exit code: 0 done, 1 failed, 2 asked wrongly */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals: [command = 'serve', ...more] } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
    if (values.help) process.stdout.write(USAGE);
    else if (more.length || (command !== 'serve' && !Object.hasOwn(COMMANDS, command))) throw new UsageError(`no such command: ${[command, ...more].join(' ')}`);
    else await run(command, values);
    return 0;
  } catch (error) {
    return failed('kollega-server', error);
  }
}

async function run(command: string, flags: Flags): Promise<void> {
  if (!flags.data) throw new UsageError('--data names the file of records');
  if (command === 'serve') return serveUntilTold(flags);
  const store = await SqliteStore.open(flags.data);
  try {
    await COMMANDS[command]?.(store, flags);
  } finally {
    store.close();
  }
}
