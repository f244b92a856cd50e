import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles as a vendor's production build does, lazy parts apart, and writes nothing. */
export const bundleForPages = (options) => build({
  ...options,
  absWorkingDir: root,
  outdir: 'out',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  conditions: ['production'],
  metafile: true,
  write: false,
  logLevel: 'error',
});
