import { openStore } from '../../src/store/open-store.js';
import { tip, row, waiting } from './records.js';

/** Writes until it is killed, and says each time what is confirmed. */
addEventListener('message', ({ data }: MessageEvent<{ tenant: string; member: string }>) => {
  void (async () => {
    const store = await openStore(data);
    for (let n = 0; n < 500; n += 1) {
      const name = String(n);
      // Two pages, the outbox and a small value: one change.
      void store.commit({ rows: [row(tip(`a${name}`)), row(tip(`b${name}`))], outbox: [waiting(tip(`a${name}`))], cursor: name })
        .then(() => postMessage(n));
      // Some go together, most go alone.
      if (n % 3 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  })();
});
