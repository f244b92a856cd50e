import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sizes } from '../../scripts/bench/sizes.mjs';

/** What gzip may send of panel, team, store, TabHub, matching and Lit together: 24 kB. */
const BUDGET = 24_000;

describe('size, in bytes of gzip', async () => {
  const { entries, together, floor } = await sizes();
  const within = (gz) => assert.ok(gz <= BUDGET, `${gz} bytes are ${gz - BUDGET} too many`);

  test(`what define.js loads at first is at most ${BUDGET}`, (context) => {
    const list = (group) => Object.entries(group).map(([name, { gz, lazy }]) => `${name} ${gz}${lazy ? ` (+${lazy.gz} later)` : ''}`);
    context.diagnostic(`${list(entries).join(', ')}; bare ${list(floor).join(', ')}`);
    within(entries.define.gz);
  });

  test(`with what every page loads right after it, the connection, it is at most ${BUDGET}`, (context) => {
    context.diagnostic(`together ${together.gz}`);
    within(together.gz);
  });
});
