// Builds demo/frameworks/<name> as a vendor's own project would: each by its framework's own compiler, into a folder.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import babel from '@babel/core';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const from = fileURLToPath(new URL('../../demo/frameworks', import.meta.url));

const loader = (name, filter, load) => ({ name, setup: ({ onLoad }) => void onLoad({ filter }, ({ path }) => load(path, readFileSync(path, 'utf8'))) });

const plugins = {
  vue: loader('vue', /\.vue$/, (path, source) => {
    const { descriptor } = parse(source, { filename: path });
    const isCustomElement = (tag) => tag.startsWith('kollega-');
    const { content } = compileScript(descriptor, { id: path, inlineTemplate: true, templateOptions: { compilerOptions: { isCustomElement } } });
    return { contents: content, loader: 'ts' };
  }),
  svelte: loader('svelte', /\.svelte$/, (path, source) => ({ contents: compile(source, { filename: path, generate: 'client' }).js.code })),
  solid: loader('solid', /solid.*\.tsx$/, async (path, source) => {
    const { code } = await babel.transformAsync(source, { filename: path, presets: ['babel-preset-solid', '@babel/preset-typescript'], babelrc: false, configFile: false });
    return { contents: code };
  }),
};

/** The frameworks, and the file that each page begins with. */
export const frameworks = { html: 'main.ts', react: 'main.tsx', vue: 'main.ts', angular: 'main.ts', svelte: 'main.ts', solid: 'main.tsx' };

/** @returns {Promise<number>} how long it took, ms */
export async function buildFramework(name, to) {
  const start = performance.now();
  mkdirSync(join(to, name), { recursive: true });
  cpSync(join(from, name, 'index.html'), join(to, name, 'index.html'));
  await build({
    entryPoints: [join(from, name, frameworks[name])],
    outfile: join(to, name, 'main.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: plugins[name] ? [plugins[name]] : [],
    logLevel: 'warning',
  });
  return performance.now() - start;
}
