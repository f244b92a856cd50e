import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDesk } from './desk.mjs';
import { inEachBrowser } from './harness.mjs';
import { allIsThere, questionToSuccess } from './journey.mjs';

inEachBrowser('a question becomes a tip, a tip a success', (desk) => {
  test('from one tab to another and back, and all of it is still there afterwards', async (t) => {
    const sofia = await openDesk(desk, t);
    const omar = await openDesk(desk, t, { as: 'omar', tenant: sofia.tenant });
    await questionToSuccess(sofia, omar);
    assert.deepEqual([...sofia.problems, ...omar.problems], []);

    await Promise.all([sofia.page.close(), omar.page.close()]);
    for (const as of ['sofia', 'omar']) {
      const again = await openDesk(desk, t, { as, tenant: sofia.tenant });
      await allIsThere(again.page);
      assert.deepEqual(again.problems, []);
    }
  });
});
