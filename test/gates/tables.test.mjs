import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { onceEach } from '../../scripts/tables/results.mjs';
import { linesOf, TABLES, written, writtenIn } from '../../scripts/tables/tables.mjs';
import { root } from './imports.mjs';

const [hosts, frameworks] = TABLES;
const unit = (title, outcome = 'passed', engine = 'Chromium') => ({ file: 'url.test.ts', titles: ['url, in frames', title], outcome, engine });
const flow = (...titles) => ({ file: 'a.test.mjs', titles, outcome: 'passed' });
const row = (table, name, results) => linesOf(table, onceEach(results)).find((line) => line.startsWith(`| ${name} |`));
const url = (...results) => row(hosts, '`url`', results);

describe('the tables of what is tested', () => {
  const both = (title) => [unit(title), unit(title, 'passed', 'Firefox')];

  test('a mark is a test that passed in every engine', () => {
    assert.equal(url(...both('[case] comes'), ...both('[agent] [scheme] come')), '| `url` | ✓ | – | ✓ | – | ✓ | – | – | in frames |');
  });

  test('a mark goes with its test: taken out, named otherwise, failed or skipped, even if in one engine only', () => {
    const none = '| `url` | – | – | ✓ | – | – | – | – | in frames |';
    assert.equal(url(...both('[agent] comes')), none);
    assert.equal(url(...both('[agent] comes'), ...both('case comes')), none);
    assert.equal(url(...both('[agent] comes'), unit('[case] comes')), none.replace('in frames', '–'));
    for (const outcome of ['failed', 'skipped']) {
      assert.equal(url(...both('[agent] comes'), unit('[case] comes'), unit('[case] comes', outcome, 'Firefox')), none.replace('in frames', '–'));
    }
  });

  test('every adapter of the package has a row, and every framework with a page', () => {
    assert.equal(linesOf(hosts, []).length, 2 + 10);
    assert.equal(linesOf(frameworks, []).length, 2 + 6);
    assert.ok([...linesOf(hosts, []), ...linesOf(frameworks, [])].every((line) => !line.includes('✓')));
  });

  test('a framework\'s types are marked where right ones pass and wrong ones are refused', () => {
    const types = (title) => flow('types in each framework', title);
    const page = flow('in a framework', 'vue: sets a case by `:case`, hears an insertion by `@x`, and is taken out and put in again');
    assert.equal(row(frameworks, 'vue', [page, types('vue, right')]), '| vue | ✓ | – | `:case` | `@x` |');
    assert.equal(row(frameworks, 'vue', [page, types('vue, right'), types('vue, wrong case')]), '| vue | ✓ | ✓ | `:case` | `@x` |');
    assert.equal(row(frameworks, 'vue', [types('vue, wrong case')]), '| vue | – | – | – | – |');
  });

  test('a page has its table between two lines, and the rest stays', () => {
    const page = readFileSync(join(root, hosts.page), 'utf8');
    const changed = written(page, ['| $1 |']);
    assert.deepEqual(writtenIn(changed), ['| $1 |']);
    assert.equal(written(changed, writtenIn(page)), page);
    assert.deepEqual(writtenIn('| host |'), []);
  });

  test('what Node runs says of each test what became of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kollega-test-'));
    const file = join(folder, 'some.test.mjs');
    writeFileSync(file, `import { describe, test } from 'node:test';
      describe('suite', () => { test('one', () => {}); describe('inner', () => { test('two', () => { throw new Error(); }); }); test('three', { skip: true }, () => {}); });
      test('four', () => {});`);
    // Without what tells a process that it is itself a test's.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter', join(root, 'scripts/run/node-results.mjs'), file], { encoding: 'utf8', env });
    assert.deepEqual(JSON.parse(stdout), { passed: 2, failed: 1, skipped: 1, tests: [
      { file, titles: ['suite', 'one'], outcome: 'passed' }, { file, titles: ['suite', 'inner', 'two'], outcome: 'failed' },
      { file, titles: ['suite', 'three'], outcome: 'skipped' }, { file, titles: ['four'], outcome: 'passed' },
    ] });
    rmSync(folder, { recursive: true });
  });
});
