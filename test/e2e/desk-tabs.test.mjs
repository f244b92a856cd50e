import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { newTenant, openDesk, ready, shareTip, tipShown, tipTexts } from './desk.mjs';
import { inEachBrowser, launch, openPage, waitUntil } from './harness.mjs';

const TIP = 'Red light after the update: ask for the sticker under the router first.';

inEachBrowser('colleagues in several tabs', (desk) => {
  test('a tip shared in one stands in the panel of another member\'s tab', async (t) => {
    const sofia = await openDesk(desk, t);
    const omar = await openDesk(desk, t, { as: 'omar', tenant: sofia.tenant });
    await sofia.page.bringToFront();
    await shareTip(sofia.page, TIP);
    await omar.page.bringToFront();
    await tipShown(omar.page, TIP);
    assert.deepEqual([...sofia.problems, ...omar.problems], []);
  });

  test('another department reads what goes to all of them, and nothing of the team', async (t) => {
    const { page, problems } = await openDesk(desk, t, { as: 'karin' });
    await page.type('kollega-tip-panel >>> [part~=search]', 'bookcase router');
    await tipShown(page, 'behind a bookcase');
    assert.ok(!(await tipTexts(page)).some((text) => text.includes('Hold reset')));
    assert.deepEqual(problems, []);
  });

  test('without a network all goes on, for nothing of it left this browser', async (t) => {
    const sofia = await openDesk(desk, t);
    const omar = await openDesk(desk, t, { as: 'omar', tenant: sofia.tenant });
    await sofia.page.bringToFront();
    if (desk.name === 'chromium') await sofia.page.setOfflineMode(true);
    await sofia.page.click('kollega-tip-panel >>> [part~=actions] [part~=helped]');
    await sofia.page.waitForSelector('kollega-tip-panel >>> [part~=helped][aria-pressed=true]');
    await omar.page.bringToFront();
    await waitUntil(omar.page, () =>
      document.querySelector('kollega-tip-panel').shadowRoot.querySelector('[part~=list]').textContent.includes('13'));
    assert.deepEqual([...sofia.problems, ...omar.problems], []);
  });

  test('the browser closed and opened again: all of it is still there', async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'kollega-profile-'));
    const tenant = newTenant();
    const address = (as) => `${desk.url}?quiet&tenant=${tenant}&as=${as}`;
    try {
      const before = await launch(desk.name, { userDataDir });
      const { page: first } = await openPage(before, address('sofia'));
      await ready(first);
      await shareTip(first, TIP);
      await first.click('kollega-tip-panel >>> [part~=list] [role=listitem]:nth-child(2) [part~=helped]');
      // Pressed at once; the note comes when it is kept, and only what is kept outlives the browser.
      await first.waitForSelector('kollega-tip-panel >>> .note-warm');
      await before.close();

      const after = await launch(desk.name, { userDataDir });
      for (const as of ['sofia', 'omar']) {
        const { page: second, problems } = await openPage(after, address(as));
        await ready(second);
        await tipShown(second, TIP);
        if (as === 'sofia') await second.waitForSelector('kollega-tip-panel >>> [part~=helped][aria-pressed=true]');
        assert.deepEqual(problems, []);
      }
      await after.close();
    } finally {
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});

