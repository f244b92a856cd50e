// `npm run -s bench:panel -- --tips N`: the panel in a real Chromium, from the production build, with N tips in the store.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, pathOf } from '../engines.mjs';
import { serve } from '../serve.mjs';

const { values } = parseArgs({ options: { tips: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '200' } } });
const tips = Number(values.tips);
const rounds = Number(values.rounds);
if (!Number.isInteger(tips) || tips < 3 || !Number.isInteger(rounds) || rounds < 1) {
  console.error('--tips takes a whole number from 3, --rounds one from 1');
  process.exit(1);
}
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const built = path('../../dist/cdn');
if (!existsSync(join(built, 'kollega.js'))) {
  console.error('No production build: npm run build');
  process.exit(1);
}

const root = mkdtempSync(join(tmpdir(), 'kollega-bench-'));
cpSync(path('./panel'), root, { recursive: true });
cpSync(built, root, { recursive: true });
const server = await serve({ root });
const browser = await puppeteer.launch({
  headless: true, executablePath: pathOf('chromium'), args: [...chromiumArgs, '--enable-precise-memory-info'], userDataDir: join(root, 'profile'), protocolTimeout: 600_000,
});
try {
  const open = async (file) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 790 });
    await page.goto(server.url + file);
    await page.waitForFunction('globalThis.loaded');
    return page;
  };
  const seeding = await open('seed.html');
  await seeding.evaluate((count) => globalThis.seed(count), tips);
  await seeding.evaluate((count) => globalThis.visit(count), tips);
  await seeding.close();

  const page = await open('index.html');
  const measured = await page.evaluate((count) => globalThis.measure(count), rounds);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  const round = (value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, round(part)])));
  console.log(JSON.stringify(round({
    tips,
    ...measured,
    ratio_draw_p50: measured.draw_ms.p50 / measured.hand_written_draw_ms.p50,
    heap_mb: (usedSize + backingStorageSize) / 2 ** 20,
  })));
} finally {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
}
