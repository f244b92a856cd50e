import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './fetch-program.mjs';

const cache = fileURLToPath(new URL('../.cache/nginx', import.meta.url));

/**
 * Finds nginx, or takes its program out of Debian's package: to install that would start a server on port 80.
 * @throws Error that says what to install
 */
export function fetchNginx() {
  const found = findProgram('nginx', process.env.NGINX);
  if (found) return found;
  const taken = join(cache, 'usr/sbin/nginx');
  try {
    if (!existsSync(taken)) takeOut();
    execFileSync(taken, ['-v'], { stdio: 'ignore' });
    return taken;
  } catch (error) {
    throw new Error('nginx is missing: install it (apt-get install nginx), or name its path in NGINX', { cause: error });
  }
}

function takeOut() {
  const apt = (...args) => execFileSync('apt-get', args, { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  mkdirSync(cache, { recursive: true });
  const root = process.getuid?.() === 0;
  if (root) apt('update', '-qq');
  apt('download', '-qq', '-o', 'APT::Sandbox::User=root', 'nginx');
  const file = readdirSync(cache).find((name) => name.endsWith('.deb'));
  const libraries = execFileSync('dpkg-deb', ['-f', file, 'Depends'], { cwd: cache, encoding: 'utf8' }).split(',').map((each) => each.trim().split(' ')[0]).filter((name) => /^z?lib/.test(name));
  if (root) apt('install', '-y', '-qq', '--no-install-recommends', '--no-upgrade', ...libraries);
  execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: cache });
}
