import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inEachBrowser, waitUntil } from './harness.mjs';

const root = ['../../dist', './pages'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

inEachBrowser('a part that the network does not give', (desk) => {
  for (const part of ['known', 'live']) {
    test(`${part}: it is said, and asked for again; the team is ready once it is there`, async () => {
      const page = await desk.browser.newPage();
      let missing = true;
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (missing && request.url().includes(`/kollega-${part}-`)) void request.abort();
        else void request.continue();
      });
      await page.evaluateOnNewDocument(() => {
        window.codes = [];
        addEventListener('kollega-problem', ({ code }) => window.codes.push(code));
      });
      await page.goto(new URL('cdn.html', desk.url).href);
      await waitUntil(page, () => document.querySelector('kollega-team').status === 'offline');
      await page.waitForSelector('kollega-tip-panel >>> [part=banner]');
      const share = () => page.evaluate(() => document.querySelector('kollega-team').say.shareTip({ text: 'Reset twice.' }).catch(({ code }) => code));
      assert.equal(await share(), 'not-ready');
      assert.deepEqual(await page.evaluate(() => window.codes), ['not-ready']);
      missing = false;
      // Firefox remembers that a module could not be had for as long as the page lives.
      if (desk.name === 'firefox') await page.reload();
      await waitUntil(page, () => document.querySelector('kollega-team').status === 'ready');
      assert.match(await share(), /^tip\//);
      assert.deepEqual(await page.evaluate(() => window.codes), desk.name === 'firefox' ? [] : ['not-ready']);
      await page.close();
    });
  }
}, { root });
