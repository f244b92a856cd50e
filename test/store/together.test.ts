import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import { compareVersions } from '../../src/domain/version.js';
import { memoryStore, openStore } from '../../src/store/open-store.js';
import type { Change, Row, Store } from '../../src/store/store.js';
import { TEAM, row, tip, waiting } from './records.js';
import { atEnd, rowsOf, someone } from './support.js';

const many = (count: number, of: (n: number) => Change): Change[] => Array.from({ length: count }, (_, n) => of(n));

const id = (n: number): string => `${String.fromCharCode(97 + (n % 26))}-${String(n)}`;

describe('many commits at once', () => {
  it('keeps all of 500 that nobody waited for, in the order in which they were said', async () => {
    const scope = someone();
    const store = await openStore(scope);
    await Promise.all(many(500, (n) => ({ rows: [row(tip(id(n)))], outbox: [waiting(tip(id(n)))], cursor: String(n) }))
      .map((change) => store.commit(change)));
    store.close();
    const again = atEnd(await openStore(scope));
    expect(await rowsOf(again)).to.have.length(500);
    expect(await again.outbox()).to.have.length(500);
    expect((await again.meta()).cursor).to.equal('499');
  });

  it('has each there when it says so', async () => {
    const store = atEnd(await openStore(someone()));
    const seen: boolean[] = [];
    await Promise.all(many(20, (n) => ({ rows: [row(tip(id(n)))] })).map(async (change, n) => {
      await store.commit(change);
      seen.push((await rowsOf(store)).has(refOf(tip(id(n)))));
    }));
    expect(seen).to.have.length(20).and.not.include(false);
  });

  it('loses nothing when two tabs of one member write at once', async () => {
    const scope = someone();
    const [one, two] = [atEnd(await openStore(scope)), atEnd(await openStore(scope))];
    // Both write into the same pages, and each has the newer version of every other record.
    const changes = (store: Store, odd: number) => many(300, (n) => ({
      rows: [row(tip(id(n), n % 2 === odd ? 5 : 3), { [odd ? ALL : TEAM]: 'p' }), row(tip(`${id(n)}-${String(odd)}`))],
      outbox: [waiting(tip(id(n), n % 2 === odd ? 5 : 3))],
    })).map((change) => store.commit(change));
    await Promise.all([...changes(one, 0), ...changes(two, 1)]);
    const rows = await rowsOf(one);
    expect(rows).to.have.length(900);
    for (let n = 0; n < 300; n += 1) expect(rows.get(refOf(tip(id(n))))).to.deep.equal(row(tip(id(n), 5), { [ALL]: 'p', [TEAM]: 'p' }));
    expect((await two.outbox()).every(({ record }) => record.rev === 5)).to.equal(true);
    expect(await two.outbox()).to.have.length(300);
  });
});

const records: fc.Arbitrary<KollegaRecord> = fc.record({
  id: fc.constantFrom('a', 'b1', 'b2'), rev: fc.integer({ min: 1, max: 4 }), text: fc.constantFrom('x', 'y'), gone: fc.constantFrom(true, undefined),
}).map(({ id: name, rev, text, gone }) => tip(name, rev, { body: { text }, ...(gone && { gone }) }));

/** `place` may depend on the record: then what comes later counts. */
const changesWith = (place: (record: KollegaRecord) => string): fc.Arbitrary<Change[]> =>
  fc.array(fc.array(fc.tuple(records, fc.constantFrom(ALL, TEAM), fc.boolean())
    .map(([record, circle, confirmed]) => row(record, { [circle]: confirmed ? place(record) : null })), { maxLength: 4 })
    .map((rows) => ({ rows })), { maxLength: 12 });

/** What must stand in the end, said as plainly as can be. */
function modelOf(changes: readonly Change[]): Map<Ref, Row> {
  const model = new Map<Ref, Row>();
  for (const { record, circles } of changes.flatMap(({ rows = [] }) => rows)) {
    const old = model.get(refOf(record));
    const places = { ...circles, ...old?.circles };
    for (const [circle, place] of Object.entries(circles)) if (place !== null) places[circle] = place;
    model.set(refOf(record), row(old && compareVersions(old.record, record) > 0 ? old.record : record, places));
  }
  return model;
}

const plain = (rows: Map<Ref, Row>): object => Object.fromEntries(rows);

const kinds: Record<string, { open: () => Promise<[Store, Store]>; runs: number }> = {
  'a database': {
    open: async () => {
      const scope = someone();
      return [atEnd(await openStore(scope)), atEnd(await openStore(scope))];
    },
    runs: 40,
  },
  memory: {
    open: () => {
      const store = memoryStore();
      return Promise.resolve([store, store]);
    },
    runs: 100,
  },
};

for (const [where, { open, runs }] of Object.entries(kinds)) {
  describe(`whatever the order, in ${where}`, () => {
    it('any split into commits, waited for or not, gives the same rows', async () => {
      await fc.assert(fc.asyncProperty(changesWith((record) => `p${String(record.rev)}`), fc.infiniteStream(fc.boolean()), async (changes, waits) => {
        const [store] = await open();
        const running: Promise<void>[] = [];
        for (const change of changes) {
          running.push(store.commit(change));
          if (waits.next().value) await Promise.all(running);
        }
        await Promise.all(running);
        expect(plain(await rowsOf(store))).to.deep.equal(plain(modelOf(changes)));
      }), { numRuns: runs });
    });

    it('any order, repeated, from two tabs at once, gives the same rows', async () => {
      await fc.assert(fc.asyncProperty(changesWith((record) => refOf(record)), fc.infiniteStream(fc.nat()), async (changes, dice) => {
        const tabs = await open();
        const shuffled = [...changes, ...changes].sort(() => (Number(dice.next().value) % 3) - 1);
        await Promise.all(shuffled.map((change) => tabs[Number(dice.next().value) % 2]!.commit(change)));
        expect(plain(await rowsOf(tabs[0]))).to.deep.equal(plain(modelOf(changes)));
      }), { numRuns: runs });
    });
  });
}
