import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { folderOf, page } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';

const built = fileURLToPath(new URL('../../dist/frame', import.meta.url));

/** A desktop that holds frames and speaks the `window-message` protocol: another origin than its frames. */
const host = `
  const heard = globalThis.heard = [];
  addEventListener('message', ({ data, source }) => {
    if (data?.kollega === 1) heard.push({ ...data, from: [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source) });
  });
  globalThis.tell = (at, state) => document.querySelectorAll('iframe')[at].contentWindow.postMessage({ kollega: 1, type: 'state', ...state }, '*');`;

describe('the frame page', () => {
  let desk;
  let app;
  let browser;
  before(async () => {
    desk = await serve({ root: folderOf({ 'host.js': host, 'index.html': page('<script src="host.js"></script>', '<body></body>') }), policy: `default-src 'none'; script-src 'self'; frame-src *` });
    const config = `globalThis.kollegaFrame = { tenant: 'frames-' + (new URLSearchParams(location.search).get('t') ?? ''), team: 'broadband', desktop: 'window-message', origins: ['${new URL(desk.url).origin}'] };`;
    app = await serve({ root: [folderOf({ 'config.js': config }), built], policy: `${POLICY}; frame-ancestors ${new URL(desk.url).origin}` });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    await Promise.all([desk.close(), app.close()]);
  });

  /** The desktop with frames in it, each ready to hear. */
  async function open(tenant, frames) {
    const { page: view, problems } = await openPage(browser, desk.url);
    const address = `http://localhost:${app.port}/index.html?t=${tenant}`;
    // One after the other: of several that start at once the test's own connection to the browser loses some.
    for (const [at, { width = 320, sandbox }] of frames.entries()) {
      await view.evaluate((src, wide, flags) => {
        const frame = document.createElement('iframe');
        if (flags !== undefined) frame.setAttribute('sandbox', flags);
        Object.assign(frame, { src, width: wide, height: 700 });
        document.body.append(frame);
      }, address, width, sandbox);
      await waitUntil(view, (count) => globalThis.heard.filter(({ type }) => type === 'ready').length === count, at + 1);
    }
    const inside = await Promise.all((await view.$$('iframe')).map((element) => element.contentFrame()));
    return { view, problems, inside };
  }
  const sofia = { member: 'sofia', memberName: 'Sofia Krog' };
  const ready = (frame) => waitUntil(frame, () => document.getElementById('team').status === 'ready');
  const panelSays = (frame, words) => waitUntil(frame, (wanted) => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes(wanted), words);

  test('sandboxed, of another origin, without storage, clipboard and popups: all three widgets work from memory, and it is said once', async () => {
    const { view, inside: [frame] } = await open('sandboxed', [{ sandbox: 'allow-scripts' }]);
    await frame.evaluate(() => {
      globalThis.codes = [];
      document.addEventListener('kollega-problem', ({ code }) => globalThis.codes.push(code));
    });
    await view.evaluate((agent) => globalThis.tell(0, { case: { id: 'c-1', subject: 'Red light' }, agent, scheme: 'dark' }), sofia);
    await ready(frame);
    assert.equal(await frame.evaluate(() => { try { return String(localStorage); } catch (error) { return error.name; } }), 'SecurityError');

    await frame.evaluate(async () => {
      const { say } = document.getElementById('team');
      const tip = await say.shareTip({ text: 'Hold reset until the red light goes out' });
      await say.ask({ question: 'Who knows the red light?', kind: 'waiting' });
      await say.shareSuccess({ text: 'A customer is online again', about: [tip] });
    });
    await panelSays(frame, 'Hold reset');
    await waitUntil(frame, () => document.querySelector('kollega-success-ticker').shadowRoot.textContent.includes('online again'));
    assert.ok(await frame.evaluate(() => document.getElementById('team').book.asks().length), 'the question is there');
    assert.equal(await frame.evaluate(() => globalThis.codes.filter((code) => code === 'storage-denied').length), 1);

    await (await frame.waitForSelector('kollega-tip-panel >>> [part=insert]')).evaluate((button) => button.click());
    await frame.waitForSelector('kollega-tip-panel >>> .copy textarea');
    assert.equal(await frame.evaluate(() => getComputedStyle(document.querySelector('kollega-tip-panel')).colorScheme), 'dark');
    await view.close();
  });

  test('the case comes, changes and ends, an insertion goes to the desktop, and the height is told', async () => {
    const { view, problems, inside: [frame] } = await open('flow', [{}]);
    await view.evaluate((agent) => globalThis.tell(0, { case: { id: 'c-1', subject: 'Red light' }, agent, takes: ['insert'] }), sofia);
    await ready(frame);
    await frame.evaluate(() => document.getElementById('team').say.shareTip({ text: 'Hold reset until the red light goes out' }));
    await panelSays(frame, 'Hold reset');
    await (await frame.waitForSelector('kollega-tip-panel >>> [part=insert]')).evaluate((button) => button.click());
    await waitUntil(view, () => globalThis.heard.some(({ type, text }) => type === 'insert' && text.startsWith('Hold reset')));
    await waitUntil(view, () => globalThis.heard.some(({ type, height }) => type === 'height' && height > 100));
    await view.evaluate(() => globalThis.tell(0, { case: null }));
    await waitUntil(frame, () => document.getElementById('team').case === null);
    assert.deepEqual(problems, []);
    await view.close();
  });

  test('from 280 pixels nothing is wider than the frame', async () => {
    const { view, inside: [frame] } = await open('narrow', [{ width: 280 }]);
    await view.evaluate((agent) => globalThis.tell(0, { case: { id: 'c-1', subject: 'Red light' }, agent }), sofia);
    await ready(frame);
    await frame.evaluate(() => document.getElementById('team').say.shareTip({ text: `Hold reset until the red light goes out. ${'Word '.repeat(40)}` }));
    await panelSays(frame, 'Hold reset');
    const wide = await frame.evaluate(() => [...document.querySelectorAll('kollega-tip-panel, kollega-ask-button, kollega-success-ticker')].map((widget) => widget.getBoundingClientRect().right));
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 280);
    assert.ok(wide.every((right) => right <= 280), wide.join());
    await view.close();
  });

  test('several frames are alive at once: each shows its own case, and what one says the others have', async () => {
    const { view, problems, inside } = await open('several', [{}, {}, {}]);
    for (const at of inside.keys()) await view.evaluate((index, agent) => globalThis.tell(index, { case: { id: `c-${index}`, subject: `Case ${index}` }, agent }), at, sofia);
    await Promise.all(inside.map(ready));
    assert.deepEqual(await Promise.all(inside.map((frame) => frame.evaluate(() => document.getElementById('team').case.id))), ['c-0', 'c-1', 'c-2']);
    const durable = await inside[0].evaluate(() => { try { return Boolean(localStorage); } catch { return false; } });
    await inside[0].evaluate(() => document.getElementById('team').say.shareTip({ text: 'Case number one: hold reset' }));
    await panelSays(inside[0], 'hold reset');
    // Where the browser gives a foreign frame no storage, its frames have no common log either.
    if (durable) for (const frame of inside) await panelSays(frame, 'hold reset');
    await view.evaluate(() => globalThis.tell(1, { case: null }));
    await waitUntil(inside[1], () => document.getElementById('team').case === null);
    assert.equal(await inside[2].evaluate(() => document.getElementById('team').case.id), 'c-2');
    assert.deepEqual(problems, []);
    await view.close();
  });

  test('alone in a tab it takes whoever the address names, and asks where it names nobody', async () => {
    const { page: tab, problems } = await openPage(browser, `http://localhost:${app.port}/index.html?t=tab&desktop=url&member=omar&memberName=Omar+Haddad`);
    await waitUntil(tab, () => document.getElementById('team').status === 'ready');
    assert.equal(await tab.evaluate(() => document.getElementById('nobody').hidden), true);
    await (await tab.waitForSelector('kollega-ask-button >>> [part=trigger]')).click();
    await tab.waitForSelector('kollega-ask-button >>> [part~=popover]');
    assert.deepEqual(problems, []);
    await tab.goto(`http://localhost:${app.port}/index.html?t=tab&desktop=url`);
    await waitUntil(tab, () => !document.getElementById('nobody').hidden);
    await tab.close();
  });

  test('an address that names a desktop which is none is refused in words', async () => {
    const { page: tab, problems } = await openPage(browser, `http://localhost:${app.port}/index.html?desktop=constructor`);
    await waitUntil(tab, () => customElements.get('kollega-team'));
    assert.ok(problems.some((text) => text.includes('none of url, window-message')), problems.join());
    await tab.close();
  });
});
