// The page for desktops that hold an address: dist/frame. Its script is a classic one and whole, since a sandboxed
// frame has no origin and may then load no modules.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shipped } from './shipped.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [from, to] = [join(root, 'frame'), join(root, 'dist/frame')];

for (const file of ['index.html', 'frame.css', 'config.js']) cpSync(join(from, file), join(to, file));
await build({
  entryPoints: [join(from, 'frame.ts')],
  outdir: to,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  conditions: ['production'],
  minify: true,
  sourcemap: true,
  plugins: [shipped],
  logLevel: 'warning',
});
