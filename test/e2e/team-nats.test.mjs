import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { startNats } from '../../scripts/team/nats.mjs';
import { twoBrowsers } from './two-browsers.mjs';

twoBrowsers('NATS', async (origin, tenant) => {
  const data = mkdtempSync(join(tmpdir(), 'kollega-team-'));
  const [port, websocketPort] = [await freePort(), await freePort()];
  const start = () => startNats({ port, data, origin, tenants: [tenant], websocketPort });
  let running = await start();
  return {
    query: running.query,
    origin: running.connect,
    stop: () => running.close(),
    start: async () => { running = await start(); },
    close: async () => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
});
