import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderOf, page } from './folder.mjs';
import { inEachBrowser, openPage, waitUntil } from './harness.mjs';

const folder = folderOf({
  'index.html': page('<script type="module" src="kollega/kollega.js"></script>', `<kollega-team tenant="quiet" team="broadband" member="sofia" member-name="Sofia Krog">
    <kollega-success-ticker></kollega-success-ticker><kollega-ask-button></kollega-ask-button><kollega-tip-panel></kollega-tip-panel></kollega-team>`),
});

cpSync(fileURLToPath(new URL('../../dist/cdn', import.meta.url)), `${folder}/kollega`, { recursive: true });

inEachBrowser('what leaves the page', (desk) => {
  test('is nothing but kollega\'s own files, whatever an agent does', async () => {
    const { page: view, problems } = await openPage(desk.browser);
    const asked = [];
    view.on('request', (request) => asked.push(request.url()));
    await view.goto(desk.url);
    await waitUntil(view, () => document.querySelector('kollega-team').status === 'ready');
    // What a page may also send without a request that anyone sees.
    await view.evaluate(() => {
      globalThis.sent = [];
      navigator.sendBeacon = (url) => Boolean(globalThis.sent.push(String(url)));
      globalThis.WebSocket = class { constructor(url) { globalThis.sent.push(String(url)); } };
    });
    await view.evaluate(async () => {
      const team = document.querySelector('kollega-team');
      team.case = { id: 'c-1', subject: 'Red light', text: 'My router blinks', mask: ['Birgit Holm'] };
      const tip = await team.say.shareTip({ text: 'Hold reset until the light goes out' });
      await team.say.helped(tip);
      await team.say.ask({ question: 'Who knows the red light?', kind: 'waiting' });
      await team.say.shareSuccess({ text: 'A customer is online again', about: [tip] });
    });
    for (const [widget, selector] of [['kollega-tip-panel', '[part~=share]'], ['kollega-ask-button', '[part=trigger]']]) {
      await (await view.waitForSelector(`${widget} >>> ${selector}`)).click();
    }
    await waitUntil(view, () => document.querySelector('kollega-tip-panel').shadowRoot.querySelector('textarea'));
    const { origin } = new URL(desk.url);
    const own = asked.filter((url) => url.startsWith(`${origin}/kollega/`) || url === `${origin}/` || url === `${origin}/favicon.ico`);
    assert.deepEqual(asked.filter((url) => !own.includes(url)), []);
    assert.ok(own.length > 3, 'the parts that load later were asked for');
    assert.deepEqual(await view.evaluate(() => globalThis.sent), []);
    assert.deepEqual(problems, []);
    await view.close();
  });
}, { root: folder });
