// The one-way arrows between the folders of src, as data, and the check of one import against them.

/** What each folder may import besides itself. `types` = for the compiler only, nothing at run time. */
const MAY = {
  domain: {},
  ui: {},
  matching: { code: ['domain'] },
  // The store keeps the hub's places and cursors, whose types are the hub's.
  store: { code: ['domain'], types: ['hub'] },
  hub: { code: ['domain'] },
  server: { code: ['domain', 'hub'] },
  locales: { code: ['domain', 'ui'] },
  events: { code: ['domain'], types: ['team'] },
  team: { code: ['domain', 'matching', 'store', 'hub', 'ui', 'locales', 'events'] },
  desktops: { code: ['domain', 'team', 'events'] },
  // What a framework's types are made of: nothing at run time.
  frameworks: { types: ['team', 'events', 'widgets'] },
  // Widgets read `book`, speak by `say`, and reach no store and no hub; what is pure they may use.
  widgets: { code: ['domain', 'matching', 'team', 'ui', 'locales', 'events'], types: ['hub'] },
};

const WITHOUT_LIT = new Set(['domain', 'matching', 'store', 'hub', 'server']);
const LIT = /^(lit|lit-html|lit-element|@lit|@lit-labs)(\/|$)/;

/** A file directly in src is an entry and may import anything, but `events.ts`, which is a layer. */
function layerOf(path) {
  const [, first, ...more] = path.split('/');
  if (more.length > 0) return first;
  return first === 'events.ts' ? 'events' : 'entry';
}

/** @returns {string | undefined} what is wrong with this import, in words */
export function wrongWith({ from, to, types }) {
  const layer = layerOf(from);
  if (!to.startsWith('src/')) {
    if (to.startsWith('.') || to.startsWith('test/') || to.startsWith('demo/')) return `${from} reaches outside src: ${to}`;
    return LIT.test(to) && WITHOUT_LIT.has(layer) ? `${from} imports ${to}: ${layer} knows no Lit` : undefined;
  }
  const target = layerOf(to);
  if (layer === 'entry') return undefined;
  if (target === 'entry') return `${from} imports the entry ${to}`;
  if (layer === 'widgets' && target === 'widgets') return wrongBetweenWidgets(from, to);
  if (target === layer) return undefined;
  const may = MAY[layer];
  if (!may) return `${from}: the folder ${layer} has no rule in the layers`;
  if (may.code?.includes(target) || (types && may.types?.includes(target))) return undefined;
  return `${from} imports ${to}: ${layer} must not know ${target}`;
}

function wrongBetweenWidgets(from, to) {
  const [mine, other] = [from, to].map((path) => path.split('/')[2]);
  if (other === mine || other === 'parts') return undefined;
  return `${from} imports ${to}: ${mine === 'parts' ? 'parts know no widget' : 'widgets never import each other'}`;
}
