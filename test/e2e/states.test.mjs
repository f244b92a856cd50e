import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { audit } from './audit.mjs';
import { browsers, launch, openPage, picture } from './harness.mjs';

/** That dozens of panels have one name is this page's doing, and no fault of a panel. */
const rules = { 'landmark-unique': { enabled: false } };

/** Pages of states, as a reader would choose them. */
const pages = [
  { query: '', theme: 'light' },
  { query: '', theme: 'dark' },
  { query: '?lang=sv&width=240', theme: 'light' },
  { query: '?lang=sv&width=480', theme: 'dark' },
  { query: '?width=560&density=compact', theme: 'light' },
];

// Axe is asked once: what it looks at is the same in every engine.
if (browsers.includes('chromium')) describe('every state of the widgets', () => {
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
    test(`${query || '320 px, English'}, ${theme}: reachable, without a violation of the policy, and axe finds nothing`, async (t) => {
      const { page, problems } = await openPage(browser, undefined, { width: 1500, height: 900 });
      t.after(() => page.close());
      await page.goto(`${server.url}states.html${query}${theme === 'dark' ? '#dark' : ''}`);
      await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
      assert.deepEqual(problems, []);
      await picture(page, `states${query.replaceAll(/[?&=]/g, '-')}-${theme}`, { fullPage: true });
      assert.deepEqual(await audit(page, rules), []);
    });
  }

  test('nothing is clipped, and no control is smaller than 24 px', async () => {
    for (const width of ['240', '320', '480', '560']) {
      const { page } = await openPage(browser, `${server.url}states.html?lang=sv&width=${width}`, { width: 1500, height: 900 });
      await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
      assert.deepEqual(await page.evaluate(faults), [], `${width} px`);
      await page.close();
    }
  });
});

/** Runs in the page: texts and controls that do not fit. */
function faults() {
  const found = [];
  for (const figure of document.querySelectorAll('figure')) {
    const widget = figure.querySelector('kollega-team > *');
    const limits = figure.querySelector('.slot').getBoundingClientRect();
    for (const control of widget.shadowRoot.querySelectorAll('button, input, textarea, a')) {
      const { width, height, left, right } = control.getBoundingClientRect();
      if (width === 0) continue;
      const name = `${figure.dataset.state}: ${control.getAttribute('part') ?? control.className} "${(control.ariaLabel ?? control.textContent).trim()}"`;
      if (control.localName === 'button' && (width < 24 || height < 24)) found.push(`${name} is ${Math.round(width)} x ${Math.round(height)} px`);
      if (left < limits.left - 0.5 || right > limits.right + 0.5) found.push(`${name} leaves the widget`);
    }
    if (widget.scrollWidth > widget.clientWidth) found.push(`${figure.dataset.state}: the widget scrolls sideways`);
  }
  return found;
}
