import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { frameworks } from '../../scripts/build/frameworks.mjs';
import { root } from './imports.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

/** The first table of a page whose first column has this head: rows of cells by the heads of their columns. */
function table(path, first) {
  const lines = read(path).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const cells = (line) => line.slice(1, -1).split('|').map((cell) => cell.trim());
  const heads = cells(lines[start]);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => Object.fromEntries(cells(line).map((cell, at) => [heads[at], cell])));
}

describe('the tables of the docs say what the tests do', () => {
  const marks = ['case', 'text', 'agent', 'insert', 'scheme', 'helping'];
  const rows = table('docs/desktops.md', 'host').map((row) => ({ ...row, host: row.host.replaceAll('`', '') }));

  test('every adapter has its row, its tests and its entry', () => {
    const entries = Object.keys(JSON.parse(read('package.json')).exports).map((name) => /^\.\/desktops\/(.+)\.js$/.exec(name)?.[1]).filter(Boolean);
    assert.deepEqual(rows.map(({ host }) => host).sort(), entries.filter((name) => name !== 'connect').sort());
  });

  for (const { host, ...row } of rows) {
    test(`${host}: a mark for each test of that name, and for no other`, () => {
      const path = `test/desktops/${host}.test.ts`;
      assert.ok(existsSync(join(root, path)), path);
      const titles = [...read(path).matchAll(/\bit\('((?:\[\w+\] ?)+)/g)].map(([, words]) => words).join(' ');
      assert.deepEqual(marks.filter((mark) => row[mark] === '✓'), marks.filter((mark) => titles.includes(`[${mark}]`)));
      assert.ok(titles.includes('[secure]'), 'no test that a secure field does not arrive');
      assert.ok(marks.every((mark) => ['✓', '–'].includes(row[mark])));
    });
  }

  for (const { framework, page, types } of table('docs/frameworks.md', 'framework')) {
    test(`${framework}: its page is driven, and its types refuse what is wrong`, () => {
      assert.equal(page === '✓', Object.hasOwn(frameworks, framework));
      const snippets = read('test/gates/framework-types.test.mjs');
      assert.equal(types === '✓', new RegExp(`'${framework}\\b[\\w ]*, right'`).test(snippets) && new RegExp(`'${framework}\\b[\\w ]*, wrong case'`).test(snippets));
    });
  }

  test('every framework with a page has its row', () => {
    const folders = readdirSync(join(root, 'demo/frameworks'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(table('docs/frameworks.md', 'framework').map(({ framework }) => framework).sort(), folders.sort());
  });
});
