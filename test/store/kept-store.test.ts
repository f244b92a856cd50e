import { expect } from '@open-wc/testing';
import { ALL, refOf } from '../../src/domain/record.js';
import { KollegaProblem } from '../../src/domain/problem.js';
import { memoryStore, openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { TEAM, row, tip, waiting } from './records.js';
import { oneRow, rowsOf, someone } from './support.js';

const kinds: Record<string, () => Promise<Store>> = {
  'in a database': () => openStore(someone()),
  'in memory': () => Promise.resolve(memoryStore()),
};

for (const [where, make] of Object.entries(kinds)) {
  describe(`a store ${where}`, () => {
    let store: Store;

    beforeEach(async () => {
      store = await make();
    });

    afterEach(() => store.close());

    it('gives a value that was just set, though much is written before it', async () => {
      void store.commit({ rows: [row(tip('a'))] });
      void store.set('draft', 'begun');
      expect(await store.get('draft')).to.equal('begun');
    });

    it('is empty at first, and has no problem', async () => {
      expect(store.durable).to.equal(where === 'in a database');
      expect(store.problem).to.equal(undefined);
      expect(await rowsOf(store)).to.have.length(0);
      expect(await store.outbox()).to.deep.equal([]);
      expect(await store.meta()).to.deep.equal({ cursor: undefined, caughtUpAt: undefined });
      expect(await store.get('draft')).to.equal(undefined);
    });

    it('gives back what was committed', async () => {
      const about = [refOf(tip('b'))];
      const record = tip('a', 3, { about, body: { text: 'Blå ✓', topics: ['x'], later: { minor: [1, null] } }, off: true });
      await store.commit({ rows: [row(record, { [ALL]: 'p1', [TEAM]: null })], outbox: [waiting(record, 7, TEAM)], cursor: 'c1', caughtUpAt: 5 });
      expect(await oneRow(store, record)).to.deep.equal(row(record, { [ALL]: 'p1', [TEAM]: null }));
      expect(await store.outbox()).to.deep.equal([waiting(record, 7, TEAM)]);
      expect(await store.meta()).to.deep.equal({ cursor: 'c1', caughtUpAt: 5 });
    });

    it('keeps the newer version, whichever comes last', async () => {
      await store.commit({ rows: [row(tip('a', 2))] });
      await store.commit({ rows: [row(tip('a', 3))] });
      await store.commit({ rows: [row(tip('a', 1))] });
      expect((await oneRow(store, tip('a')))?.record.rev).to.equal(3);
    });

    it('keeps a withdrawal against every later revision', async () => {
      await store.commit({ rows: [row(tip('a', 2, { gone: true }))] });
      await store.commit({ rows: [row(tip('a', 9))] });
      expect((await oneRow(store, tip('a')))?.record.gone).to.equal(true);
    });

    it('unites the circles, also those that an older version names', async () => {
      await store.commit({ rows: [row(tip('a', 2), { [ALL]: 'p2' })] });
      await store.commit({ rows: [row(tip('a', 1), { [TEAM]: 't1' })] });
      expect(await oneRow(store, tip('a'))).to.deep.equal(row(tip('a', 2), { [ALL]: 'p2', [TEAM]: 't1' }));
    });

    it('keeps the place that the hub named last, while my own newer words wait', async () => {
      await store.commit({ rows: [row(tip('a', 1), { [ALL]: 'p1' })] });
      await store.commit({ rows: [row(tip('a', 5), { [ALL]: null })] });
      expect((await oneRow(store, tip('a')))?.circles).to.deep.equal({ [ALL]: 'p1' });
      await store.commit({ rows: [row(tip('a', 3), { [ALL]: 'p3' })] });
      expect(await oneRow(store, tip('a'))).to.deep.equal(row(tip('a', 5), { [ALL]: 'p3' }));
    });

    it('tells two authors of one id apart', async () => {
      const other = tip('a', 1, { by: 'you'.padEnd(22, '-') });
      await store.commit({ rows: [row(tip('a', 2)), row(other)] });
      expect(await rowsOf(store)).to.have.length(2);
    });

    it('lets one version of a record wait per circle, since the first was put there', async () => {
      await store.commit({ outbox: [waiting(tip('a', 1), 10), waiting(tip('a', 1), 10, TEAM)] });
      await store.commit({ outbox: [waiting(tip('a', 3), 30)] });
      await store.commit({ outbox: [waiting(tip('a', 2), 20)] });
      expect(await store.outbox()).to.have.deep.members([waiting(tip('a', 3), 10), waiting(tip('a', 1), 10, TEAM)]);
    });

    it('takes what was sent out of the outbox and keeps its place', async () => {
      await store.commit({ rows: [row(tip('a', 1), { [ALL]: null, [TEAM]: null })], outbox: [waiting(tip('a', 1)), waiting(tip('a', 1), 1, TEAM)] });
      await store.commit({ sent: [{ circle: ALL, ref: refOf(tip('a')), rev: 1, place: 'p1' }] });
      expect(await store.outbox()).to.deep.equal([waiting(tip('a', 1), 1, TEAM)]);
      expect((await oneRow(store, tip('a')))?.circles).to.deep.equal({ [ALL]: 'p1', [TEAM]: null });
    });

    it('lets a newer version wait on when an older one was sent, with the place to replace', async () => {
      await store.commit({ rows: [row(tip('a', 2))], outbox: [waiting(tip('a', 2))] });
      await store.commit({ sent: [{ circle: ALL, ref: refOf(tip('a')), rev: 1, place: 'p1' }] });
      expect(await store.outbox()).to.deep.equal([waiting(tip('a', 2))]);
      expect(await oneRow(store, tip('a'))).to.deep.equal(row(tip('a', 2), { [ALL]: 'p1' }));
    });

    it('does not bring a row or a circle back because it was sent', async () => {
      await store.commit({ rows: [row(tip('a', 1))] });
      await store.commit({ sent: [{ circle: TEAM, ref: refOf(tip('a')), rev: 1, place: 't1' }, { circle: ALL, ref: refOf(tip('b')), rev: 1, place: 'p1' }] });
      expect([...(await rowsOf(store)).values()]).to.deep.equal([row(tip('a', 1))]);
    });

    it('forgets dropped rows with all that waits of them, and nothing else', async () => {
      await store.commit({ rows: ['a', 'b', 'c'].map((id) => row(tip(id))), outbox: [waiting(tip('a')), waiting(tip('a'), 1, TEAM), waiting(tip('b'))] });
      await store.commit({ drop: [refOf(tip('a')), refOf(tip('c')), refOf(tip('unknown'))] });
      expect([...(await rowsOf(store)).keys()]).to.deep.equal([refOf(tip('b'))]);
      expect(await store.outbox()).to.deep.equal([waiting(tip('b'))]);
    });

    it('drops what an earlier change of the same moment brought, and keeps what a later one brings', async () => {
      await Promise.all([
        store.commit({ rows: [row(tip('a')), row(tip('b'))], outbox: [waiting(tip('a')), waiting(tip('b'))] }),
        store.commit({ drop: [refOf(tip('a')), refOf(tip('b'))] }),
        store.commit({ rows: [row(tip('b'))], outbox: [waiting(tip('b'))] }),
      ]);
      expect([...(await rowsOf(store)).keys()]).to.deep.equal([refOf(tip('b'))]);
      expect(await store.outbox()).to.deep.equal([waiting(tip('b'))]);
    });

    it('forgets a left circle in every row, and rows that no other circle holds; what waits stays for its author', async () => {
      await store.commit({ rows: [row(tip('a'), { [ALL]: 'p', [TEAM]: 't' }), row(tip('b'), { [TEAM]: 't' })], outbox: [waiting(tip('b'), 1, TEAM)] });
      await Promise.all([
        store.commit({ rows: [row(tip('c'), { [TEAM]: 't' })] }),
        store.commit({ leave: [TEAM] }),
      ]);
      expect([...(await rowsOf(store)).values()]).to.deep.equal([row(tip('a'), { [ALL]: 'p' })]);
      expect(await store.outbox()).to.deep.equal([waiting(tip('b'), 1, TEAM)]);
    });

    it('clears the cursor by null and leaves it alone otherwise', async () => {
      await store.commit({ cursor: 'c1', caughtUpAt: 5 });
      await store.commit({ rows: [row(tip('a'))] });
      expect(await store.meta()).to.deep.equal({ cursor: 'c1', caughtUpAt: 5 });
      await store.commit({ cursor: null });
      expect(await store.meta()).to.deep.equal({ cursor: undefined, caughtUpAt: 5 });
    });

    it('keeps small values by key and by prefix, and deletes them by undefined', async () => {
      const draft = { text: 'half a', at: 1 };
      await store.set('draft/1', draft);
      draft.at = 2;
      await Promise.all([store.set('draft/2', [2]), store.set('draftsman', true), store.set('busy', 'yes')]);
      expect(await store.entries('draft/')).to.deep.equal([['draft/1', { text: 'half a', at: 1 }], ['draft/2', [2]]]);
      await store.set('draft/1', undefined);
      expect(await store.get('draft/1')).to.equal(undefined);
      expect(await store.get('draft/2')).to.deep.equal([2]);
      expect(await store.entries('')).to.have.length(3);
    });

    it('rejects only the change that can not be kept, and keeps nothing of it', async () => {
      const impossible = { rows: [row(tip('b')), row(tip('x', 1, { body: { text: 1n as unknown as string } }))], outbox: [waiting(tip('b'))] };
      const outcomes = await Promise.allSettled([
        store.commit({ rows: [row(tip('a'))] }),
        store.commit(impossible),
        store.set('function', () => 1),
        store.commit({ rows: [row(tip('c'))] }),
      ]);
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).to.be.instanceOf(KollegaProblem).with.property('code', 'bad-input');
      }
      expect([...(await rowsOf(store)).values()]).to.deep.equal([row(tip('a')), row(tip('c'))]);
      expect(await store.outbox()).to.deep.equal([]);
      expect(await store.get('function')).to.equal(undefined);
    });

    it('never lets a cursor pass rows that could not be kept', async () => {
      await store.commit({ cursor: 'c1', caughtUpAt: 1 });
      const failed = store.commit({ rows: [row(tip('x', 1, { body: { text: 1n as unknown as string } }))], cursor: 'c2' });
      const next = store.commit({ rows: [row(tip('a'))], cursor: 'c3', caughtUpAt: 3 });
      await failed.catch(() => undefined);
      await next;
      expect(await rowsOf(store)).to.have.length(1);
      expect(await store.meta()).to.deep.equal({ cursor: 'c1', caughtUpAt: 1 });
      await store.commit({ cursor: null });
      await store.commit({ cursor: 'c4' });
      expect((await store.meta()).cursor).to.equal('c4');
    });

    it('gives many rows in slices of some hundred', async () => {
      await store.commit({ rows: Array.from({ length: 700 }, (_, n) => row(tip(`a${String(n)}`))) });
      const slices: number[] = [];
      for await (const slice of store.rows()) slices.push(slice.length);
      expect(slices.reduce((sum, each) => sum + each, 0)).to.equal(700);
      expect(Math.max(...slices)).to.be.at.most(300);
    });

    it('finishes what was asked of it before it was closed', async () => {
      const late = Promise.all([store.commit({ rows: [row(tip('a'))] }), store.set('draft', 1)]);
      store.close();
      await late;
      expect(await oneRow(store, tip('a'))).to.deep.equal(row(tip('a')));
    });
  });
}
