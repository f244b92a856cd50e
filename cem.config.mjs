import { existsSync, readdirSync } from 'node:fs';

// What a vendor's editor and docs need: the elements, their events and the base they share.

/** `define('kollega-x', X)` in an entry names X's tag: classes and their registration are apart. */
function tags() {
  const tagOf = new Map();
  return {
    name: 'tags',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (!ts.isStringLiteral(tag) || !ts.isIdentifier(element)) return;
      tagOf.set(element.text, tag.text);
      moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration: { name: element.text } });
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const homes = new Map(modules.flatMap(({ path, declarations }) => declarations.map((each) => [each.name, { path, each }])));
      for (const [name, tagName] of tagOf) Object.assign(homes.get(name).each, { tagName, customElement: true });
      for (const module of modules) {
        // The helper that registers whatever it is given is no element's definition.
        module.exports = module.exports.filter(({ kind, name }) => kind !== 'custom-element-definition' || name.includes('-'));
      }
      for (const { declaration } of modules.flatMap(({ exports }) => exports)) {
        if (tagOf.has(declaration?.name)) declaration.module = homes.get(declaration.name).path;
      }
    },
  };
}

/** The order in which the disk lists its files is not ours, private members are nobody's, and the package ships dist, not src. */
const shipped = {
  name: 'shipped',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { declarations } of manifest.modules) {
      for (const each of declarations) each.members = each.members?.filter(({ privacy }) => privacy !== 'private');
    }
    const told = manifest.modules.filter(({ declarations, exports }) => declarations.length + exports.length > 0);
    manifest.modules = JSON.parse(JSON.stringify(told).replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'));
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** A widget's class has its folder's name; what lies beside it is its own affair. */
const widgets = readdirSync(new URL('src/widgets', import.meta.url))
  .map((name) => `src/widgets/${name}/${name}.ts`)
  .filter((file) => existsSync(new URL(file, import.meta.url)));

export default {
  // The frameworks' wrappers have the elements' own names.
  globs: ['src/*.ts', '!src/{react,vue,svelte,solid}.ts', 'src/team/team-element.ts', ...widgets],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [tags(), shipped],
};
