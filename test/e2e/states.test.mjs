import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { browsers, launch, openPage, picture } from './harness.mjs';
import { serve } from '../../scripts/serve.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Pages of states, as a reader would choose them. */
const pages = [
  { query: '', theme: 'light' },
  { query: '', theme: 'dark' },
  { query: '?lang=sv&width=240', theme: 'light' },
  { query: '?lang=sv&width=480', theme: 'dark' },
  { query: '?width=560&density=compact', theme: 'light' },
];

describe('every state of the widgets', { skip: !browsers.includes('chromium') && 'no Chromium' }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { query, theme } of pages) {
    test(`${query || '320 px, English'}, ${theme}: reachable, without a violation of the policy, and axe finds nothing`, async () => {
      const { page, problems } = await openPage(browser, undefined, { width: 1500, height: 900 });
      await page.goto(`${server.url}states.html${query}${theme === 'dark' ? '#dark' : ''}`);
      await page.waitForSelector('html[data-ready=true]', { timeout: 60_000 });
      assert.deepEqual(problems, []);
      await picture(page, `states${query.replaceAll(/[?&=]/g, '-')}-${theme}`, { fullPage: true });
      // The audit's own script is the only one that the policy would stop: it comes in from outside the page.
      const { violations } = await evaluateAxe(page);
      assert.deepEqual(violations, []);
      await page.close();
    });
  }

  test('nothing is clipped, and no control is smaller than 24 px', async () => {
    for (const width of ['240', '320', '480', '560']) {
      const { page } = await openPage(browser, `${server.url}states.html?lang=sv&width=${width}`, { width: 1500, height: 900 });
      await page.waitForSelector('html[data-ready=true]', { timeout: 60_000 });
      assert.deepEqual(await page.evaluate(faults), [], `${width} px`);
      await page.close();
    }
  });
});

async function evaluateAxe(page) {
  const client = await page.createCDPSession();
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: page.mainFrame()._id, worldName: 'audit' })
    .then(({ executionContextId: id }) => ({ executionContextId: id }));
  await client.send('Runtime.evaluate', { expression: axe, contextId: executionContextId });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
      ({ id, nodes: nodes.map(({ target, failureSummary }) => target.flat().join(' ') + ': ' + failureSummary) }))))`,
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
  });
  return { violations: JSON.parse(result.value) };
}

/** Runs in the page: texts and controls that do not fit. */
function faults() {
  const found = [];
  for (const figure of document.querySelectorAll('figure')) {
    const { shadowRoot } = figure.querySelector('kollega-tip-panel');
    const limits = figure.querySelector('.slot').getBoundingClientRect();
    for (const control of shadowRoot.querySelectorAll('button, input, textarea, a')) {
      const { width, height, left, right } = control.getBoundingClientRect();
      if (width === 0) continue;
      const name = `${figure.dataset.state}: ${control.getAttribute('part') ?? control.className} "${(control.ariaLabel ?? control.textContent).trim()}"`;
      if (control.localName === 'button' && (width < 24 || height < 24)) found.push(`${name} is ${Math.round(width)} x ${Math.round(height)} px`);
      if (left < limits.left - 0.5 || right > limits.right + 0.5) found.push(`${name} leaves the panel`);
    }
    for (const block of shadowRoot.querySelectorAll('section, [part~=tip], [part~=tip-text], header, footer')) {
      if (block.scrollWidth > block.clientWidth + 1) found.push(`${figure.dataset.state}: ${block.localName} ${block.getAttribute('part') ?? ''} is wider than its place`);
    }
  }
  return found;
}
