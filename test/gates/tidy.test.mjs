import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { filesIn, root } from './imports.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const code = ['src', 'frame', 'test', 'demo', 'scripts'].flatMap((folder) => filesIn(folder, '.ts', '.mjs', '.css', '.html'));

/** @returns {string[]} `path:line` of each line that the pattern is found in */
function linesWith(paths, pattern) {
  return paths.flatMap((path) => {
    const lines = read(path).split('\n');
    return lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : []));
  });
}

/** What is or would be committed, without pictures. */
function kept() {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  const deleted = new Set(execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n'));
  return list.split('\n').filter((path) => path && !deleted.has(path) && !/\.(png|ico)$/.test(path));
}

describe('the code is tidy', () => {
  test('no file has more than 300 lines', () => {
    assert.deepEqual(code.filter((path) => read(path).trimEnd().split('\n').length > 300), []);
  });

  test('no test is skipped, singled out or left for later', () => {
    const tests = filesIn('test', '.test.ts', '.test.mjs');
    assert.deepEqual(linesWith(tests, /\b(describe|it|test|suite)\.(skip|only|todo)\b|\bx(it|describe)\(|\bf(it|describe)\(|\bthis\.skip\(/), []);
  });

  test('nothing is left to do, and no rule is switched off', () => {
    const mine = 'test/gates/tidy.test.mjs';
    const paths = code.filter((path) => path !== mine);
    assert.deepEqual(linesWith(paths, /\b(TODO|FIXME|XXX)\b|eslint-disable|@ts-(ignore|nocheck|expect-error)/), []);
  });

  test('own imports name the file, with its ending', () => {
    const own = ['src', 'frame', 'test', 'demo'].flatMap((folder) => filesIn(folder, '.ts'));
    assert.deepEqual(linesWith(own, /(from|import\()\s*'\.{1,2}\/[^']*(?<!\.js|\.vue|\.svelte)'/), []);
  });

  test('no path of a machine and no registry stands in any file', () => {
    const home = homedir().length > '/root'.length ? [homedir()] : [];
    const places = [root.slice(0, -1), ...home].map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`${places.join('|')}|(?<![\\w.*])/(?:root|home|work)/\\w|registry\\.npmjs|deb\\.debian`);
    assert.deepEqual(linesWith(kept(), pattern), []);
  });

  test('the lockfile names no place to fetch from', () => {
    assert.deepEqual(linesWith(['package-lock.json'], /"resolved"/), []);
  });
});
