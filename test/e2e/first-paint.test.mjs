import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { folderOf, page } from './folder.mjs';
import { launch, openPage, waitUntil } from './harness.mjs';

const dist = ['../../dist/cdn', '../../dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The host's own words around each widget: they must stay where they are. */
const body = `<kollega-team tenant="paint" team="broadband" member="sofia" member-name="Sofia Krog">
  <kollega-success-ticker></kollega-success-ticker>
  <p>call <kollega-ask-button></kollega-ask-button> <b class="after">hold</b> <kollega-ask-button icon-only></kollega-ask-button> <b class="after">end</b>
  <kollega-ask-button density="compact"></kollega-ask-button> <b class="after">mute</b></p>
  <kollega-tip-panel></kollega-tip-panel></kollega-team>`;

describe('before the script has run', () => {
  let server;
  let browser;
  before(async () => {
    const root = folderOf({
      'host.css': 'body { font: 15px/1.5 sans-serif; margin: 0 }',
      'en.html': page('<link rel="stylesheet" href="host.css"><link rel="stylesheet" href="first-paint.css">', `<body>${body}</body>`),
      'sv.html': page('<link rel="stylesheet" href="host.css"><link rel="stylesheet" href="first-paint.css">', `<body lang="sv">${body}</body>`),
      'bare.html': page('<link rel="stylesheet" href="host.css">', `<body>${body}</body>`),
    });
    server = await serve({ root: [root, ...dist] });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** How far each word of the host's moves while kollega comes, in CSS pixels. */
  async function moved(name) {
    const { page: view, problems } = await openPage(browser, `${server.url}${name}`);
    const places = () => view.evaluate(() => [...document.querySelectorAll('.after')].map((word) => {
      const { left, top } = word.getBoundingClientRect();
      return { left, top };
    }));
    const before = await places();
    assert.equal(await view.evaluate(() => customElements.get('kollega-team')), undefined);
    await view.evaluate(() => import('/kollega.js').then(() => undefined));
    await waitUntil(view, () => document.querySelector('kollega-team').status === 'ready');
    await waitUntil(view, () => [...document.querySelectorAll('kollega-ask-button')].every((button) => button.shadowRoot.querySelector('[part=trigger]')));
    const later = await places();
    assert.deepEqual(problems, []);
    await view.close();
    return before.map(({ left, top }, at) => Math.max(Math.abs(left - later[at].left), Math.abs(top - later[at].top)));
  }

  for (const name of ['en.html', 'sv.html']) {
    test(`${name}: nothing moves by as much as a pixel when it has`, async () => {
      const pixels = await moved(name);
      assert.ok(pixels.every((distance) => distance < 1), pixels.join());
    });
  }

  test('without the stylesheet much does: this test can fail', async () => {
    assert.ok(Math.max(...await moved('bare.html')) > 10);
  });
});
