// What the unit tests need from the test runner's server beyond what it brings.
import { build } from 'esbuild';

/**
 * What the runner's own `emulateMedia` cannot say (forced-colors, prefers-contrast), as the command `cdp-media`
 * with a list of `{name, value}`. Chromium only. The session stays open, since the emulation ends with it.
 */
export function mediaPlugin() {
  const sessions = new WeakMap();
  return {
    name: 'cdp-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp-media') return;
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features: payload });
      return true;
    },
  };
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
