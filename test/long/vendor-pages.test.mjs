// What a vendor copies besides code: the frame page's settings and header, a host's lines for it, and the manifests. As they
// stand but for addresses, from a packed file in an empty folder.
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { serve } from '../../scripts/serve.mjs';
import { folderOf, page as pageOf } from '../e2e/folder.mjs';
import { launch, openPage, waitUntil } from '../e2e/harness.mjs';
import { fence, installed, lend, root } from './snippets.mjs';

const OPEN = "default-src 'self' 'unsafe-inline'; frame-src *; style-src 'self' 'unsafe-inline'";
const originOf = ({ url }) => new URL(url).origin;

describe('what a vendor copies', () => {
  let folder;
  let browser;
  const servers = [];
  const start = async (options) => {
    const server = await serve(options);
    servers.push(server);
    return server;
  };
  before(async () => {
    folder = installed();
    lend(folder, ['react', 'react-dom', 'scheduler']);
    cpSync(join(root, 'docs/manifests'), join(folder, 'manifests'), { recursive: true });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
  });

  describe('the frame page, with the settings, the header and the host\'s lines of the docs', () => {
    let app;
    let desk;
    let stranger;
    before(async () => {
      const files = folderOf({});
      desk = await start({ root: files, policy: OPEN });
      const [name, value] = fence('docs/frame.md', 'http').trim().split(': ');
      assert.equal(name, 'Content-Security-Policy');
      const site = folderOf({});
      app = await start({ root: site, policy: value.replace('https://desk.example', originOf(desk)) });
      cpSync(join(folder, 'node_modules/kollega/dist/frame'), join(site, 'frame'), { recursive: true });
      writeFileSync(join(site, 'frame/config.js'), fence('docs/frame.md', 'js').replace('https://desk.example', originOf(desk)));
      writeFileSync(join(files, 'host.js'), fence('docs/desktops.md', 'js').replaceAll('https://kollega.example', originOf(app)));
      writeFileSync(join(files, 'index.html'), pageOf('', '<body><script type="module" src="host.js"></script></body>'));
      stranger = await start({ root: files, policy: OPEN });
    });

    test('the case arrives, an insertion goes to the desktop, and the frame is as high as it needs', async () => {
      const { page, problems } = await openPage(browser, desk.url);
      const said = [];
      page.on('console', (message) => said.push(message.text()));
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame.waitForFunction(() => document.getElementById('team')?.status === 'ready');
      assert.deepEqual(await frame.evaluate(() => {
        const { tenant, team, member, memberName, case: { id, subject } } = document.getElementById('team');
        return { tenant, team, member, memberName, id, subject };
      }), { tenant: 'my-company', team: 'broadband', member: 'sofia', memberName: 'Sofia Krog', id: '48211', subject: 'Red light' });
      await frame.evaluate(() => document.getElementById('team').say.shareTip({ text: 'Hold reset until the red light goes out' }));
      await (await frame.waitForSelector('kollega-tip-panel >>> [part=insert]')).evaluate((button) => button.click());
      for (const end = Date.now() + 20_000; !said.includes('into the reply: Hold reset until the red light goes out');) {
        assert.ok(Date.now() < end, said.join('\n'));
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
      await waitUntil(page, () => Number(document.querySelector('iframe').height) > 100);
      assert.deepEqual(problems, []);
      await page.close();
    });

    test('a desktop that the header does not name gets no frame', async () => {
      const { page, problems } = await openPage(browser, stranger.url);
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.ok(problems.some((text) => text.includes('frame-ancestors')), problems.join());
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      assert.equal(await frame.evaluate(() => document.getElementById('team')), null);
      await page.close();
    });
  });

  describe('the manifests', () => {
    const read = (path) => readFileSync(join(root, 'docs/manifests', path), 'utf8');
    const json = readdirSync(join(root, 'docs/manifests'), { recursive: true }).filter((path) => path.endsWith('.json'));

    async function bundled(script, alias = {}) {
      await build({ entryPoints: [join(folder, script)], outfile: join(folder, 'site', 'script.js'), bundle: true, format: 'esm', alias, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent' });
      writeFileSync(join(folder, 'site/index.html'), pageOf('', '<body><script type="module">globalThis.given = await import("./script.js");</script></body>'));
      const { page, problems } = await openPage(browser, (await start({ root: join(folder, 'site'), policy: OPEN })).url);
      await waitUntil(page, () => globalThis.given);
      return { page, problems };
    }
    const shows = (page, wanted) => waitUntil(page, (expected) => {
      const within = (node) => node.querySelector('kollega-team') ?? [...node.querySelectorAll('*')].map((each) => each.shadowRoot && within(each.shadowRoot)).find(Boolean);
      const team = within(document);
      return team && JSON.stringify([team.tenant, team.member, team.memberName, team.case?.id, team.case?.subject, team.case?.language]) === JSON.stringify(expected);
    }, wanted);

    test('every address in them is the frame page with a desktop that it knows', async () => {
      const addresses = json.flatMap((path) => [...read(path).matchAll(/https:\/\/your\.example\/kollega\/frame\/[^"]*/g)].map(([url]) => ({ path, url: new URL(url) })));
      assert.deepEqual(addresses.map(({ path }) => path.split('/')[0]).sort(), ['amazon-connect', 'chatwoot', 'genesys-cloud', 'zendesk']);
      const site = folderOf({});
      cpSync(join(folder, 'node_modules/kollega/dist'), join(site, 'kollega'), { recursive: true });
      // A vendor's SDK that says nothing yet: the page gets as far as asking it.
      writeFileSync(join(site, 'kollega/frame/config.js'), `globalThis.asked = [];
        const silent = () => new Proxy(class {}, { get: (target, key) => (key === 'prototype' ? target.prototype : key === 'then' ? undefined : (globalThis.asked.push(String(key)), silent())), apply: () => silent(), construct: () => silent() });
        globalThis.kollegaFrame = { tenant: 'acme', team: 'broadband', origins: ['https://desk.example'], sdk: silent() };`);
      const { url } = await start({ root: site, policy: OPEN });
      for (const { path, url: address } of addresses) {
        const { page, problems } = await openPage(browser, new URL(address.pathname + address.search, url).href);
        await waitUntil(page, () => customElements.get('kollega-team'));
        assert.deepEqual(problems.filter((text) => text.includes('desktop:')), [], path);
        assert.equal(address.searchParams.get('desktop'), path.split('/')[0]);
        await page.close();
      }
    });

    test('Webex: the element that the layout names takes every property that the layout binds', async () => {
      const { comp, attributes, properties } = JSON.parse(read('webex/layout.json'));
      const { page, problems } = await bundled('manifests/webex/kollega-webex.js');
      const store = (id, reason) => ({
        agentContact: { taskSelected: id && { interactionId: id, mediaType: 'telephony', callAssociatedData: { reason: { value: reason }, lang: { value: 'da' } } } },
        agent: { agentId: 'a-7', agentName: 'Sofia Krog', teamName: 'Broadband' }, app: { darkMode: true },
      });
      const show = (state) => page.evaluate((layout, store) => {
        const element = document.querySelector(layout.comp) ?? document.createElement(layout.comp);
        for (const [name, value] of Object.entries(layout.attributes)) element.setAttribute(name, value);
        if (!element.isConnected) document.body.append(element);
        for (const [name, path] of Object.entries(layout.properties)) element[name] = path.replace('$STORE.', '').split('.').reduce((value, key) => value?.[key], store);
      }, { comp, attributes, properties }, state);
      await show(store('i-1', 'Red light'));
      await shows(page, ['acme', 'a-7', 'Sofia Krog', 'i-1', 'Red light', 'da']);
      await show(store('i-2', 'Invoice'));
      await shows(page, ['acme', 'a-7', 'Sofia Krog', 'i-2', 'Invoice', 'da']);
      await show(store(null));
      await shows(page, ['acme', 'a-7', 'Sofia Krog', null, null, null]);
      assert.deepEqual(problems, []);
      await page.close();
    });

    test('Twilio Flex: the plugin adds the widgets to the panel, and they show the selected task', async () => {
      writeFileSync(join(folder, 'flex-plugin.js'), 'export class FlexPlugin { constructor(name) { this.name = name; } }');
      writeFileSync(join(folder, 'flex.js'), `export { default } from './manifests/twilio-flex/plugin.js'; export { createRoot } from 'react-dom/client';`);
      const { page, problems } = await bundled('flex.js', { '@twilio/flex-plugin': join(folder, 'flex-plugin.js') });
      const select = (sid, reason) => page.evaluate((id, why) => {
        const tasks = new Map([[id, { sid: id, taskSid: id, status: 'accepted', queueName: 'Router', channelType: 'web', attributes: { lang: 'da', reason: why } }]]);
        globalThis.flexState = { view: { selectedTaskSid: id }, worker: { tasks, activity: { name: 'Available' } }, chat: { conversations: {} }, session: { identity: 'sofia' }, config: { theme: { isLight: true } } };
        for (const listener of globalThis.listeners ?? []) listener();
      }, sid, reason);
      await select('WR1', 'Red light');
      await page.evaluate(() => {
        globalThis.listeners = new Set();
        const manager = {
          store: { getState: () => ({ flex: globalThis.flexState }), subscribe: (listener) => (globalThis.listeners.add(listener), () => globalThis.listeners.delete(listener)) },
          workerClient: { name: 'sofia', attributes: { full_name: 'Sofia Krog' } },
        };
        const { default: Plugin, createRoot } = globalThis.given;
        const add = (element) => createRoot(document.body.appendChild(document.createElement('div'))).render(element);
        new Plugin().init({ Actions: { invokeAction: async () => {} }, AgentDesktopView: { Panel2: { Content: { add } } } }, manager);
      });
      await shows(page, ['acme', 'sofia', 'Sofia Krog', 'WR1', 'Red light', 'da']);
      await select('WR2', 'Invoice');
      await shows(page, ['acme', 'sofia', 'Sofia Krog', 'WR2', 'Invoice', 'da']);
      assert.deepEqual(problems, []);
      await page.close();
    });
  });
});
