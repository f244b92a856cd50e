import { expect } from '@open-wc/testing';
import { refOf } from '../../src/domain/record.js';
import { openStore } from '../../src/store/open-store.js';
import { tip } from './records.js';
import { atEnd, rowsOf, someone } from './support.js';

describe('a page that dies in the middle of 500 commits', () => {
  for (const enough of [1, 40, 160]) {
    it(`loses nothing confirmed, and keeps the rest whole or not at all (after ${String(enough)})`, async () => {
      const scope = someone();
      const worker = new Worker(new URL('./crash-worker.ts', import.meta.url), { type: 'module' });
      const confirmed = new Set<number>();
      await new Promise<void>((resolve, reject) => {
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }: MessageEvent<number>) => {
          confirmed.add(data);
          if (confirmed.size < enough) return;
          worker.terminate();
          resolve();
        };
        worker.postMessage(scope);
      });

      const store = atEnd(await openStore(scope));
      const rows = await rowsOf(store);
      const entries = new Set((await store.outbox()).map(({ record }) => refOf(record)));
      let kept = 0;
      for (let n = 0; n < 500; n += 1) {
        const parts = [rows.has(refOf(tip(`a${String(n)}`))), rows.has(refOf(tip(`b${String(n)}`))), entries.has(refOf(tip(`a${String(n)}`)))];
        expect(new Set(parts), `change ${String(n)}: ${String(parts)}`).to.have.length(1);
        if (confirmed.has(n)) expect(parts[0], `confirmed ${String(n)}`).to.equal(true);
        if (parts[0]) kept += 1;
      }
      expect(store.problem).to.equal(undefined);
      expect(kept).to.be.at.least(enough).and.below(500);
      expect(Number((await store.meta()).cursor)).to.equal(kept - 1);
    });
  }
});
