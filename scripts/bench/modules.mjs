import { bundleForPages } from './bundle.mjs';

/** Where the bytes of define.js are, lazy parts too: minified bytes a module, the largest first. */
export async function modules() {
  const { metafile } = await bundleForPages({ entryPoints: ['dist/define.js'] });
  const bytes = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) bytes.set(path, (bytes.get(path) ?? 0) + bytesInOutput);
  }
  return [...bytes].sort((a, b) => b[1] - a[1]);
}
