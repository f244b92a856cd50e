// Two agents on two machines, as far as one machine has two browsers: Sofia in Chromium, Omar in Firefox, and a
// server between them. The same for every hub.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { newTenant, ready, shareTip, tipShown } from './desk.mjs';
import { browsers, launch, openPage, waitUntil } from './harness.mjs';
import { allIsThere, questionToSuccess } from './journey.mjs';

const TIP = 'Red light after the update: ask for the sticker under the router first.';
const LATER = 'Red light and no sound: the power supply of 2019 is the one that fails.';

/**
 * @param {string} name of the hub
 * @param {(origin: string, tenant: string) => Promise<{query: string, origin: string | string[], stop(): Promise<void>, start(): Promise<void>, close(): Promise<void>}>} startHub
 *   starts a server that `origin` may ask; `query` goes into the desk's address, `origin` into its policy
 */
export function twoBrowsers(name, startHub) {
  describe(`two agents in ${browsers.join(' and ')} over ${name}`, () => {
    const tenant = newTenant();
    const agents = {};
    const opened = [];
    let hub;
    let desk;

    async function open(as, browser) {
      agents[as] = await openPage(browser, `${desk.url}?quiet&lang=en&tenant=${tenant}&as=${as}&${hub.query}`);
      await ready(agents[as].page);
      return agents[as];
    }

    before(async () => {
      const place = await serve();
      hub = await startHub(new URL(place.url).origin, tenant);
      await place.close();
      desk = await serve({ port: place.port, connect: [hub.origin].flat() });
      for (const [as, engine] of [['sofia', browsers[0]], ['omar', browsers.at(-1)]]) {
        opened.push(await launch(engine));
        await open(as, opened.at(-1));
      }
    });
    after(async () => {
      for (const browser of opened) await browser.close();
      await desk?.close();
      await hub?.close();
    });

    test('a tip reaches the other, and helps', async () => {
      const { sofia, omar } = agents;
      await shareTip(sofia.page, TIP);
      await tipShown(omar.page, TIP);
      await helped(omar.page, TIP);
      await waitUntil(sofia.page, (words) => document.getElementById('team').book.tips().some(({ text, helped: people }) => text === words && people === 1), TIP);
    });

    test('a question becomes a tip, a tip a success that names both', async () => {
      await questionToSuccess(agents.sofia, agents.omar);
    });

    test('without the server all goes on, and goes there when it is back', async () => {
      const { sofia, omar } = agents;
      assert.deepEqual([...sofia.problems, ...omar.problems], []);
      await hub.stop();
      for (const { page } of [sofia, omar]) await waitUntil(page, () => document.getElementById('team').status === 'offline');
      await shareTip(omar.page, LATER);
      await hub.start();
      for (const { page } of [sofia, omar]) await waitUntil(page, () => document.getElementById('team').status === 'ready');
      await waitUntil(sofia.page, (words) => document.getElementById('team').book.tips().some(({ text }) => text === words), LATER);
    });

    test('a reload finds all of it', async () => {
      for (const as of ['sofia', 'omar']) {
        const { page } = agents[as];
        await page.reload({ waitUntil: 'load' });
        await allIsThere(page);
        assert.deepEqual(await page.evaluate(() => document.getElementById('team').reach), 'team');
      }
    });
  });
}

async function helped(page, words) {
  const tip = await waitUntil(page, (wanted) => [...document.querySelector('kollega-tip-panel').shadowRoot.querySelectorAll('[part~=list] [role=listitem]')]
    .find((one) => one.textContent.includes(wanted)), words);
  await (await tip.$('[part~=helped]')).click();
}
