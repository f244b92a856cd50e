import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choose, fileOf, openDesk, said } from './desk.mjs';
import { inEachBrowser, waitUntil } from './harness.mjs';

const real = new URL('../../../shared/data/banking77/', import.meta.url);
const small = new URL('../data/', import.meta.url);

/** Real messages where they lie beside the project, else the small set that stands in for them. */
function labelled() {
  if (!existsSync(new URL('train.jsonl', real))) {
    return { tips: readFileSync(new URL('small-tips.json', small), 'utf8'), lines: readLines(new URL('small-cases.jsonl', small)) };
  }
  const all = readLines(new URL('train.jsonl', real));
  const step = all.length / 200;
  return {
    tips: readFileSync(new URL('tips.json', real), 'utf8'),
    lines: Array.from({ length: 200 }, (_, i) => all[Math.floor(i * step)]),
  };
}

const readLines = (url) => readFileSync(url, 'utf8').split('\n').filter(Boolean);

inEachBrowser('files at the desk', (desk) => {
  test('labelled messages: every case shows tips, the right one mostly among the first three', async (t) => {
    const { tips, lines } = labelled();
    const { page, problems } = await openDesk(desk, t);
    const shared = await choose(page, '#tips-file', fileOf('tips.json', tips));
    assert.deepEqual(shared.problems, []);
    assert.match(shared.loaded, new RegExp(`^${Object.keys(JSON.parse(tips)).length} tips from .* are shared`));
    await choose(page, '#cases-file', fileOf('cases.jsonl', lines.join('\n')));
    assert.equal(await page.$eval('#position', (node) => node.textContent), `1 of ${lines.length}`);
    for (let i = 0; i < lines.length; i++) {
      await waitUntil(page, () => document.querySelector('kollega-tip-panel').shadowRoot.querySelector('[part~=tip]')
        && document.getElementById('hit').dataset.hit3);
      if (i + 1 < lines.length) await page.click('#next');
    }
    await page.click('#check-all');
    await page.waitForSelector('#checked:not(:empty)');
    const { hits, of } = await page.$eval('#checked', (node) => ({ hits: Number(node.dataset.hits), of: Number(node.dataset.of) }));
    assert.equal(of, lines.length);
    assert.ok(hits / of >= 0.7, `hit@3 ${hits} of ${of}`);
    assert.deepEqual(problems, []);
  });

  test('a bad line is named with its number and why; the rest loads, and what was typed stays', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.type('#tried', 'Typed before the file');
    const bad = '\uFEFF{"text":"first"}\r\n{"text":\r\n\r\n{"label":"x"}\r\n{"text":"y","label":7}\r\n{"text":"last"}';
    const { loaded, problems: named } = await choose(page, '#cases-file', fileOf('bad.jsonl', bad));
    assert.match(loaded, /^2 cases from .*bad\.jsonl/);
    assert.deepEqual(named, ['Line 2: not JSON', 'Line 4: no "text", or an empty one', 'Line 5: "label" is not a text']);
    await page.click('#own-day');
    assert.equal(await page.$eval('#tried', (field) => field.value), 'Typed before the file');
    assert.deepEqual(problems, []);
  });

  test('a tips file with bad entries shares the good ones; the same file again shares nothing twice', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const bad = '{\n"a": "Quince marmalade helps.",\n"b": 7,\n"a": "Quince jelly helps.",\n"c": "never ends,\n"d": "Rhubarb helps."\n}';
    const path = fileOf('tips.json', bad);
    const first = await choose(page, '#tips-file', path);
    assert.match(first.loaded, /^2 tips from/);
    assert.deepEqual(first.problems, [
      'Line 3: the tip is not a text', 'Line 4: this label stood here before; the last one counts', 'Line 5: not JSON',
    ]);
    const again = await choose(page, '#tips-file', path);
    assert.match(again.loaded, /2 of them were here already/);
    assert.deepEqual(problems, []);
  });

  test('a file that makes no sense where it was chosen changes nothing', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const before = await page.$eval('#position', (node) => node.textContent);
    for (const [control, name, content, expected] of [
      ['#cases-file', 'empty.jsonl', '', /is empty/],
      ['#cases-file', 'blank.jsonl', '\uFEFF\r\n  \r\n', /is empty/],
      ['#cases-file', 'picture.jsonl', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not a text file/],
      ['#cases-file', 'tips.json', '{"a": "one"}', /holds tips/],
      ['#cases-file', 'list.json', '[{"text": "one"}]', /one JSON list/],
      ['#tips-file', 'cases.jsonl', '{"text": "one"}\n{"text": "two"}', /holds cases/],
      ['#tips-file', 'table.csv', 'a;b', /not a JSON object/],
      ['#cases-file', 'bad.jsonl', 'nonsense\nmore', /Nothing was loaded/],
    ]) {
      const { loaded } = await choose(page, control, fileOf(name, content));
      assert.match(loaded, expected, name);
      assert.equal(await page.$eval('#position', (node) => node.textContent), before, name);
    }
    assert.deepEqual(problems, []);
  });

  test('10,000 lines load with a progress sign, a huge one is refused, and cancel keeps what was read', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const lines = Array.from({ length: 10_000 }, (_, i) => JSON.stringify({ text: `Message ${i} about the router` }));
    lines[4] = JSON.stringify({ text: 'x'.repeat(3_000_000) });
    await page.evaluate(() => {
      const seen = [];
      new MutationObserver(() => {
        if (!document.getElementById('working').hidden) seen.push(document.getElementById('progress-text').textContent);
      }).observe(document.getElementById('progress-text'), { childList: true });
      Object.assign(globalThis, { seen });
    });
    const { loaded, problems: named } = await choose(page, '#cases-file', fileOf('many.jsonl', lines.join('\n')));
    assert.match(loaded, /^9,999 cases from/);
    assert.deepEqual(named, ['Line 5: too long']);
    const seen = await page.evaluate(() => globalThis.seen);
    assert.ok(seen.length > 0 && seen.every((text) => /^[\d,]+ of 10,000$/.test(text)), seen.join('; '));
    assert.ok(await page.$$eval('#queue-list li', (items) => items.length) < 100);

    const tips = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`label-${i}`, `Tip ${i}: say the number ${i} twice.`]));
    const input = await page.waitForSelector('#tips-file');
    await page.evaluate(() => { document.getElementById('loaded').textContent = ''; });
    await input.uploadFile(fileOf('many-tips.json', JSON.stringify(tips)));
    await page.waitForSelector('#cancel', { visible: true });
    await waitUntil(page, () => document.getElementById('progress').value > 0);
    await page.click('#cancel');
    await waitUntil(page, () => document.getElementById('loaded').textContent !== '');
    assert.match((await said(page)).loaded, /^Stopped after [\d,]+\. [\d,]+ tips from/);
    assert.deepEqual(problems, []);
  });
});
