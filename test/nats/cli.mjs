// `kollega-nats` as an operator types it, and nats-server with exactly the files that it wrote.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fetchNatsServer } from '../../scripts/nats-server.mjs';
import { until } from './server.mjs';

const CLI = fileURLToPath(new URL('../../dist/kollega-nats.js', import.meta.url));

/** @returns what it said and its code, typed in `cwd`; `input` = what it reads */
export async function kollegaNats(cwd, args, { env = {}, input } = {}) {
  const running = promisify(execFile)(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, KOLLEGA_NATS_KEYS: undefined, ...env } });
  running.child.stdin.end(input);
  const { stdout, stderr, code = 0 } = await running.catch((error) => error);
  return { stdout, stderr, code };
}

/** So many addresses of this machine's loopback, with all their ports to ourselves. */
export function freeHosts(count = 1) {
  const [a, b] = [1 + Math.floor(Math.random() * 250), Math.floor(Math.random() * 250)];
  return Array.from({ length: count }, (_, i) => `127.${a}.${b}.${i + 1}`);
}

const running = new Set();
process.on('exit', () => { for (const child of running) child.kill('SIGKILL'); });

/** Starts `nats-server -c nats/<name>.conf` in `cwd`; ready when it says so. */
export async function startWritten(cwd, name = 'n1') {
  const path = join(cwd, `${name}.out`);
  const out = openSync(path, 'a');
  const child = spawn(fetchNatsServer(), ['-c', join('nats', `${name}.conf`)], { cwd, stdio: ['ignore', out, out] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  const begun = () => readFileSync(path, 'utf8').includes(`[${child.pid}]`) && /Server is ready/.test(readFileSync(path, 'utf8').split(`[${child.pid}]`).slice(1).join(''));
  await until(() => child.exitCode !== null || begun(), `${name} is ready`);
  if (child.exitCode !== null) throw new Error(`nats-server ended: ${readFileSync(path, 'utf8')}`);
  return {
    pid: child.pid,
    log: () => readFileSync(path, 'utf8'),
    async end(signal = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}
