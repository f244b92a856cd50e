import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command with its output shown, and ends it with all it started when it takes too long.
 * @param {string[]} command program and arguments; the project's own tools are found first
 * @param {{env?: Record<string, string>, minutes?: number, held?: boolean}} [options] `held` = its output is shown at
 *   its end, for it runs beside another
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, { env = {}, minutes = 10, held = false } = {}) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const [program, ...args] = command;
  // In a group of its own, so that browsers end with it.
  const out = held ? 'pipe' : 'inherit';
  const child = spawn(program, args, { cwd: root, env: { ...process.env, PATH: path, ...env }, stdio: ['ignore', out, out], detached: true });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  };
  const timer = setTimeout(() => {
    console.error(`${command.join(' ')} took longer than ${minutes} minutes and was ended`);
    end();
  }, minutes * 60_000);
  const interrupted = () => {
    end();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  return new Promise((resolve) => {
    const settle = (good) => {
      for (const data of output) process.stdout.write(data);
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
      resolve(good);
    };
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      settle(false);
    });
    // What it has started may hold its output open.
    child.on('exit', end);
    child.on('close', (code) => settle(code === 0));
  });
}
