import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { frameworks, buildFramework } from '../../scripts/build/frameworks.mjs';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { newTenant } from './desk.mjs';
import { folderOf } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';
import { root } from '../gates/imports.mjs';

// What each needs beyond the strict policy. Vue, Svelte and Solid make their templates of strings, as HTML; Angular
// compiles its own in the browser here, which needs `eval`, and ahead of time does not.
const strings = POLICY.replace(/; require-trusted-types.*$/, '');
const needs = { vue: strings, svelte: strings, solid: strings, angular: strings.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") };

/** How each page sets a property and hears an event, in its own words. */
const ways = {
  html: ['team.case = …', "addEventListener('kollega-insert', …)"],
  react: ['case={…}', 'onKollegaInsert={…}'],
  vue: [':case="…"', '@kollega-insert="…"'],
  angular: ['[case]="…"', '(kollega-insert)="…"'],
  svelte: ['case={…}', 'onkollega-insert={…}'],
  solid: ['prop:case={…}', 'on:kollega-insert={…}'],
};
const sourceOf = (name) => {
  const folder = join(root, 'demo/frameworks', name);
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
};
const written = (way) => new RegExp(`(?<![:\\w])${way.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]+?')}`);

describe('in a framework', () => {
  const folder = folderOf({});
  let browser;
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser.close());

  for (const name of Object.keys(frameworks)) {
    const [set, heard] = ways[name];
    test(`${name}: sets a case by \`${set}\`, hears an insertion by \`${heard}\`, and is taken out and put in again`, async (context) => {
      for (const way of [set, heard]) assert.match(sourceOf(name), written(way));
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
