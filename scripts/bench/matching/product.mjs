import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../bundle.mjs';

const PARTS = [
  'domain/ledger', 'domain/hash', 'domain/record', 'domain/validate', 'matching/prints', 'matching/query', 'matching/told',
  'store/kept-store', 'store/memory', 'team/indexer', 'team/kept-index', 'team/teacher',
];

/** The product's own modules, as they are built for pages. */
export async function loadProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-bench-'));
  const outfile = join(folder, 'product.mjs');
  try {
    await build({
      stdin: { contents: PARTS.map((part) => `export * from './src/${part}.ts';`).join('\n'), resolveDir: root, loader: 'ts' },
      bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', outfile, logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
