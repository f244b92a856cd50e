// What the unit tests need from the test runner's server beyond what it brings.

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
