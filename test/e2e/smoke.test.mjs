import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inEachBrowser, settled } from './harness.mjs';

const pages = ['index.html', 'states.html'].filter((page) => existsSync(new URL(`../../demo/${page}`, import.meta.url)));

inEachBrowser('the demo under the strict policy', (desk) => {
  for (const path of pages) {
    test(`${path} opens without a violation or an error`, async () => {
      const { page, problems } = await desk.open(path);
      await page.waitForSelector('kollega-tip-panel >>> button');
      await page.waitForNetworkIdle({ idleTime: 300 });
      await settled(page);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});

const complaints = { root: fileURLToPath(new URL('./pages', import.meta.url)) };

inEachBrowser('a page with faults', (desk) => {
  test('has each of them noticed', async () => {
    const { page, problems } = await desk.open('complaints.html');
    await page.evaluate(() => console.error('seen'));
    await settled(page);
    for (const expected of [/^404 .*missing\.js$/, /^Policy violation: style-src-attr/, /^seen$/]) {
      assert.ok(problems.some((problem) => expected.test(problem)), `${expected} in ${problems.join('\n')}`);
    }
    await page.close();
  });
}, complaints);
