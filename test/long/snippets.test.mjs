import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { serve } from '../../scripts/serve.mjs';
import { launch, openPage, waitUntil } from '../e2e/harness.mjs';
import { neededBy } from '../gates/needed.mjs';
import { installed, lend, snippets } from './snippets.mjs';

const LENT = [
  'react', 'react-dom', '@lit/react', '@types/react', '@types/react-dom', 'csstype', '@amazon-connect/app', '@amazon-connect/contact', '@amazon-connect/core', '@amazon-connect/workspace-types',
  '@nats-io/nats-core', '@nats-io/nkeys', '@nats-io/nuid', 'amazon-connect-streams', 'purecloud-client-app-sdk', 'genesys-cloud-service-discovery-web',
];
/** What a reader's own page has around a script: the elements, and what a vendor's own script tag gives. */
const around = `<script>globalThis.problems = []; addEventListener('kollega-problem', ({ code, message }) => problems.push(code + ': ' + message));</script><div id="ccp"></div><kollega-team tenant="snippet" team="broadband" member="sofia"><kollega-tip-panel></kollega-tip-panel></kollega-team>
  <script>globalThis.ZAFClient = { init: () => false };</script>`;

describe('each snippet of the README and the docs, pasted as it stands into an empty folder', () => {
  const all = snippets().filter(({ as }) => !['backend', 'unrun'].includes(as));
  const scripts = all.filter(({ language }) => ['js', 'ts', 'tsx'].includes(language));
  let folder;
  let server;
  let browser;
  before(async () => {
    folder = installed();
    mkdirSync(join(folder, 'kollega'));
    cpSync(join(folder, 'node_modules/kollega/dist/cdn'), join(folder, 'kollega/cdn'), { recursive: true });
    server = await serve({ root: folder, policy: "default-src 'self' 'unsafe-inline' https:" });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the packed file brings its dependencies and nothing else', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
      .flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, 'node_modules', name)).map((each) => `${name}/${each}`) : [name]));
    assert.deepEqual(names.sort(), [...neededBy(join(folder, 'node_modules'), ['kollega'])].sort());
  });

  test('there are snippets of every kind', () => {
    for (const language of ['html', 'js', 'ts', 'tsx']) assert.ok(all.some((snippet) => snippet.language === language), language);
  });

  for (const { name, text } of all.filter(({ language }) => language === 'html')) {
    test(`${name}: html`, async () => {
      const file = `${name.replace(/\W+/g, '-')}.html`;
      writeFileSync(join(folder, file), text.replaceAll('https://your.example/kollega/', '/kollega/'));
      const { page, problems } = await openPage(browser, server.url + file);
      await waitUntil(page, () => document.querySelector('kollega-team').status === 'ready');
      await page.waitForSelector('kollega-tip-panel >>> button');
      // Those with a reply say what an insertion does to it.
      assert.ok(text.includes('id="reply"') === text.includes('kollega-insert'));
      if (text.includes('kollega-insert')) {
        await page.evaluate(() => document.querySelector('kollega-team').say.shareTip({ text: 'Hold reset until the light goes out' }));
        await (await page.waitForSelector('kollega-tip-panel >>> [part=insert]')).click();
        await waitUntil(page, () => document.getElementById('reply').value === 'Hold reset until the light goes out');
      }
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  for (const { name, language, text } of scripts) {
    test(`${name}: ${language}`, async () => {
      lend(folder, LENT);
      const base = name.replace(/\W+/g, '-');
      writeFileSync(join(folder, `${base}.${language}`), text);
      await build({ entryPoints: [join(folder, `${base}.${language}`)], outfile: join(folder, `${base}.out.js`), bundle: true, format: 'esm', jsx: 'automatic', logLevel: 'silent' });
      writeFileSync(join(folder, `${base}.html`), `<!doctype html><meta charset="utf-8">${around}<script type="module" src="${base}.out.js"></script><script type="module">globalThis.done = true</script>`);
      const errors = [];
      const { page } = await openPage(browser);
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.url}${base}.html?conversationId=c-1&gcTargetEnv=prod&gcHostOrigin=${encodeURIComponent(new URL(server.url).origin)}`);
      await waitUntil(page, () => globalThis.done);
      // What kollega finds wrong it tells the page.
      if (await page.evaluate(() => Boolean(customElements.get('kollega-team')))) await waitUntil(page, () => document.querySelector('kollega-team').status !== 'loading');
      assert.deepEqual([...errors, ...await page.evaluate(() => globalThis.problems)], []);
      await page.close();
    });
  }

  test('those in TypeScript are right to the compiler, strict', () => {
    const files = scripts.filter(({ language }) => language !== 'js').map(({ name, language }) => join(folder, `${name.replace(/\W+/g, '-')}.${language}`));
    const program = ts.createProgram(files, {
      strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, jsx: ts.JsxEmit.ReactJSX,
      moduleDetection: ts.ModuleDetectionKind.Force, types: [],
    });
    const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName.replace(folder, '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    assert.deepEqual(found, []);
  });
});
