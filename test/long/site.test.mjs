import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launch, openPage } from '../e2e/harness.mjs';
import { root } from './snippets.mjs';

describe('the documentation\'s site', async () => {
  const folder = join(root, 'dist/site');
  execFileSync(join(root, 'node_modules/.bin/eleventy'), ['--config', 'site/eleventy.config.mjs', '--quiet'], { cwd: root, stdio: 'ignore' });
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));

  test('has a page for each page of the docs, and one for the elements', () => {
    const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => file.replace('.md', '.html'));
    assert.deepEqual([...docs, 'index.html', 'elements.html'].filter((page) => !pages.includes(page)), []);
    for (const tag of ['kollega-team', 'kollega-tip-panel', 'kollega-ask-button', 'kollega-success-ticker']) {
      assert.ok(readFileSync(join(folder, 'elements.html'), 'utf8').includes(`&lt;${tag}&gt;`), tag);
    }
  });

  test('every link and picture leads somewhere', () => {
    const lost = pages.flatMap((page) => [...readFileSync(join(folder, page), 'utf8').replace(/srcdoc="[^"]*"/g, '').matchAll(/(?:href|src)="([^"#]+)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^https?:/.test(target) && !existsSync(join(folder, target)))
      .map((target) => `${page} → ${target}`));
    assert.deepEqual(lost, []);
  });

  test('its examples run', async () => {
    const server = await serve({ root: folder, policy: "default-src 'self' 'unsafe-inline'" });
    const browser = await launch('chromium');
    const { page, problems } = await openPage(browser, `${server.url}theming.html`);
    const frames = await Promise.all((await page.$$('iframe.live')).map((element) => element.contentFrame()));
    assert.equal(frames.length, 2);
    for (const frame of frames) await frame.waitForFunction(() => document.querySelector('kollega-team')?.status === 'ready');
    assert.deepEqual(problems, []);
    await browser.close();
    await server.close();
  });
});
