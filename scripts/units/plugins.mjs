// What the unit tests need from the test runner's server beyond what it brings.

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
