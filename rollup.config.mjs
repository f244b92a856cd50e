// `npm run build` writes the declarations by tsc, then these two, then the demo.
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { entryNames, version } from './scripts/build/entries.mjs';
import { handOver } from './scripts/build/hand-over.mjs';
import { typescript } from './scripts/build/typescript.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

export default [
  {
    // For bundlers: the modules as they are, every bare import left bare.
    input: Object.fromEntries(entryNames().map((name) => [name, `src/${name}.ts`])),
    external: (id) => /^[@a-z]/.test(id) && id !== 'tslib',
    plugins: [typescript(tsconfig)],
    output: { dir: 'dist', format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: 'src' },
  },
  {
    // For <script type="module">: one file with all that is needed at first, and beside it what is opened later.
    input: { kollega: 'src/cdn.ts' },
    // What a later part shares with the first stays in the first, which would otherwise be two files.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      typescript(tsconfig),
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      handOver('kollega.js', `kollega.cdn/${version()}`),
      terser({ ecma: 2020, module: true, compress: { passes: 2 } }),
    ],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'kollega-[name]-[hash].js',
    },
  },
];
