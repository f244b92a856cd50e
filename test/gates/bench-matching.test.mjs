import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn } from '../../scripts/bench/matching/drawn.mjs';
import { root } from './imports.mjs';

const TIPS = { lamp: 'Hold reset until the light is out.', invoice: 'Send the invoice again.', move: 'Close the contract from the day they moved.' };
const SAID = {
  lamp: ['the lamp blinks orange', 'orange lamp again', 'my lamp is orange', 'blinking lamp'],
  invoice: ['I paid twice', 'paid two times', 'you took my money twice', 'charged and paid twice'],
  move: ['we live elsewhere now', 'new flat since May', 'our flat is another one', 'living in a new flat'],
};

describe('bench:matching', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kollega-test-'));
    const lines = (from, to) => Object.entries(SAID).flatMap(([label, texts]) => texts.slice(from, to).map((text) => JSON.stringify({ text, label }))).join('\n');
    writeFileSync(join(folder, 'tips.json'), JSON.stringify(TIPS));
    writeFileSync(join(folder, 'train.jsonl'), lines(0, 3));
    writeFileSync(join(folder, 'test.jsonl'), `${lines(3, 4)}\n${JSON.stringify({ text: 'how tall is the tower', label: 'oos' })}\n`);
    writeFileSync(join(folder, 'others.jsonl'), Array.from({ length: 5 }, (_, i) => JSON.stringify({ text: `another tip about thing ${i}` })).join('\n'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...more) => {
    const files = ['tips.json', 'train.jsonl', 'test.jsonl'].flatMap((name) => [`--${name.split('.')[0]}`, join(folder, name)]);
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'bench:matching', '--', ...files, ...more], { cwd: root, encoding: 'utf8' });
    return { status, stderr, printed: status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : undefined };
  };

  for (const engine of ['kollega', 'minisearch']) {
    test(`prints one object, with ${engine}`, () => {
      const { printed } = run('--clicks', '0,3,all', '--seeds', '2', '--agents', '2', '--engine', engine, '--distractors', join(folder, 'others.jsonl'), '--distractor-count', '12');
      assert.deepEqual(Object.keys(printed), ['engine', 'tips', 'queries', 'clicks', 'index']);
      assert.deepEqual([printed.engine, printed.tips, printed.queries], [engine, 15, 4]);
      assert.deepEqual(Object.keys(printed.clicks), ['0', '3', 'all']);
      for (const figures of Object.values(printed.clicks)) {
        assert.deepEqual(Object.keys(figures), ['hit1', 'hit3', 'mrr', 'p50_ms', 'p99_ms', 'learn_ms', 'kept_by_clicks', 'rejected_oos_by_clicks', 'rejected_oos_at_90']);
        assert.ok(figures.hit1 <= figures.hit3 && figures.hit3 <= 100);
      }
      assert.deepEqual(Object.keys(printed.index).sort(), ['build_ms', 'heap_mb', 'load_ms', 'longest_slice_ms']);
      assert.ok(printed.clicks['3'].hit3 > printed.clicks['0'].hit3);
    });
  }

  test('measures long cases, and clicks on the wrong tip', () => {
    const hit1 = (...more) => run('--clicks', '3', '--seeds', '2', '--all-words', ...more).printed.clicks['3'].hit1;
    assert.equal(hit1(), 100);
    assert.equal(hit1('--words', '40', '--noise', join(folder, 'others.jsonl')), 100);
    assert.ok(hit1('--wrong', '100') < 100);
    assert.match(run('--words', '40').stderr, /--words needs --noise/);
  });

  test('spreads clicks by Zipf\'s law: the first tip has twice what the second has, and three times the third\'s', () => {
    const labels = new Map([['lamp', 'tip of lamp'], ['bill', 'tip of bill'], ['move', 'tip of move']]);
    const stream = Array.from({ length: 90 }, (_, i) => ({ text: `case ${i}`, label: [...labels.keys()][i % 3] }));
    const counts = (spread) => {
      const tips = drawn(stream, labels, { each: 11, spread, wrong: 0 }, 1).map(({ tip }) => tip);
      return [...labels.values()].map((tip) => tips.filter((one) => one === tip).length).sort((a, b) => b - a);
    };
    assert.deepEqual(counts('even'), [11, 11, 11]);
    assert.deepEqual(counts('zipf'), [18, 9, 6]);
  });

  test('has no share of rejected ones where nothing is out of scope', () => {
    writeFileSync(join(folder, 'test.jsonl'), JSON.stringify({ text: 'orange lamp', label: 'lamp' }));
    assert.equal(run('--clicks', '0').printed.clicks['0'].rejected_oos_at_90, null);
  });

  test('says what is wrong with its options', () => {
    const { status, stderr } = run('--clicks', 'some');
    assert.equal(status, 1);
    assert.match(stderr, /--clicks takes a whole number from 0/);
  });
});
