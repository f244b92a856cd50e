import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { HttpHub } from 'kollega/http.js';
import { freePort } from '../../free-port.mjs';

const CLI = fileURLToPath(new URL('../../../dist/kollega-server.js', import.meta.url));
/** The token is who asks: what a login costs is the vendor's. */
const LOGIN = `export default {
  rate: { perSecond: 1e6, burst: 1e6 }, log: () => undefined,
  authenticate: ({ headers }) => JSON.parse(Buffer.from(headers.get('authorization').slice(7), 'base64url').toString()),
};`;

const tokenOf = ({ tenant, member, circles }) => Buffer.from(JSON.stringify({ tenant, member, circles })).toString('base64url');

/** The reference server in a process of its own; the bare client is `fetch`. */
export const HTTP = {
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'kollega-bench-'));
    writeFileSync(join(folder, 'login.mjs'), LOGIN);
    const port = await freePort();
    const child = spawn(process.execPath, [CLI, '--data', join(folder, 'kollega.db'), '--port', String(port), '--config', join(folder, 'login.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
    const base = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${base}/healthz`).then(({ ok }) => ok, () => false))) await new Promise((resolve) => { setTimeout(resolve, 50); });
    return {
      hub: () => new HttpHub(`${base}/kollega`, { bearer: ({ scope }) => tokenOf(scope) }),
      bare(identity) {
        const headers = { authorization: `Bearer ${tokenOf(identity)}`, 'content-type': 'application/json' };
        return {
          async put(circle, record) {
            const response = await fetch(`${base}/kollega/v1/records`, { method: 'POST', headers, body: JSON.stringify({ circle, record }) });
            await response.json();
          },
          async readAll(circle) {
            for (let after = 0, more = true; more;) {
              const { entries } = await (await fetch(`${base}/kollega/v1/records?circle=${circle}&after=${after}&limit=250`, { headers })).json();
              more = entries.length === 250;
              after = entries.at(-1)?.seq ?? after;
            }
          },
        };
      },
      async memory() {
        const text = await (await fetch(`${base}/metrics`)).text();
        return Number(/^kollega_memory_bytes (\d+)/m.exec(text)?.[1]);
      },
      async stop() {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
