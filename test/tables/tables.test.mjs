// The last step of `npm test`: the tables of the docs against what became of each test in this very run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { lastResults } from '../../scripts/tables/results.mjs';
import { linesOf, TABLES, writtenIn } from '../../scripts/tables/tables.mjs';

const tests = lastResults();

for (const table of TABLES) {
  describe(`the table of ${table.page} says what the tests showed; npm run tables writes it`, () => {
    const said = writtenIn(readFileSync(new URL(`../../${table.page}`, import.meta.url), 'utf8'));
    const shown = linesOf(table, tests);
    for (const line of shown.slice(2)) {
      const first = line.split(' | ')[0];
      test(`${first} |`, () => assert.equal(said.find((each) => each.startsWith(`${first} |`)), line));
    }
    test('it has these lines and no other', () => assert.deepEqual(said, shown));
  });
}
