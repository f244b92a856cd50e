import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { h } from '../../dist/domain/hash.js';
import { freePort } from '../../scripts/free-port.mjs';
import { serve } from '../../scripts/serve.mjs';
import { startHttp } from '../../scripts/team/http.mjs';
import { newTenant, ready, tipShown, tipTexts } from './desk.mjs';
import { browsers, launch, openPage, waitUntil } from './harness.mjs';

const CLI = fileURLToPath(new URL('../../dist/kollega-server.js', import.meta.url));
// None of it is a name or number that masking would have seen.
const CUSTOMER = 'the bakery beside the old mill has a red light, hold reset';
const FAREWELL = 'a red light after lightning needs a new power supply';

/** Everything that this page's origin keeps in IndexedDB, or in the databases whose names end so, as text. */
const kept = (page, ending = '') => page.evaluate(async (wanted) => {
  const asPromise = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.endsWith(wanted)) continue;
    const database = await asPromise(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      all.push(name, await asPromise(objects.getAllKeys()), await asPromise(objects.getAll()));
    }
    database.close();
  }
  return JSON.stringify(all);
}, ending);

const databaseOf = async (page, tenant, member) => kept(page, await h('member', tenant, member));

/** Without conflicts: what was closed before it was told that its word stands says it again. */
const complaints = ({ problems }) => problems.filter((problem) => !problem.includes('409'));

/** A team in its first week has its own way to share; what is said is the same. */
const share = (page, text) => page.evaluate((words) => document.getElementById('team').say.shareTip({ text: words }), text);

for (const name of browsers) {
  describe(`what a steward ordered, in ${name}`, () => {
    const tenant = newTenant();
    const data = mkdtempSync(join(tmpdir(), 'kollega-steward-'));
    const file = join(data, 'kollega.db');
    let browser;
    let desk;
    let hub;
    const open = async (as) => {
      const opened = await openPage(browser, `${desk.url}?quiet&empty&lang=en&tenant=${tenant}&as=${as}&${hub.query}`);
      await ready(opened.page);
      return opened;
    };
    const steward = async (command, ...args) => (await promisify(execFile)(process.execPath, [CLI, command, '--data', file, '--tenant', tenant, ...args])).stdout;
    const onDisk = (words) => [file, `${file}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(words));

    before(async () => {
      const place = await serve();
      hub = await startHttp({ port: await freePort(), data, origin: new URL(place.url).origin });
      await place.close();
      desk = await serve({ port: place.port, connect: [new URL(hub.url).origin] });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      await desk?.close();
      await hub?.close();
      rmSync(data, { recursive: true, force: true });
    });

    test('reaches a store that was offline meanwhile, and leaves no word and no name, there or on the server', async () => {
      const sofia = await open('sofia');
      const omar = await open('omar');
      for (const text of [CUSTOMER, FAREWELL]) {
        await sofia.page.bringToFront();
        await share(sofia.page, text);
        await omar.page.bringToFront();
        await tipShown(omar.page, text);
      }
      await waitUntil(omar.page, () => document.getElementById('team').book.people().some(({ name: known }) => known === 'Sofia Krog'));
      await waitUntil(omar.page, () => document.getElementById('team').status === 'ready');
      const refs = await omar.page.evaluate((text) => document.getElementById('team').book.tips().filter((tip) => tip.text === text).map(({ ref }) => ref), CUSTOMER);
      const before = await kept(omar.page);
      for (const words of [CUSTOMER, FAREWELL, 'Sofia Krog']) assert.ok(before.includes(words) && onDisk(words), `${words} is there before`);
      await Promise.all([omar.page.close(), sofia.page.close()]);

      await steward('take-down', '--ref', refs[0], '--reason', 'customer-data');
      await steward('erase-member', '--member', 'sofia');
      const again = await open('omar');
      await waitUntil(again.page, () => document.getElementById('team').book.removals().length === 1);
      await waitUntil(again.page, () => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes('Removed: contained customer data'));
      assert.deepEqual((await tipTexts(again.page)).filter((text) => [CUSTOMER, FAREWELL].includes(text)), []);
      const now = await kept(again.page);
      // Sofia's own store on this machine was not opened since; it has its words until it is.
      const theirs = await databaseOf(again.page, tenant, 'omar');
      for (const words of [CUSTOMER, FAREWELL, 'Sofia Krog']) assert.deepEqual([theirs.includes(words), onDisk(words)], [false, false], words);
      assert.ok(now.includes(CUSTOMER), 'as hers was offline');
      const back = await open('sofia');
      await waitUntil(back.page, () => document.getElementById('team').book.removals().length === 1);
      await waitUntil(back.page, () => document.getElementById('team').status === 'ready');
      const hers = await kept(back.page);
      for (const words of [CUSTOMER, FAREWELL]) assert.deepEqual([hers.includes(words), onDisk(words)], [false, false], words);
      assert.deepEqual(complaints(back), []);
      await back.page.close();
      assert.deepEqual(complaints(again), []);
      await again.page.close();
    });

    test('tabs of one member hold one connection between them', async () => {
      const feeds = async () => Number(/^kollega_live_feeds (\d+)/m.exec(await (await fetch(new URL('/metrics', hub.url))).text())[1]);
      const tabs = [await open('omar'), await open('omar'), await open('omar')];
      await waitUntil(tabs[0].page, () => document.getElementById('team').status === 'ready');
      assert.equal(await feeds(), 1);
      await tabs[0].page.close();
      await tabs[1].page.bringToFront();
      await share(tabs[1].page, 'a red light while another tab leads');
      await tabs[2].page.bringToFront();
      await tipShown(tabs[2].page, 'a red light while another tab leads');
      for (const { page } of tabs.slice(1)) await page.close();
    });
  });
}
