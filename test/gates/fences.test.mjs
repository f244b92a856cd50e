import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, snippets } from '../long/snippets.mjs';

/** Each fence's language, and which test uses it; `nginx` alone is read by nobody, for nginx is none of the project's programs. */
const KNOWN = ['html', 'http', 'js', 'json', 'nginx', 'sh', 'ts', 'tsx', 'txt'];

test('no fence of the docs has a language that no test knows', () => {
  assert.deepEqual(snippets().filter(({ language }) => !KNOWN.includes(language)), []);
});

test('no fence hides code from the tests as plain text', () => {
  const code = /\b(import|export|const|await|function|class|public)\b|<\/?\w|=>|^\s*(npm|npx|node) /m;
  assert.deepEqual(snippets().filter(({ language, text }) => ['txt', 'http'].includes(language) && code.test(text)), []);
});

test('every script of npm that a page says to run is there', () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const pages = ['README.md', 'CONTRIBUTING.md'].map((page) => readFileSync(join(root, page), 'utf8')).concat(snippets().map(({ text }) => text));
  const said = pages.flatMap((text) => [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short));
  assert.ok(said.length > 5);
  assert.deepEqual(said.filter((name) => !Object.hasOwn(scripts, name)), []);
});
