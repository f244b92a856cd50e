import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { frameworks, buildFramework } from '../../scripts/build/frameworks.mjs';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { newTenant } from './desk.mjs';
import { folderOf } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';

// What each needs beyond the strict policy. Vue, Svelte and Solid make their templates of strings, as HTML; Angular
// compiles its own in the browser here, which needs `eval`, and ahead of time does not.
const strings = POLICY.replace(/; require-trusted-types.*$/, '');
const needs = { vue: strings, svelte: strings, solid: strings, angular: strings.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") };

describe('in a framework', () => {
  const folder = folderOf({});
  let browser;
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser.close());

  for (const name of Object.keys(frameworks)) {
    test(`${name}: sets a case, hears an insertion, and is taken out and put in again`, async (context) => {
      context.diagnostic(`built in ${Math.round(await buildFramework(name, folder))} ms`);
      const server = await serve({ root: folder, ...(needs[name] && { policy: needs[name] }) });
      const { page, problems } = await openPage(browser, `${server.url}${name}/index.html?tenant=${newTenant()}`);
      const ready = () => waitUntil(page, () => document.querySelector('kollega-team')?.status === 'ready');
      const panelSays = (words) => waitUntil(page, (wanted) => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes(wanted), words);
      await ready();
      assert.deepEqual(await page.evaluate(() => {
        const { member, memberName, case: shown } = document.querySelector('kollega-team');
        return { member, memberName, id: shown.id, tags: shown.tags };
      }), { member: 'sofia', memberName: 'Sofia Krog', id: 'c-1', tags: ['no sync'] });
      assert.equal(await page.evaluate(() => document.querySelector('kollega-ask-button').iconOnly), true);
      assert.equal(await page.evaluate(() => document.querySelector('kollega-tip-panel').getAttribute('density')), 'compact');

      await page.evaluate(() => document.querySelector('kollega-team').say.shareTip({ text: 'Hold reset until the red light goes out' }));
      await panelSays('Hold reset');
      await (await page.waitForSelector('kollega-tip-panel >>> [part=insert]')).click();
      await waitUntil(page, () => document.getElementById('reply').textContent === 'Hold reset until the red light goes out');

      await page.click('#toggle');
      await waitUntil(page, () => !document.querySelector('kollega-team'));
      await page.click('#toggle');
      await ready();
      await panelSays('Hold reset');
      await page.click('#next');
      await waitUntil(page, () => document.querySelector('kollega-team').case?.id === 'c-2');
      await page.click('#next');
      await waitUntil(page, () => document.querySelector('kollega-team').case === null);
      assert.deepEqual(problems, []);
      await page.close();
      await server.close();
    });
  }
});
