import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { newTenant } from './desk.mjs';
import { folderOf, page as pageOf } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

/** A page that holds every file to its hash, as SECURITY.md says; `change` has altered the files since. */
async function held(change) {
  const folder = folderOf({});
  cpSync(cdn, folder, { recursive: true });
  const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8'));
  const map = { integrity: Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`./${file}`, hash])) };
  writeFileSync(join(folder, 'index.html'), pageOf(
    `<script type="importmap">${JSON.stringify(map)}</script><script type="module" src="./kollega.js" integrity="${hashes['kollega.js']}"></script>`,
    `<kollega-team tenant="${newTenant()}" team="broadband" member="sofia"><kollega-tip-panel></kollega-tip-panel></kollega-team>`,
  ));
  change(folder);
  return serve({ root: folder, policy: "default-src 'self' 'unsafe-inline'" });
}

describe('the hashes of the files for <script>', () => {
  let browser;
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser.close());

  test('let the files load that were released, those that come later too', async () => {
    const server = await held(() => {});
    const { page, problems } = await openPage(browser, server.url);
    // The first button of a panel without tips is another one than that of a panel that loads.
    await waitUntil(page, () => document.querySelector('kollega-team').status === 'ready');
    await page.waitForSelector('kollega-tip-panel >>> [part=empty] button');
    await page.locator('kollega-tip-panel >>> [part=empty] button').click();
    await page.waitForSelector('kollega-tip-panel >>> textarea');
    assert.deepEqual(problems, []);
    await page.close();
    await server.close();
  });

  test('keep out an entry that was changed', async () => {
    const server = await held((folder) => appendFileSync(join(folder, 'kollega.js'), '\n'));
    const { page, problems } = await openPage(browser, server.url);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(problems.some((text) => text.includes('integrity')), problems.join());
    assert.equal(await page.evaluate(() => Boolean(customElements.get('kollega-team'))), false);
    await page.close();
    await server.close();
  });

  test('keep out a part that was changed, and the panel says that something is missing', async () => {
    const server = await held((folder) => appendFileSync(join(folder, readdirSync(folder).find((name) => /^kollega-known-.*\.js$/.test(name))), '\n'));
    const { page, problems } = await openPage(browser, server.url);
    await waitUntil(page, () => document.querySelector('kollega-team').status === 'offline');
    await page.waitForSelector('kollega-tip-panel >>> [part=banner]');
    assert.ok(problems.some((text) => text.includes('integrity')), problems.join());
    await page.close();
    await server.close();
  });
});
