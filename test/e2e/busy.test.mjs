import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ASK, isOnCall, listen, spoken, triggerSays } from './ask.mjs';
import { openDesk } from './desk.mjs';
import { inEachBrowser, settled, waitUntil } from './harness.mjs';

const QUESTIONS = 50;

/** Everything that somebody could notice about the trigger. */
async function trigger(page) {
  const button = await page.waitForSelector(`${ASK}[part=trigger]`);
  return {
    html: await button.evaluate((node) => node.outerHTML.replaceAll(/<!--.*?-->/g, '')),
    text: await button.evaluate((node) => node.textContent.replace(/\s+/g, ' ').trim()),
    pixels: createHash('sha256').update(await button.screenshot()).digest('hex'),
  };
}

inEachBrowser('on a call', (desk) => {
  test(`${QUESTIONS} questions of colleagues change nothing but a number, and that once the call is over`, async (t) => {
    const tariq = await openDesk(desk, t, { as: 'tariq' });
    const sofia = await openDesk(desk, t, { tenant: tariq.tenant });
    await sofia.page.bringToFront();
    await isOnCall(sofia.page, true);
    await triggerSays(sofia.page, 'Ask a colleague');
    // Everything has been loaded, so that whatever could speak is there.
    await sofia.page.waitForNetworkIdle({ idleTime: 500 });
    await settled(sofia.page);
    const known = await sofia.page.evaluate(() => document.getElementById('team').book.asks().length);
    const before = await trigger(sofia.page);
    await listen(sofia.page);

    await tariq.page.evaluate(async (count) => {
      const { say } = document.getElementById('team');
      for (let i = 0; i < count; i++) await say.ask({ question: `Question ${i}: can we move an invoice?`, kind: 'waiting', topics: ['invoices'] });
    }, QUESTIONS);
    await waitUntil(sofia.page, (count) => document.getElementById('team').book.asks().length === count, known + QUESTIONS);
    // Longer than announcements gather, and than anything that fades.
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
    assert.deepEqual(await trigger(sofia.page), before);
    assert.deepEqual(await spoken(sofia.page), []);

    await sofia.page.click('#end');
    await triggerSays(sofia.page, '9+');
    await triggerSays(sofia.page, `${known + QUESTIONS} questions you could help with`);
    await waitUntil(sofia.page, () => globalThis.spoken.length > 0);
    assert.deepEqual(await spoken(sofia.page), [`${QUESTIONS} questions came while you were on a call.`]);
    assert.deepEqual([...sofia.problems, ...tariq.problems], []);
  });
});
