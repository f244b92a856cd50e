import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { startHttp } from '../../scripts/team/http.mjs';
import { twoBrowsers } from './two-browsers.mjs';

twoBrowsers('HTTP', async (origin) => {
  const data = mkdtempSync(join(tmpdir(), 'kollega-team-'));
  const port = await freePort();
  const start = () => startHttp({ port, data, origin });
  let running = await start();
  return {
    query: running.query,
    origin: new URL(running.url).origin,
    stop: () => running.close(),
    start: async () => { running = await start(); },
    close: async () => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
});
