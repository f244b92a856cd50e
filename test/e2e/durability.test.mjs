import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { bareRoots, openBare, texts } from './bare.mjs';
import { browsers, launch, waitUntil } from './harness.mjs';

const WRITES = 500;

/** Ends the process behind a page, or where one cannot be told apart, the whole browser. */
async function kill(name, browser, page) {
  if (name !== 'chromium') {
    const gone = new Promise((resolve) => browser.process().once('exit', resolve));
    browser.process().kill('SIGKILL');
    return gone;
  }
  const session = await page.createCDPSession();
  // The answer never comes: there is nobody left to give it.
  void session.send('Page.crash').catch(() => undefined);
  await new Promise((resolve) => page.once('error', resolve));
  return browser.close();
}

for (const name of browsers) {
  describe(`what was confirmed, in ${name}`, () => {
    let server;
    let profile;
    before(async () => {
      server = await serve({ root: bareRoots });
      profile = mkdtempSync(join(tmpdir(), 'kollega-profile-'));
    });
    after(async () => {
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    test(`outlives its process, killed in the middle of ${WRITES} writes; the rest is whole or absent`, async () => {
      const doomed = await launch(name, { userDataDir: profile });
      const { page } = await openBare(doomed, server.url);
      const confirmed = new Set();
      let enough;
      const halfway = new Promise((resolve) => { enough = resolve; });
      await page.exposeFunction('confirmed', (i) => {
        confirmed.add(i);
        if (confirmed.size >= WRITES / 5) enough();
      });
      // Ten at a time: all at once would go out together, and be through before anybody can strike.
      await page.evaluate((count) => {
        const share = async (i) => {
          if (i >= count) return;
          await globalThis.team.say.shareTip({ text: `tip ${i} ${'word '.repeat(i % 50)}end` });
          void globalThis.confirmed(i);
          await share(i + 10);
        };
        for (let i = 0; i < 10; i++) void share(i);
      }, WRITES);
      await halfway;
      await kill(name, doomed, page);

      const again = await launch(name, { userDataDir: profile });
      const { page: next } = await openBare(again, server.url);
      await waitUntil(next, () => !globalThis.team.book.tips().some(({ pending }) => pending));
      const found = await texts(next);
      const whole = new Set(Array.from({ length: WRITES }, (_, i) => `tip ${i} ${'word '.repeat(i % 50)}end`));
      assert.deepEqual(found.filter((text) => !whole.has(text)), [], 'no broken tip');
      assert.equal(new Set(found).size, found.length, 'no tip twice');
      const missing = [...confirmed].filter((i) => !found.includes(`tip ${i} ${'word '.repeat(i % 50)}end`));
      assert.deepEqual(missing, [], 'nothing confirmed is lost');
      console.log(`${name}: ${confirmed.size} confirmed when killed, ${found.length} of ${WRITES} there afterwards`);
      await again.close();
    });
  });
}
