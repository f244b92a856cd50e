import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { bundleOf, folderOf, page } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const widgets = (prefix, tenant) => `<${prefix}-team tenant="${tenant}" team="broadband" member="sofia" member-name="Sofia Krog">
  <${prefix}-success-ticker></${prefix}-success-ticker><${prefix}-ask-button></${prefix}-ask-button><${prefix}-tip-panel></${prefix}-tip-panel></${prefix}-team>`;
const script = (name) => `<script type="module" src="${name}"></script>`;

/** Shares a tip through each team of the page, and waits until its own panel shows it. */
async function work(view, prefixes) {
  for (const prefix of prefixes) {
    await waitUntil(view, (tag) => document.querySelector(tag)?.status === 'ready', `${prefix}-team`);
    await view.evaluate((tag) => document.querySelector(tag).say.shareTip({ text: `shared by ${tag}` }), `${prefix}-team`);
    await waitUntil(view, (name) => document.querySelector(`${name}-tip-panel`).shadowRoot.textContent.includes(`shared by ${name}-team`), prefix);
    await waitUntil(view, (name) => document.querySelector(`${name}-ask-button`).shadowRoot.querySelector('[part=trigger]'), prefix);
  }
}

describe('two on a page', async () => {
  const define = (prefix) => `import { defineKollega } from './dist/define-with.js'; defineKollega({ prefix: '${prefix}' });`;
  const folder = folderOf({
    'one.js': await bundleOf(define('one')),
    'two.js': await bundleOf(define('two'), { version: '9.9.9' }),
    'both.js': await bundleOf(`${define('one')} defineKollega({ prefix: 'two' });`),
    'newer.js': await bundleOf(`import './dist/define.js';`, { version: '9.9.9' }),
    'host.js': `customElements.define('kollega-success-ticker', class extends HTMLElement {});`,
    'prefixes.html': page(script('both.js'), widgets('one', 'p-1') + widgets('two', 'p-2')),
    'copies.html': page(script('one.js') + script('two.js') + script('kollega.js'), widgets('one', 'c-1') + widgets('two', 'c-2') + widgets('kollega', 'c-3')),
    'versions.html': page(script('kollega.js') + script('newer.js'), widgets('kollega', 'v-1')),
    'taken.html': page(script('host.js') + script('kollega.js'), widgets('kollega', 't-1')),
  });
  const several = POLICY.replace('trusted-types lit-html', `trusted-types lit-html 'allow-duplicates'`);
  let browser;
  let strict;
  let open;
  before(async () => {
    [strict, open] = await Promise.all([serve({ root: [folder, cdn] }), serve({ root: [folder, cdn], policy: several })]);
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    await Promise.all([strict.close(), open.close()]);
  });

  test('one copy under two prefixes, under one policy name', async () => {
    const { page: view, problems } = await openPage(browser, `${strict.url}prefixes.html`);
    await work(view, ['one', 'two']);
    assert.deepEqual(problems, []);
    await view.close();
  });

  test(`three copies with a Lit each, two versions, under 'allow-duplicates'`, async () => {
    const { page: view, problems } = await openPage(browser, `${open.url}copies.html`);
    await work(view, ['one', 'two', 'kollega']);
    assert.deepEqual(problems, []);
    assert.ok(await view.evaluate(() => document.querySelectorAll('body > [role=status]').length <= 1), 'one voice for all');
    await view.close();
  });

  test('without it the first copy works, and the page hears why the others do not', async () => {
    const { page: view, problems } = await openPage(browser, `${strict.url}copies.html`);
    await work(view, ['one']);
    assert.ok(problems.some((text) => /lit-html/.test(text)), problems.join());
    await view.close();
  });

  test('two versions under the same tags: the first stays, and says so once a tag', async () => {
    const warnings = [];
    const { page: view } = await openPage(browser);
    view.on('console', (message) => message.type() === 'warn' && warnings.push(message.text()));
    await view.goto(`${open.url}versions.html`);
    await work(view, ['kollega']);
    await waitUntil(view, () => true);
    assert.equal(warnings.filter((text) => text.includes('9.9.9')).length, 4, warnings.join('\n'));
    await view.close();
  });

  test('a host that defined a tag first keeps it, and the other widgets work', async () => {
    const { page: view, problems } = await openPage(browser, `${strict.url}taken.html`);
    await work(view, ['kollega']);
    assert.equal(await view.evaluate(() => document.querySelector('kollega-success-ticker').shadowRoot), null);
    assert.deepEqual(problems, []);
    await view.close();
  });
});
