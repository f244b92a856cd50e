// The recipes for platforms that only their vendors have: pasted as they stand, compiled by the vendor's own compiler or
// held against its own types, and run in a real browser against a platform that we simulate.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import ts from 'typescript';
import { serve } from '../../scripts/serve.mjs';
import { launch, openPage, waitUntil } from '../e2e/harness.mjs';
import { fence, installed, snippets } from './snippets.mjs';

const LWC = ['rollup-plugin', 'engine-dom', 'synthetic-shadow', 'wire-service'].map((name) => `@lwc/${name}@9.4.3`);
const PINNED = [...LWC, '@types/powerapps-component-framework@1.3.18'];

/** What an org has and nobody else: its modules, one record a case, and a user. */
const ORG = {
  'lightning/platformResourceLoader': `export const loadScript = (component, src) => new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject }));
  });`,
  'lightning/uiRecordApi': `export class getRecord {
    constructor(callback) { this.callback = callback; }
    connect() {}
    update({ recordId }) { this.callback({ data: globalThis.records[recordId] }); }
    disconnect() {}
  }
  export const getFieldValue = (record, { fieldApiName }) => record[fieldApiName];`,
  '@salesforce/resourceUrl/kollega': `export default '/kollega.js';`,
  '@salesforce/schema/Case.Language': `export default { objectApiName: 'Case', fieldApiName: 'Language' };`,
  '@salesforce/schema/Case.Subject': `export default { objectApiName: 'Case', fieldApiName: 'Subject' };`,
  '@salesforce/user/Id': `export default '005A';`,
};
const org = {
  name: 'org',
  resolveId: (id) => (Object.hasOwn(ORG, id) ? `\0${id}` : null),
  load: (id) => ORG[id.slice(1)],
};

