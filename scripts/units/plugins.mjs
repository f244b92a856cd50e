// What the unit tests need from the test runner's server beyond what it brings.
import { build } from 'esbuild';

/**
 * Keys held together, as the command `chord` with a list of their names: the runner's own `sendKeys` cannot hold a
 * key where a browser is driven by WebDriver.
 */
export function chordPlugin() {
  return {
    name: 'chord',
    async executeCommand({ command, payload: keys, session: { id, browser } }) {
      if (command !== 'chord') return;
      // WebDriver presses those of one list together.
      if (browser.type === 'webdriver') await browser.sendKeys(id, keys);
      else await pressTogether(browser.getPage(id).keyboard, keys);
      return true;
    },
  };
}

async function pressTogether(keyboard, keys) {
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}

/** Serves the one CommonJS package that tests use as an oracle as a module. */
export function commonJsPlugin(path) {
  return {
    name: 'commonjs',
    transform(context) {
      if (!context.path.endsWith(path)) return;
      return `const module = { exports: {} };\n${context.body}\nexport default module.exports;`;
    },
  };
}

/** Sandboxed frames have no origin, so they may load modules only where the server allows everyone. */
export function allowEveryOrigin(context, next) {
  context.set('access-control-allow-origin', '*');
  return next();
}

/** What a vendor's SDK is made to export where its own file says so in no way that a browser reads. */
const SDKS = {
  '@amazon-connect/app': `export * from '@amazon-connect/app';`,
  '@amazon-connect/contact': `export * from '@amazon-connect/contact';`,
  'amazon-connect-streams': `import 'amazon-connect-streams';`,
  'purecloud-client-app-sdk': `export { default } from 'purecloud-client-app-sdk';`,
  zendesk_app_framework_sdk: `export { default } from 'zendesk_app_framework_sdk';`,
  '@wxcc-desktop/sdk': `import { Desktop } from '@wxcc-desktop/sdk'; export { Desktop };`,
};

/** Serves the desktops' real SDKs, each bundled as a vendor's app bundles it. */
export function sdkPlugin() {
  const bundles = new Map();
  return {
    name: 'sdk',
    resolveImport: ({ source }) => (Object.hasOwn(SDKS, source) ? `/sdk/${source}.js` : undefined),
    async serve({ path }) {
      const name = /^\/sdk\/(.+)\.js$/.exec(path)?.[1];
      if (!name || !SDKS[name]) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(SDKS[name]));
      return { body: (await bundles.get(name)).outputFiles[0].text, type: 'js' };
    },
  };
}

const bundle = (contents) => build({
  stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, format: 'esm', platform: 'browser', logLevel: 'error',
});
