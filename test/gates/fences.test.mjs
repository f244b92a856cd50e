import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root, snippets } from '../long/snippets.mjs';

/** Whatever a page has of these, unless it is marked otherwise, is pasted and run by a loop over all of them. */
const LOOPED = { test: 'test/long/snippets.test.mjs', languages: ['html', 'js', 'ts', 'tsx'], marks: ['', 'live'] };

/** Every other fence, by its page, language and mark, and the test that runs it or holds it against the real thing. */
const TESTED = {
  'README.md sh': 'test/long/readme-commands.test.mjs',
  'docs/desktops.md sh': 'test/long/platform-recipes.test.mjs',
  'docs/desktops.md html unrun': 'test/long/platform-recipes.test.mjs',
  'docs/desktops.md js unrun': 'test/long/platform-recipes.test.mjs',
  'docs/desktops.md ts unrun': 'test/long/platform-recipes.test.mjs',
  'docs/format.md json': 'test/domain/format.test.ts',
  'docs/frame.md http': 'test/long/vendor-pages.test.mjs',
  'docs/http-hub.md json': 'test/server/documented.test.mjs',
  'docs/operating-http.md sh': 'test/long/operating-http.test.mjs',
  'docs/operating-http.md nginx': 'test/long/operating-http.test.mjs',
  'docs/operating-nats.md sh': 'test/long/backend-snippets.test.mjs',
  'docs/operating-nats.md js backend': 'test/long/backend-snippets.test.mjs',
};

const all = snippets();
const keyOf = ({ name, language, as }) => `${name.split(' ')[0]} ${language} ${as}`.trim();
const isLooped = ({ language, as }) => LOOPED.languages.includes(language) && LOOPED.marks.includes(as);

describe('every fence of the README and the docs is tested', () => {
  test('by the loop that pastes and runs, or by the test named here, and no name is left over', () => {
    assert.deepEqual([...new Set(all.filter((each) => !isLooped(each)).map(keyOf))].sort(), Object.keys(TESTED).sort());
  });

  test('that test reads its page', () => {
    const unread = Object.entries(TESTED).filter(([key, path]) => {
      const page = key.split(' ')[0];
      const text = readFileSync(join(root, path), 'utf8');
      return ![page, page.replace('docs/', '')].some((name) => text.includes(`'${name}'`) || text.includes(`'${name} `));
    });
    assert.deepEqual(unread, []);
  });

  test('no fence is of another shape than the tests read, and no page of docs stands deeper', () => {
    for (const page of [...new Set(all.map(({ name }) => name.split(' ')[0]))]) {
      const lines = readFileSync(join(root, page), 'utf8').split('\n').filter((line) => /^\s*(```|~~~)/.test(line));
      assert.equal(lines.length, 2 * all.filter(({ name }) => name.startsWith(`${page} `)).length, page);
    }
    assert.deepEqual(readdirSync(join(root, 'docs'), { recursive: true }).filter((path) => path.includes('/') && path.endsWith('.md')), []);
  });
});

test('every script of npm that a page says to run is there', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];
  const said = pages.flatMap((page) => [...readFileSync(join(root, page), 'utf8').matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short));
  assert.ok(said.length > 5);
  assert.deepEqual(said.filter((name) => !Object.hasOwn(scripts, name)), []);
});
