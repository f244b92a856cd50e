import { parseArgs } from 'node:util';
import { failed } from '../cli-failed.js';
import { UsageError } from '../flags.js';
import { STEWARD_COMMANDS } from '../steward-commands.js';
import { FLAGS } from './flags.js';

const USAGE = `kollega-nats init          --tenant NAME … [--folder nats] [--host HOST …] [--origin https://…]… [--tls-cert FILE --tls-key FILE] [--replace]
                           writes keys.json, accounts.conf, and a configuration for each host: one node on this machine's
                           loopback when none is given, a cluster for three. What is there is kept
kollega-nats set-up        --server nats://HOST:4222 … [--folder nats] [--replicas 3] [--max-records N]
                           makes each tenant's stream, or brings it up to date
kollega-nats reports       --server … --tenant …                       tips that colleagues reported
kollega-nats take-down     --server … --tenant … --ref … --reason …
kollega-nats erase-member  --server … --tenant … --member …
kollega-nats move-member   --server … --tenant … --member … --team … [--group …]…
kollega-nats export-member --server … --tenant … --member …            JSON on standard output
kollega-nats export-tenant --server … --tenant …                       lines of JSON on standard output
kollega-nats import-tenant --server … --tenant …                       from standard input
kollega-nats delete-tenant --server … --tenant … --yes
kollega-nats sweep         --server … [--tenant …] [--ask-days 7]
kollega-nats restored      --server … [--tenant …]                     after a copy of a node's folder was put back
Keys come from --folder, else from KOLLEGA_NATS_KEYS (a path, or the JSON), else from the folder nats.
Tenants, members, teams and groups are named as the pages name them.
`;

/** @returns the exit code: 0 done, 1 failed, 2 asked wrongly */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals: [command = '', ...more] } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
    if (values.help) process.stdout.write(USAGE);
    else if (more.length) throw new UsageError(`no such command: ${[command, ...more].join(' ')}`);
    // Loaded when they are needed: what says what there is needs none of the packages that talk to a server.
    else if (command === 'init') await (await import('./cli-init.js')).init(values);
    else if (command === 'set-up') await (await import('./cli-tenants.js')).setUp(values);
    else if (command === 'restored') await (await import('./cli-tenants.js')).restored(values);
    else if (Object.hasOwn(STEWARD_COMMANDS, command)) await (await import('./cli-tenants.js')).steward(command, values);
    else throw new UsageError(command ? `no such command: ${command}` : 'no command');
    return 0;
  } catch (error) {
    return failed('kollega-nats', error);
  }
}
