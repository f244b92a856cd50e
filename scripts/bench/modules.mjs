import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the bytes of define.js are, lazy parts too: minified bytes a module, the largest first. */
export async function modules() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['dist/define.js'],
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
  const bytes = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) bytes.set(path, (bytes.get(path) ?? 0) + bytesInOutput);
  }
  return [...bytes].sort((a, b) => b[1] - a[1]);
}
