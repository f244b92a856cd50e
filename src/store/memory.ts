import { breather } from './breather.js';
import type { KeyValue } from './key-value.js';

/** Values that last as long as this page. Copied in and out, so that they behave as in a database. */
export function memoryValues(): KeyValue {
  const values = new Map<string, unknown>();
  return {
    async transact(_mode, first, last, plan) {
      const breathe = breather();
      const changed: [string, unknown][] = [];
      for (const [key, step] of plan([...values.keys()].filter((key) => key >= first && key <= last).sort())) {
        const old = structuredClone(values.get(key));
        const value = step(old);
        if (value !== old) changed.push([key, structuredClone(value)]);
        await breathe();
      }
      for (const [key, value] of changed) {
        if (value === undefined) values.delete(key);
        else values.set(key, value);
      }
    },
    close() {
      // Nothing is held open.
    },
  };
}
