// What the package brings along, for whoever has to account for it: dist/sbom.cdx.json, in CycloneDX 1.5.
// From the lockfile: `npm sbom --omit dev` leaves out what a tool happens to need as well, Lit among it.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { name, version, license, description, dependencies } = read('package.json');
const { packages } = read('package-lock.json');

/** Everything that the package needs at run time, and what that needs. */
const brought = new Map();
const bring = (names) => {
  for (const each of Object.keys(names ?? {})) {
    const entry = packages[`node_modules/${each}`];
    if (!entry) throw new Error(`the lockfile has no ${each}`);
    if (brought.has(each)) continue;
    brought.set(each, entry);
    bring(entry.dependencies);
  }
};
bring(dependencies);

const refOf = (each) => `${each}@${packages[`node_modules/${each}`].version}`;
const refsOf = (names) => Object.keys(names ?? {}).map(refOf).sort();
const purl = (each, at) => `pkg:npm/${each.replace('@', '%40')}@${at}`;

function component([each, { version: at, license: licence, integrity }]) {
  const [algorithm, hash] = integrity.split('-');
  return {
    'bom-ref': `${each}@${at}`,
    type: 'library',
    name: each,
    version: at,
    scope: 'required',
    licenses: [{ license: { id: licence } }],
    hashes: [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(hash, 'base64').toString('hex') }],
    purl: purl(each, at),
  };
}

const all = [...brought].sort(([a], [b]) => (a < b ? -1 : 1));
const own = `${name}@${version}`;
const sbom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: { 'bom-ref': own, type: 'library', name, version, description, licenses: [{ license: { id: license } }], purl: purl(name, version) },
  },
  components: all.map(component),
  dependencies: [
    { ref: own, dependsOn: refsOf(dependencies) },
    ...all.map(([each, entry]) => ({ ref: refOf(each), dependsOn: refsOf(entry.dependencies) })),
  ],
};
writeFileSync(new URL('../../dist/sbom.cdx.json', import.meta.url), `${JSON.stringify(sbom, undefined, 2)}\n`);
