// Bundles the demo desk from what the package ships: demo/*.html, the scripts they name, and what lies beside them.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shipped } from './shipped.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const from = join(root, 'demo');
const to = join(root, 'dist/demo');
const ASSETS = new Set(['.html', '.css', '.svg', '.png', '.json', '.jsonl', '.ico']);

// The frameworks' pages are built by their own compilers, for the tests.
const files = existsSync(from) ? readdirSync(from, { recursive: true }).map(String).filter((file) => !file.startsWith('frameworks')) : [];
mkdirSync(to, { recursive: true });
for (const file of files) {
  if (ASSETS.has(extname(file))) cpSync(join(from, file), join(to, file));
}

const scripts = files
  .filter((file) => extname(file) === '.html')
  .flatMap((file) => [...readFileSync(join(from, file), 'utf8').matchAll(/<script[^>]* src="\.?\/?([\w/-]+)\.js"/g)])
  .map(([, name]) => join(from, `${name}.ts`));

if (scripts.length > 0) {
  await build({
    entryPoints: [...new Set(scripts)],
    outdir: to,
    outbase: from,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    minify: true,
    sourcemap: true,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [shipped],
    logLevel: 'warning',
  }).catch(() => {
    // It has said why.
    process.exitCode = 1;
  });
}
