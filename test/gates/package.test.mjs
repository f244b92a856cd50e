import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from './imports.mjs';
import { neededBy } from './needed.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => target.default?.endsWith('.js'))
  .map(([name, target]) => ({ name: join(manifest.name, name), file: target.default.slice(2) }));
const modules = entries.filter(({ file }) => !file.startsWith('dist/cdn/'));
const tag = /^kollega-[a-z-]+$/;

/** Imports a module in a fresh Node, and says which tags it registered and which globals it made. */
async function importInNode(name) {
  const script = `
    const tags = [];
    globalThis.customElements = { get: () => undefined, define: (tag) => tags.push(tag), whenDefined: () => new Promise(() => {}) };
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const module = await import(${JSON.stringify(name)});
    const globals = Object.getOwnPropertyNames(globalThis).filter((key) => !before.has(key));
    console.log(JSON.stringify({ tags, globals, names: Object.keys(module) }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root, timeout: 30_000 });
  return JSON.parse(stdout);
}

/** What is left of a vendor's file after a bundler dropped what `sideEffects` lets it drop. */
async function bundled(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    // A vendor has our package, and none of our own paths to its sources.
    tsconfigRaw: {},
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** @returns {string[]} what the packed file holds */
function packed() {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [{ files }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return files.map(({ path }) => path);
}

describe('the package', () => {
  test('holds what a vendor needs and nothing else', () => {
    const paths = packed();
    const single = ['package.json', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'SUPPORT.md', 'LICENSE', 'custom-elements.json'];
    const mayBe = (path) => single.includes(path) || path.startsWith('docs/') || (path.startsWith('dist/') && !/^dist\/(demo|site)\//.test(path));
    assert.deepEqual(paths.filter((path) => !mayBe(path)), []);
    const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
    const extras = [manifest['web-types'].slice(2), 'dist/editors/vscode.html-custom-data.json', 'dist/editors/vscode.css-custom-data.json', 'dist/cdn/integrity.json', 'dist/sbom.cdx.json'];
    const needed = [...single, ...extras, ...[...targets, ...Object.values(manifest.bin)].map((target) => target.slice(2))];
    assert.deepEqual(needed.filter((path) => !paths.includes(path)), []);
    assert.ok(paths.some((path) => path.startsWith('docs/')), 'docs are missing');
  });

  test('a source map brings its sources along: nothing else has them', () => {
    const maps = packed().filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 0);
    const bare = (path) => !JSON.parse(readFileSync(join(root, path), 'utf8')).sourcesContent?.every((text) => typeof text === 'string');
    assert.deepEqual(maps.filter(bare), []);
  });

  test('every entry has its types and its source map', () => {
    for (const { file } of entries) assert.ok(existsSync(join(root, `${file}.map`)), `${file}.map`);
    for (const { file } of modules) assert.ok(existsSync(join(root, file.replace(/\.js$/, '.d.ts'))), `types of ${file}`);
  });

  for (const { name } of modules) {
    test(`${name} can be imported in Node, without a DOM`, async () => {
      const { globals } = await importInNode(name);
      assert.deepEqual(globals.filter((key) => !/^(lit|reactiveElement)/.test(key)), [], 'new globals');
    });
  }

  test('only the entries that say so register tags', async () => {
    const tags = Object.fromEntries(await Promise.all(modules.map(async ({ name }) => [name, (await importInNode(name)).tags])));
    for (const quiet of ['kollega', 'kollega/define-with.js', 'kollega/testing.js', 'kollega/http.js', 'kollega/server.js']) assert.deepEqual(tags[quiet], [], quiet);
    assert.ok(tags['kollega/team.js'].includes('kollega-team'));
    assert.ok(tags['kollega/tip-panel.js'].includes('kollega-tip-panel'));
    const all = tags['kollega/define.js'];
    assert.ok(all.every((name) => tag.test(name)), all.join());
    assert.deepEqual(Object.values(tags).flat().filter((name) => !all.includes(name)), []);
  });

  test('editors are told of every tag, its attributes and its events', async () => {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
    const { tags } = await importInNode('kollega/define.js');
    const code = read('dist/editors/vscode.html-custom-data.json');
    const storm = read(manifest['web-types']).contributions.html.elements;
    assert.deepEqual(code.tags.map(({ name }) => name).sort(), [...tags].sort());
    assert.deepEqual(storm.map(({ name }) => name).sort(), [...tags].sort());
    const team = storm.find(({ name }) => name === 'kollega-team');
    assert.ok(team.attributes.some(({ name }) => name === 'member-name'));
    assert.ok(team.js.events.some(({ name }) => name === 'kollega-problem'));
    assert.equal(team.attributes.find(({ name }) => name === 'availability').value.type, "'free' | 'busy' | 'away'");
    const offered = code.tags.flatMap(({ name, attributes }) => attributes.filter(({ values }) => values?.length).map((each) => `${name} ${each.name}=${each.values.map((value) => value.name).join()}`));
    assert.deepEqual(offered.sort(), [
      'kollega-ask-button density=compact', 'kollega-success-ticker density=compact', 'kollega-success-ticker variant=bare',
      'kollega-team availability=free,busy,away', 'kollega-tip-panel density=compact',
    ]);
  });

  test('each file for <script> has its hash, and the hash is right', () => {
    const hashes = JSON.parse(readFileSync(join(root, 'dist/cdn/integrity.json'), 'utf8'));
    const files = readdirSync(join(root, 'dist/cdn')).filter((file) => file.endsWith('.js'));
    const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(join(root, 'dist/cdn', file))).digest('base64')}`;
    assert.deepEqual(hashes, Object.fromEntries(files.sort().map((file) => [file, hash(file)])));
  });

  test('the bill of materials names what the package needs at run time, and nothing else', () => {
    const { components } = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8'));
    const names = components.map(({ name }) => name);
    assert.deepEqual(names, [...neededBy(join(root, 'node_modules'), Object.keys(manifest.dependencies))].sort());
    for (const { licenses, hashes } of components) assert.ok(licenses[0].license.id && hashes[0].content.length >= 64);
  });

  test('what runs as a command says what there is, and needs no server and no other package for that', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'kollega-test-'));
    try {
      cpSync(join(root, 'dist'), join(alone, 'dist'), { recursive: true });
      cpSync(join(root, 'package.json'), join(alone, 'package.json'));
      for (const [name, file] of Object.entries(manifest.bin)) {
        assert.match(readFileSync(join(alone, file), 'utf8'), /^#!\/usr\/bin\/env node\n/, file);
        const { stdout } = await promisify(execFile)(process.execPath, [join(alone, file), '--help']);
        assert.match(stdout, new RegExp(`^${name} .*\\n(.*\\n)*${name} `));
      }
    } finally {
      rmSync(alone, { recursive: true, force: true });
    }
  });

  test('nothing for pages imports what only a server needs', () => {
    for (const name of ['kollega/http.js', 'kollega/nats.js', 'kollega', 'kollega/define.js', 'kollega/testing.js']) {
      const file = entries.find((entry) => entry.name === name).file;
      assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /node:|libsql|jose|transport-node/, name);
    }
  });

  test('every tag is told of in custom-elements.json', async () => {
    const { modules: told } = JSON.parse(readFileSync(join(root, manifest.customElements), 'utf8'));
    const names = told.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);
    const { tags } = await importInNode('kollega/define.js');
    assert.deepEqual(names.sort(), tags.sort());
  });

  test('a bundler keeps what registers tags, and drops the rest', async () => {
    const define = await bundled(`import 'kollega/define.js';`);
    assert.match(define, /customElements\b[^]*\.define\(/);
    for (const name of ['kollega/team.js', 'kollega/tip-panel.js']) assert.match(await bundled(`import '${name}';`), /\.define\(/, name);
    const unused = await bundled(`import 'kollega';`);
    assert.doesNotMatch(unused, /[a-z]/i, 'the unused index leaves something behind');
  });
});
