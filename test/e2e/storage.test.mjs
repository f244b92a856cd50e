import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromiumArgs } from '../../scripts/engines.mjs';
import { serve } from '../../scripts/serve.mjs';
import { bareRoots, openBare, texts } from './bare.mjs';
import { browsers, launch, openPage, textOf, waitUntil } from './harness.mjs';

// Quotas and host names can be set by a test in Chromium alone.
describe('a browser that gives no room', { skip: !browsers.includes('chromium') && 'needs Chromium' }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve({ root: bareRoots });
    browser = await launch('chromium', { args: [...chromiumArgs, '--host-resolver-rules=MAP kollega.test 127.0.0.1'] });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  test('holds what is said on a full disk, tells it, and sends it once there is room', async () => {
    // Chromium asks how much room there is before its first write, and remembers.
    const { page } = await openPage(browser);
    const session = await page.createCDPSession();
    const { origin } = new URL(server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(`${origin}/bare.html?tenant=full`);
    await waitUntil(page, () => globalThis.team?.status === 'ready');
    await page.evaluate(() => globalThis.team.say.shareTip({ text: `while full ${'x'.repeat(3000)}` }));
    assert.equal((await texts(page)).length, 1);
    assert.equal(await page.evaluate(() => globalThis.team.book.tips()[0].pending), true);
    await waitUntil(page, () => globalThis.problems.includes('storage-full') && globalThis.problems.includes('hub-full'));
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await waitUntil(page, () => globalThis.team.book.tips().every(({ pending }) => !pending));
    await page.close();

    const { page: next } = await openBare(browser, server.url, { tenant: 'full' });
    assert.equal((await texts(next)).length, 1);
    await next.close();
  });

  test('says in words that a page outside a secure context cannot be joined', async () => {
    const { page } = await openPage(browser, `http://kollega.test:${server.port}/bare.html`);
    await waitUntil(page, () => globalThis.team?.status === 'refused');
    assert.deepEqual(await page.evaluate(() => globalThis.problems), ['insecure']);
    assert.match(await textOf(page, 'kollega-tip-panel >>> [part~=banner]'), /\S/);
    await page.close();
  });
});
