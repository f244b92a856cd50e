import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programAt } from './program.mjs';

const NAME = 'nats-server';
const find = () => programAt(NAME, 'NATS_SERVER');

/**
 * Finds nats-server, or installs it where this may be done: as root on Debian.
 * @throws Error that says what to install
 */
export function fetchNatsServer() {
  const found = find();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const options = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', NAME], options);
  }
  const installed = find();
  if (!installed) throw new Error('nats-server is missing: install it (apt-get install nats-server), or name its path in NATS_SERVER');
  return installed;
}
