import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inEachBrowser, openPage } from './harness.mjs';

const root = ['../../dist', './pages'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

inEachBrowser('the file for <script type="module">', (desk) => {
  for (const path of ['cdn.html', 'cdn-query.html']) {
    test(`${path}: one file brings the panel, what opens later lies beside it, and nothing is loaded twice`, async () => {
      const { page, problems } = await openPage(desk.browser);
      const scripts = [];
      page.on('request', (request) => {
        const name = /\/cdn\/([^?]+\.js)/.exec(request.url())?.[1];
        if (name) scripts.push(name);
      });
      await page.goto(new URL(path, desk.url).href);
      // A locator tries again where the panel draws anew in between.
      await page.locator('kollega-tip-panel >>> button').click();
      await page.waitForSelector('kollega-tip-panel >>> textarea');
      assert.deepEqual(problems, []);
      assert.equal(scripts.filter((name) => name === 'kollega.js').length, 1);
      assert.deepEqual(scripts.filter((name, index) => scripts.indexOf(name) !== index), []);
      await page.close();
    });
  }
}, { root });
