import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME = 'nats-server';

/** Where nats-server is: `NATS_SERVER`, on the path, or where Debian puts it. Undefined: nowhere. */
export function natsServer() {
  const given = process.env.NATS_SERVER;
  if (given) return existsSync(given) ? given : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, NAME)).find((path) => existsSync(path));
}

/**
 * Finds nats-server, or installs it where this may be done: as root on Debian.
 * @throws Error that says what to install
 */
export function fetchNatsServer() {
  const found = natsServer();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const options = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', NAME], options);
  }
  const installed = natsServer();
  if (!installed) throw new Error('nats-server is missing: install it (apt-get install nats-server), or name its path in NATS_SERVER');
  return installed;
}
