import { expect } from '@open-wc/testing';
import { promisifyRequest } from 'idb-keyval';
import { ALL, refOf } from '../../src/domain/record.js';
import { openStore } from '../../src/store/open-store.js';
import { databaseName } from '../../src/store/store.js';
import { row, tip, waiting } from './records.js';
import { atEnd, oneRow, rowsOf, someone, spoil } from './support.js';

describe('openStore', () => {
  it('has everything again after it was closed', async () => {
    const scope = someone();
    const first = await openStore(scope);
    const rows = Array.from({ length: 200 }, (_, n) => row(tip(`${String.fromCharCode(97 + (n % 26))}${String(n)}`, n + 1), { [ALL]: String(n) }));
    await first.commit({ rows, outbox: [waiting(rows[7]!.record)], cursor: 'c9', caughtUpAt: 9 });
    await first.set('busy', true);
    first.close();

    const second = atEnd(await openStore(scope));
    expect(second.durable).to.equal(true);
    expect(second.problem).to.equal(undefined);
    expect([...(await rowsOf(second)).values()]).to.have.deep.members(rows);
    expect(await second.outbox()).to.deep.equal([waiting(rows[7]!.record)]);
    expect(await second.meta()).to.deep.equal({ cursor: 'c9', caughtUpAt: 9 });
    expect(await second.get('busy')).to.equal(true);
  });

  it('keeps two members and two tenants of one browser apart', async () => {
    const [one, two] = [someone(), someone()];
    for (const scope of [one, { ...one, member: two.member }, { ...two, member: one.member }]) {
      const store = atEnd(await openStore(scope));
      expect(await rowsOf(store)).to.have.length(0);
      await store.commit({ rows: [row(tip('a'))] });
    }
  });

  it('leaves what a newer kollega keeps as it is, and goes on in memory', async () => {
    const scope = someone();
    const theirs = { format: 2, cursor: { theirs: true } };
    await spoil(scope, (values) => values.put(theirs, 'meta'));
    const store = await openStore(scope);
    expect(store.durable).to.equal(false);
    expect(store.problem).to.have.property('code', 'storage-newer');
    await store.commit({ rows: [row(tip('a'))], cursor: 'c1' });
    expect(await rowsOf(store)).to.have.length(1);
    await spoil(scope, async (values) => {
      const [keys, meta] = [values.getAllKeys(), values.get('meta')];
      await promisifyRequest(meta);
      expect(keys.result).to.deep.equal(['meta']);
      expect(meta.result).to.deep.equal(theirs);
    });
  });

  it('writes no more once a newer kollega has been here', async () => {
    const scope = someone();
    const store = atEnd(await openStore(scope));
    await store.commit({ rows: [row(tip('a'))] });
    await spoil(scope, (values) => values.put({ format: 2 }, 'meta'));
    const problem = await store.commit({ rows: [row(tip('b'))] }).catch((error: unknown) => error);
    expect(problem).to.have.property('code', 'storage-newer');
    expect(await rowsOf(store)).to.have.length(1);
  });

  it('goes on in memory beside a database of the same name that is not ours', async () => {
    const scope = someone();
    const request = indexedDB.open(databaseName(scope.tenant, scope.member));
    request.onupgradeneeded = () => request.result.createObjectStore('theirs');
    await promisifyRequest(request);
    request.result.close();
    const store = await openStore(scope);
    expect(store.durable).to.equal(false);
    expect(store.problem).to.have.property('code', 'storage-corrupt');
    await store.commit({ rows: [row(tip('a'))] });
    expect(await oneRow(store, tip('a'))).to.deep.equal(row(tip('a')));
  });

  const spoiled: Record<string, (text: string) => unknown> = {
    'is no JSON': (text) => text.slice(0, -9),
    'is no text': () => ({ page: 'a' }),
    'is null': () => null,
    'is no list': () => '{"length":1}',
    'holds things that are no rows': (text) =>
      text.replace('[', '[null,7,{"record":{"kind":"tip","id":"a1","by":"me"},"circles":{}},{"record":{"kind":"tip","id":"a1","by":"me","rev":1}},'),
    'holds a row of another page': (text) => text.replace('"id":"a2"', '"id":"b2"'),
  };

  for (const [how, change] of Object.entries(spoiled)) {
    it(`skips what can not be read in a page that ${how}, and has everything fetched again`, async () => {
      const scope = someone();
      const first = await openStore(scope);
      await first.commit({ rows: [row(tip('a1')), row(tip('a2')), row(tip('c1'))], outbox: [waiting(tip('c1'))], cursor: 'c1', caughtUpAt: 1 });
      first.close();
      await spoil(scope, async (values) => {
        const page = values.get('page/a') as IDBRequest<string>;
        await promisifyRequest(page);
        await promisifyRequest(values.put(change(page.result), 'page/a'));
      });

      const second = await openStore(scope);
      const kept = await rowsOf(second);
      expect(kept).to.include.keys(refOf(tip('c1')));
      expect([...kept.values()].every(({ record }) => record.rev === 1)).to.equal(true);
      expect(second.durable).to.equal(true);
      expect(second.problem).to.have.property('code', 'storage-corrupt');
      expect(second.problem?.detail).to.deep.equal(['page/a']);
      expect((await second.meta()).cursor).to.equal(undefined);
      expect(await second.outbox()).to.deep.equal([waiting(tip('c1'))]);
      await second.commit({ rows: [row(tip('a1')), row(tip('a2'))], cursor: 'c2' });
      second.close();

      const third = atEnd(await openStore(scope));
      expect(await rowsOf(third)).to.have.length(3);
      expect(third.problem).to.equal(undefined);
    });
  }

  it('notices a spoiled page also when the first to touch it is a commit, whose cursor then does not count', async () => {
    const scope = someone();
    const store = atEnd(await openStore(scope));
    await store.commit({ rows: [row(tip('a1'))], cursor: 'c1' });
    await spoil(scope, (values) => values.put('[', 'page/a'));
    await store.commit({ rows: [row(tip('a2')), row(tip('b'))], cursor: 'c2' });
    expect(store.problem).to.have.property('code', 'storage-corrupt');
    expect([...(await rowsOf(store)).keys()]).to.have.members([refOf(tip('a2')), refOf(tip('b'))]);
    expect((await store.meta()).cursor).to.equal(undefined);
  });

  it('moves no cursor in one tab after another tab found a spoiled page', async () => {
    const scope = someone();
    const [one, two] = [atEnd(await openStore(scope)), atEnd(await openStore(scope))];
    await one.commit({ rows: [row(tip('a1'))], cursor: 'c1' });
    await two.commit({ rows: [row(tip('b1'))], cursor: 'c2' });
    await spoil(scope, (values) => values.put('[', 'page/a'));
    await rowsOf(one);
    await two.commit({ rows: [row(tip('b2'))], cursor: 'c3' });
    expect((await two.meta()).cursor).to.equal(undefined);
    expect(await rowsOf(two)).to.have.length(2);
  });

  for (const alien of ['nonsense', null, 7, { format: 'x' }, { format: 1, cursor: 7 }, { format: 1, caughtUpAt: 'noon' }]) {
    it(`takes ${JSON.stringify(alien)} in the place of its own notes for none, and keeps the rows`, async () => {
      const scope = someone();
      const first = await openStore(scope);
      await first.commit({ rows: [row(tip('a'))], cursor: 'c1' });
      first.close();
      await spoil(scope, (values) => values.put(alien, 'meta'));

      const second = await openStore(scope);
      expect(second.problem).to.have.property('code', 'storage-corrupt');
      expect(await second.meta()).to.deep.equal({ cursor: undefined, caughtUpAt: undefined });
      expect(await rowsOf(second)).to.have.length(1);
      await second.commit({ cursor: 'c2' });
      second.close();

      const third = atEnd(await openStore(scope));
      expect(third.problem).to.equal(undefined);
      expect((await third.meta()).cursor).to.equal('c2');
    });
  }

  it('skips what is no entry of the outbox', async () => {
    const scope = someone();
    const store = atEnd(await openStore(scope));
    await store.commit({ outbox: [waiting(tip('a'))] });
    await spoil(scope, (values) => {
      values.put('nonsense', 'out/all/tip/x/me');
      values.put({ ...waiting(tip('b')) }, 'out/all/tip/somewhere/else');
      return values.put(null, 'out/');
    });
    expect(await store.outbox()).to.deep.equal([waiting(tip('a'))]);
    expect(store.problem).to.have.property('code', 'storage-corrupt');
    expect(store.problem?.detail).to.have.length(3);
    expect(await store.outbox()).to.deep.equal([waiting(tip('a'))]);
    expect(store.problem?.detail).to.have.length(3);
  });

  it('goes on after the database was deleted under it, and has everything fetched again', async () => {
    const scope = someone();
    const store = atEnd(await openStore(scope));
    await store.commit({ rows: [row(tip('a'))], cursor: 'c1' });
    await promisifyRequest(indexedDB.deleteDatabase(databaseName(scope.tenant, scope.member)));
    await store.commit({ rows: [row(tip('b'))], cursor: 'c2' });
    expect([...(await rowsOf(store)).keys()]).to.deep.equal([refOf(tip('b'))]);
    expect((await store.meta()).cursor).to.equal(undefined);
  });

  it('does not stand in the way of who deletes the database', async () => {
    const scope = someone();
    const store = atEnd(await openStore(scope));
    const request = indexedDB.deleteDatabase(databaseName(scope.tenant, scope.member));
    let blocked = false;
    request.onblocked = () => (blocked = true);
    await promisifyRequest(request);
    expect(blocked).to.equal(false);
    expect(await rowsOf(store)).to.have.length(0);
  });
});
