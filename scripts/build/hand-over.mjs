/**
 * Rollup: parts that load later are handed what they share with the entry, instead of importing the entry again
 * by its file name. A page may have loaded it under another address (`?v=2`, a redirect to a version), and would
 * then run it a second time.
 * @param {string} entry the entry's file name
 * @param {string} key names this build among others on the page
 */
export function handOver(entry, key) {
  const shelf = `globalThis[Symbol.for(${JSON.stringify(key)})]`;
  return {
    name: 'hand-over',
    renderChunk(code, { fileName }) {
      const isEntry = fileName === entry;
      const { body } = this.parse(code);
      // The copy that came first registered the tags: its parts are the ones in use.
      if (isEntry) return { code: `${code}\n${shelf} ??= { ${exportsOf(body).join(', ')} };\n`, map: null };
      const back = body.filter((node) => node.type === 'ImportDeclaration' && node.source.value === `./${entry}`);
      // Each statement keeps its lines, so the source map stays right. From the last to the first, so places do.
      const handed = back.reverse().reduce((text, node) => {
        const names = node.specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
        const lines = text.slice(node.start, node.end).replace(/[^\n]/g, '');
        return `${text.slice(0, node.start)}const { ${names.join(', ')} } = ${shelf};${lines}${text.slice(node.end)}`;
      }, code);
      return { code: handed, map: null };
    },
  };
}

/** What the entry exports from its own scope, as the fields of an object. */
function exportsOf(body) {
  return body
    .filter((node) => node.type === 'ExportNamedDeclaration' && !node.source)
    .flatMap((node) => node.specifiers.map(({ exported, local }) => `${exported.name}: ${local.name}`));
}