describe('a recipe for a platform, pasted as it stands into an empty folder', () => {
  let folder;
  let server;
  let browser;
  before(async () => {
    folder = installed();
    execFileSync('npm', ['i', '--no-audit', '--no-fund', '--prefer-offline', ...PINNED], { cwd: folder, stdio: 'ignore' });
    server = await serve({ root: folder, policy: "default-src 'self' 'unsafe-inline'" });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(name, body) {
    writeFileSync(join(folder, `${name}.html`), `<!doctype html><meta charset="utf-8"><body>${body}`);
    return openPage(browser, `${server.url}${name}.html`);
  }

  test('Salesforce: the component shows the record\'s case, follows it, and ends with it', async () => {
    const component = join(folder, 'modules/c/colleagues');
    mkdirSync(component, { recursive: true });
    writeFileSync(join(component, 'colleagues.html'), fence('docs/desktops.md', 'html', 'unrun'));
    writeFileSync(join(component, 'colleagues.js'), fence('docs/desktops.md', 'js', 'unrun'));
    for (const line of fence('docs/desktops.md', 'sh').trim().split('\n')) execFileSync('sh', ['-c', line.replace(' kollega ', ' --prefer-offline ')], { cwd: folder, stdio: 'ignore' });

    const { default: lwc } = await import(pathToFileURL(createRequire(join(folder, 'x.js')).resolve('@lwc/rollup-plugin')).href);
    writeFileSync(join(folder, 'org.js'), `import { createElement } from 'lwc'; import Colleagues from 'c/colleagues';
      globalThis.page = createElement('c-colleagues', { is: Colleagues });`);
    const plugins = [org, lwc({ rootDir: folder, modules: [{ dir: join(folder, 'modules') }], enableLightningWebSecurityTransforms: true }), nodeResolve()];
    const bundle = await rollup({ input: join(folder, 'org.js'), plugins });
    await bundle.write({ file: join(folder, 'org.out.js'), format: 'es', intro: "const process = { env: { NODE_ENV: 'development' } };" });

    const { page, problems } = await open('org', '<script type="module" src="org.out.js"></script>');
    await waitUntil(page, () => globalThis.page);
    const shows = (id, subject) => waitUntil(page, (...wanted) => {
      const { case: shown } = globalThis.page.shadowRoot.querySelector('kollega-team');
      return JSON.stringify([shown?.id, shown?.subject]) === JSON.stringify(wanted);
    }, id, subject);
    await page.evaluate(() => {
      globalThis.records = { '500A': { Subject: 'Red light', Language: 'sv' }, '500B': { Subject: 'Invoice', Language: 'da' } };
      globalThis.page.recordId = '500A';
      document.body.append(globalThis.page);
    });
    await shows('500A', 'Red light');
    await page.waitForSelector('c-colleagues >>> kollega-tip-panel >>> button');
    const team = await page.evaluateHandle(() => globalThis.page.shadowRoot.querySelector('kollega-team'));
    await page.waitForFunction(({ status }) => status === 'ready', { polling: 20 }, team);
    assert.deepEqual(await team.evaluate(({ tenant, member, case: { language } }) => [tenant, member, language]), ['acme', '005A', 'sv']);
    await page.evaluate(() => { globalThis.page.recordId = '500B'; });
    await shows('500B', 'Invoice');
    await page.evaluate(() => globalThis.page.remove());
    assert.equal(await team.evaluate(({ case: shown }) => shown), null);
    assert.deepEqual(problems, []);
  });

  test('Dynamics: the control has the types that Microsoft asks for, shows the form\'s case, follows it, and ends', async () => {
    const file = join(folder, 'control.ts');
    writeFileSync(file, fence('docs/desktops.md', 'ts', 'unrun'));
    const check = (text) => {
      const other = join(folder, 'checked.ts');
      writeFileSync(other, text);
      const program = ts.createProgram([other], {
        strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
        types: ['powerapps-component-framework'], typeRoots: [join(folder, 'node_modules/@types')],
      });
      return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    };
    const text = fence('docs/desktops.md', 'ts', 'unrun');
    assert.deepEqual(check(text), []);
    assert.ok(check(text.replace('userSettings.userName', 'userSettings.nobody')).length > 0, 'types that nothing can be held against');

    await build({ entryPoints: [file], outfile: join(folder, 'control.out.js'), bundle: true, format: 'esm', logLevel: 'silent' });
    const { page, problems } = await open('control', '<div id="form"></div><script type="module">globalThis.Colleagues = (await import("./control.out.js")).Colleagues;</script>');
    await waitUntil(page, () => globalThis.Colleagues);
    const context = (id, title, isDarkTheme) => ({
      parameters: { recordId: { raw: id }, title: { raw: title }, language: { raw: 'da' } }, userSettings: { userId: 'u-7', userName: 'Sofia Krog' }, fluentDesignLanguage: { isDarkTheme },
    });
    const update = (...args) => page.evaluate((state) => {
      globalThis.control.updateView(state);
      const { case: shown, member, memberName } = document.querySelector('kollega-team');
      return { id: shown?.id, subject: shown?.subject, language: shown?.language, member, memberName };
    }, context(...args));
    await page.evaluate((state) => {
      globalThis.control = new globalThis.Colleagues();
      globalThis.control.init(state, () => {}, {}, document.getElementById('form'));
    }, context(null, null, false));
    const agent = { language: 'da', member: 'u-7', memberName: 'Sofia Krog' };
    assert.deepEqual(await update('inc-1', 'Red light', true), { id: 'inc-1', subject: 'Red light', ...agent });
    await waitUntil(page, () => document.querySelector('kollega-team').status === 'ready');
    await page.waitForSelector('kollega-tip-panel >>> button');
    assert.deepEqual(await update('inc-2', 'Invoice', false), { id: 'inc-2', subject: 'Invoice', ...agent });
    assert.equal(await page.evaluate(() => (globalThis.control.destroy(), document.querySelector('kollega-team').case)), null);
    assert.deepEqual(problems, []);
  });

  test('no other page shows what it was not run for', () => {
    assert.deepEqual(snippets().filter(({ as }) => as === 'unrun').map(({ name, language }) => `${name.split(' ')[0]} ${language}`), ['html', 'js', 'ts'].map((language) => `docs/desktops.md ${language}`));
  });
});
