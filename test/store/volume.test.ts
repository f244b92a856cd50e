import { expect } from '@open-wc/testing';
import { randomId } from '../../src/domain/hash.js';
import { ALL } from '../../src/domain/record.js';
import { memoryStore, openStore } from '../../src/store/open-store.js';
import type { Row, Store } from '../../src/store/store.js';
import { row, tip } from './records.js';
import { atEnd, someone } from './support.js';

const COUNT = 10_000;

/** Runs `work` and tells how long it took and for how long the page once had no turn, ms. Told, not judged. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  let [last, longest] = [performance.now(), 0];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const start = performance.now();
  const result = await work();
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve));
  port1.close();
  console.log(`${what}: ${took.toFixed(0)} ms, longest gap ${longest.toFixed(1)} ms`);
  return result;
}

async function count(store: Store): Promise<number> {
  let rows = 0;
  for await (const slice of store.rows()) rows += slice.length;
  return rows;
}

describe('ten thousand records', () => {
  const rows: Row[] = Array.from({ length: COUNT }, () =>
    row(tip(randomId(), 1.7e12, { by: randomId(), body: { text: 'What colleagues know about a case like this one. '.repeat(6), topics: ['router', 'line'] } }), { [ALL]: '12345' }));
  const batches = Array.from({ length: COUNT / 250 }, (_, n) => ({ rows: rows.slice(n * 250, (n + 1) * 250), cursor: String(n) }));

  const all = async (store: Store, where: string): Promise<void> => {
    await timed(`${where}: in one commit`, () => store.commit({ rows, cursor: 'all' }));
    expect(await timed(`${where}: read`, () => count(store))).to.equal(COUNT);
    await timed(`${where}: one more`, () => store.commit({ rows: [row(tip('one'))] }));
    await timed(`${where}: all again, nothing new`, () => store.commit({ rows }));
  };

  it('are kept, and found again', async () => {
    const scope = someone();
    const first = await openStore(scope);
    await all(first, 'database');
    first.close();
    const second = atEnd(await timed('database: open', () => openStore(scope)));
    expect(await timed('database: read after opening', () => count(second))).to.equal(COUNT + 1);
  });

  it('come in batches', async () => {
    const store = atEnd(await openStore(someone()));
    await timed('database: 40 batches of 250 as fast as they come', () => Promise.all(batches.map((batch) => store.commit(batch))));
    expect(await count(store)).to.equal(COUNT);
    const slow = atEnd(await openStore(someone()));
    await timed('database: 40 batches of 250 one after the other', async () => {
      for (const batch of batches) await slow.commit(batch);
    });
    expect(await count(slow)).to.equal(COUNT);
  });

  it('are held in memory', async () => {
    await all(memoryStore(), 'memory');
  });
});
