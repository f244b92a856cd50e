import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** esbuild: a page's imports of `../src/x.js` mean the built `dist/x.js`: what is shown is what is shipped. */
export const shipped = {
  name: 'shipped',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const source = resolve(resolveDir, path);
      if (!source.startsWith(join(root, 'src/'))) return undefined;
      const built = source.replace(join(root, 'src/'), join(root, 'dist/'));
      return existsSync(built) ? { path: built } : { errors: [{ text: `${path} is not part of the built package` }] };
    });
  },
};
