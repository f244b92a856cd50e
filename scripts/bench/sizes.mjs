import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { entryNames } from '../build/entries.mjs';
import { bundleForPages, root } from './bundle.mjs';

/** Entries that no browser loads with a page, and those that are a framework's types and little more. */
const NOT_WEIGHED = new Set(['testing', 'server', 'kollega-server', 'server/nats', 'kollega-nats', 'react', 'vue', 'svelte', 'solid']);

const FLOOR = {
  lit: `export { LitElement, html, css, nothing } from 'lit';`,
  'lit+context': `export { LitElement, html, css, nothing } from 'lit';
    export { ContextConsumer, ContextProvider, createContext } from '@lit/context';`,
  'idb-keyval': `export { createStore, get, set } from 'idb-keyval';`,
};

/** What a visitor loads, in bytes: minified, and compressed as one file by gzip 9 and brotli 11. */
function weigh(texts) {
  const bytes = Buffer.from(texts.join('\n'));
  return { min: bytes.length, gz: gzipSync(bytes, { level: 9 }).length, br: brotliCompressSync(bytes).length };
}

/**
 * Splits a bundle into what loads at once and what a dynamic import brings later.
 * @param {(module: string) => boolean} [atOnce] dynamically imported modules that every page fetches all the same
 */
async function bundle(options, atOnce = () => false) {
  const { outputFiles, metafile } = await bundleForPages(options);
  const text = Object.fromEntries(outputFiles.map((file) => [basename(file.path), file.text]));
  const output = Object.fromEntries(Object.entries(metafile.outputs).map(([path, value]) => [basename(path), value]));
  const first = new Set();
  const follow = (name) => {
    if (first.has(name) || !output[name]) return;
    first.add(name);
    for (const { path, kind } of output[name].imports) if (kind === 'import-statement') follow(basename(path));
  };
  // Dynamically imported modules are entry points for esbuild as well.
  const starts = options.stdin ? ['<stdin>'] : options.entryPoints;
  for (const [name, { entryPoint }] of Object.entries(output)) {
    if (entryPoint && (starts.includes(entryPoint) || atOnce(entryPoint))) follow(name);
  }
  return weighBoth(text, (name) => first.has(name));
}

function weighBoth(text, isFirst) {
  const pick = (wanted) => Object.keys(text).filter((name) => isFirst(name) === wanted).sort().map((name) => text[name]);
  const later = pick(false);
  return { ...weigh(pick(true)), ...(later.length > 0 ? { lazy: weigh(later) } : {}) };
}

/** For esbuild: leaves out every module of ours that does not lie in this folder. */
const sharedOf = (folder) => ({
  name: 'shared',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point' || join(resolveDir, path).startsWith(join(root, folder))) return undefined;
      return { path: 'shared', external: true };
    });
  },
});

function cdn() {
  const folder = join(root, 'dist/cdn');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const text = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return weighBoth(text, (name) => name === 'kollega.js');
}

// What the team knows, and the connection, load beside and after the first frame, but on every page.
const everyPage = (module) => /^dist\/(team|store|matching)\/|^dist\/hub\/tab-hub\.js$/.test(module);

/**
 * Sizes of the built package, with everything it imports.
 * @returns {Promise<{entries: Record<string, Size>, together: Size, floor: Record<string, Size>}>}
 *   `Size` = `{min, gz, br, lazy?}` in bytes, `lazy` = what loads later; `together` = panel, team, store, TabHub,
 *   matching and Lit, whenever they load
 */
export async function sizes() {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('Nothing is built: npm run build');
  const entries = { cdn: cdn() };
  for (const name of entryNames()) {
    if (!NOT_WEIGHED.has(name)) entries[name] = await bundle({ entryPoints: [`dist/${name}.js`] });
  }
  // A page that uses it has loaded what the embedded default shares with it.
  entries.http.own = (await bundle({ entryPoints: ['dist/http.js'], plugins: [sharedOf('dist/hub/http/')] })).gz;
  const together = await bundle({ entryPoints: ['dist/define.js'] }, everyPage);
  const floor = {};
  for (const [name, contents] of Object.entries(FLOOR)) floor[name] = await bundle({ stdin: { contents, resolveDir: root } });
  return { entries, together, floor };
}
