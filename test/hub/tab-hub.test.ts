import { expect } from '@open-wc/testing';
import { DAY, defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import type { Batch, HubSession, Scope } from '../../src/hub/hub.js';
import { TabHub } from '../../src/hub/tab-hub.js';
import { TabLog } from '../../src/hub/tab-log.js';
import { openFrame, people, Reader, ready, RED, refuse, tip, until } from './kit.js';

describe('TabHub', () => {
  const open: { close(): void }[] = [];
  const join = (scope: Scope, hub = new TabHub()): HubSession => {
    const session = hub.join(scope);
    open.push(session);
    return session;
  };
  const frame = (): ReturnType<typeof openFrame> => {
    const opened = openFrame();
    open.push({ close: () => opened.remove() });
    return opened;
  };
  afterEach(() => open.splice(0).reverse().forEach((each) => each.close()));

  it('reaches this browser only, and says so', () => {
    expect(new TabHub().reach).to.equal('this-browser');
  });

  it('carries a record from one frame to another, live, and keeps it when both are closed', async () => {
    const { ann, bo } = await people();
    const [here, there] = [frame(), frame()];
    const [atAnn, atBo] = [join(ann, new (await here.load()).TabHub()), join(bo, new (await there.load()).TabHub())];
    const reader = new Reader(atBo);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    await atAnn.put(RED, tip(ann.member, 'kept'));
    await until(() => reader.texts().includes('kept'), 'read live');
    here.remove();
    there.remove();
    const later = new Reader(join(bo));
    await until(() => later.caughtUp === 1, 'caughtUp');
    expect(later.texts()).to.deep.equal(['kept']);
    await until(() => new Reader(join(bo), reader.cursor).texts().length === 0, 'the cursor holds in another frame');
  });

  it('resolves a put only when others can read it from the database', async () => {
    const { ann, database } = await people();
    const session = join(ann);
    const log = new TabLog(database);
    const places = await Promise.all(Array.from({ length: 20 }, (_, n) => session.put(RED, tip(ann.member, `tip ${n}`))));
    const { entries, head } = await log.read(RED, 0, 50);
    expect(entries.map(({ seq }) => String(seq))).to.deep.equal(places);
    expect(head).to.equal(20);
    log.close();
  });

  it('reads what it was not told of: on the next message, and when the page is shown again', async () => {
    const { ann, bo, database } = await people();
    const reader = new Reader(join(bo));
    await until(() => reader.caughtUp === 1, 'caughtUp');
    const silent = new TabLog(database);
    await silent.put(RED, tip(ann.member, 'written by a tab that died'), undefined);
    await join(ann).put(RED, tip(ann.member, 'told'));
    await until(() => reader.texts().length === 2, 'the gap is noticed');
    await silent.put(RED, tip(ann.member, 'written while frozen'), undefined);
    dispatchEvent(new Event('pageshow'));
    await until(() => reader.texts().length === 3, 'read when shown again');
    await silent.put(RED, tip(ann.member, 'written while hidden'), undefined);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => reader.texts().length === 4, 'read when visible again');
    expect(reader.texts()).to.deep.equal(
      ['written by a tab that died', 'told', 'written while frozen', 'written while hidden']);
    silent.close();
  });

  it('catches up in pages of at most 250, each with a cursor to go on from', async () => {
    const { ann, database } = await people();
    const log = new TabLog(database);
    await Promise.all(Array.from({ length: 600 }, (_, n) => log.put(RED, tip(ann.member, `tip ${n}`), undefined)));
    log.close();
    const session = join(ann);
    const reader = new Reader(session);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    expect(reader.batches.map(({ items }) => items.length)).to.deep.equal([250, 250, 100, 0]);
    const rest = new Reader(session, reader.batches[1]?.cursor);
    await until(() => rest.caughtUp === 1, 'caughtUp');
    expect(rest.texts()).to.have.length(100);
  });

  it('is another hub after the browser cleared its data, also for who is reading', async () => {
    const { ann, database } = await people();
    const session = join(ann);
    const reader = new Reader(session);
    await session.put(RED, tip(ann.member, 'cleared'));
    await until(() => reader.texts().length === 1, 'read');
    const { window } = frame();
    await new Promise<void>((resolve, reject) => {
      const request = window.indexedDB.open(database);
      request.onsuccess = () => {
        const transaction = request.result.transaction('log', 'readwrite');
        transaction.objectStore('log').clear();
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(new Error('not cleared'));
      };
    });
    await session.put(RED, tip(ann.member, 'new'));
    await until(() => reader.caughtUp === 2, 'caughtUp again');
    expect([reader.resets, reader.texts()]).to.deep.equal([['replaced'], ['cleared', 'new']]);
  });

  it('takes the cursor of another kind of hub for one of another database', async () => {
    const { ann } = await people();
    const session = join(ann);
    await session.put(RED, tip(ann.member, 'here'));
    for (const cursor of ['not JSON', '42', 'null']) {
      const reader = new Reader(session, cursor);
      await until(() => reader.caughtUp === 1, 'caughtUp');
      expect([reader.resets, reader.texts()], cursor).to.deep.equal([['replaced'], ['here']]);
    }
  });

  it('gives no cursor between a reset and caughtUp, so that who breaks off is reset again', async () => {
    const { ann } = await people();
    const session = join(ann);
    await Promise.all(Array.from({ length: 300 }, (_, n) => session.put(RED, tip(ann.member, `tip ${n}`))));
    const reader = new Reader(session, 'of another hub');
    await until(() => reader.caughtUp === 1, 'caughtUp');
    expect(reader.batches.map(({ items, cursor }: Batch) => [items.length, !!cursor]))
      .to.deep.equal([[0, false], [250, false], [50, false], [0, true]]);
  });

  it('sweeps tombstones of any circle by the time they came, at most once a day', async () => {
    const { ann, database } = await people();
    const log = new TabLog(database);
    const [first, second] = [tip(ann.member, 'first'), tip(ann.member, 'second')];
    const circles = [RED, ann.member];
    for (const circle of circles) {
      for (const record of [first, second]) await log.put(circle, record, undefined);
      await log.put(circle, { ...first, rev: 2, at: 0, gone: true }, '1');
      await log.put(circle, tip(ann.member, 'last'), undefined);
    }
    const stateOf = async (circle: string): Promise<unknown> => {
      const { horizon, head, entries } = await log.read(circle, 0, 9);
      return [horizon, head, entries.map(({ seq }) => seq)];
    };
    const now = Date.now();
    await log.tidy(now, 1000, 1000, defaultPolicy);
    for (const circle of circles) expect(await stateOf(circle)).to.deep.equal([0, 4, [2, 3, 4]]);
    await log.tidy(now + 999, -2000, 1000, defaultPolicy);
    for (const circle of circles) expect(await stateOf(circle)).to.deep.equal([0, 4, [2, 3, 4]]);
    await log.tidy(now + 1000, -2000, 1000, defaultPolicy);
    for (const circle of circles) expect(await stateOf(circle)).to.deep.equal([3, 4, [2, 4]]);
    expect(await log.put(RED, { ...first, rev: 3 }, undefined)).to.include({ seq: 5 });
    log.close();
  });

  it('forgets questions that led to nothing, in every circle, and keeps what a tip stands on', async () => {
    const { ann } = await people();
    const log = new TabLog(`kollega-test-${crypto.randomUUID()}`);
    const now = Date.now();
    const long = now - 8 * DAY;
    const said = (kind: string, id: string, at: number, body: object, about?: Ref[]): KollegaRecord =>
      ({ v: 1, kind, id, by: ann.member, rev: at, at, body: body as KollegaRecord['body'], ...(about && { about }) });
    const ask = (id: string, at: number): KollegaRecord => said('ask', id, at, { question: id, kind: 'waiting', ladder: [1, 2, 3] });
    const [idle, kept, young] = [ask('idle', long), ask('kept', long), ask('young', now)];
    const reply = (to: KollegaRecord): KollegaRecord => said('reply', `to-${to.id}`, long, { text: 'so', after: refOf(to) }, [refOf(to)]);
    const tip = said('tip', 'tip', long, { text: 'so' }, [refOf(reply(kept))]);
    for (const record of [idle, kept, young, reply(idle), reply(kept), tip]) for (const circle of [RED, ann.member]) await log.put(circle, record, undefined);
    await log.tidy(now, 1000, 0, defaultPolicy);
    for (const circle of [RED, ann.member]) {
      const { entries, horizon } = await log.read(circle, 0, 99);
      expect(entries.map(({ record }) => record.id)).to.deep.equal(['kept', 'young', 'to-kept', 'tip']);
      expect(horizon).to.equal(0);
    }
    // Said anew, it has its place again.
    expect(await log.put(RED, { ...idle, rev: now }, undefined)).to.have.property('seq', 7);
    log.close();
  });

  it('keeps questions for as long as the policy says', async () => {
    const { ann } = await people();
    const log = new TabLog(`kollega/1/${ann.tenant}/hub`);
    const asked = (days: number): KollegaRecord => {
      const at = Date.now() - days * DAY;
      return { v: 1, kind: 'ask', id: `${days}-days`, by: ann.member, rev: at, at, body: { question: 'x', kind: 'waiting', ladder: [1, 2, 3] } };
    };
    for (const days of [8, 31]) await log.put(RED, asked(days), undefined);
    join(ann, new TabHub({ askDays: 30 }));
    const ids = async (): Promise<string[]> => (await log.read(RED, 0, 9)).entries.map(({ record }) => record.id);
    while ((await ids()).includes('31-days')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await ids()).to.deep.equal(['8-days']);
    log.close();
  });

  it('works within the frame where storage is refused, and still hears other frames', async () => {
    const { ann, bo } = await people();
    const [here, there] = [frame(), frame()];
    for (const { window } of [here, there]) refuse(window, 'indexedDB');
    const { TabHub: Hub } = await here.load();
    const [first, second] = [join(ann, new Hub()), join(bo, new Hub())];
    const elsewhere = join(bo, new (await there.load()).TabHub());
    const readers = [first, second, elsewhere].map((session) => new Reader(session));
    await until(() => readers.every(({ caughtUp }) => caughtUp === 1), 'caughtUp');
    const record = tip(ann.member, 'first');
    const replaces = await first.put(RED, record);
    await first.put(RED, { ...record, rev: 2, body: { text: 'second' } }, { replaces });
    for (const reader of readers) await until(() => reader.texts().includes('second'), 'read everywhere');
    const later = new Reader(second);
    await until(() => later.caughtUp === 1, 'caughtUp');
    expect(later.texts()).to.deep.equal(['second']);
    expect(readers.map(({ held }) => held.size)).to.deep.equal([1, 1, 1]);
  });

  it('works within the frame where channels are refused', async () => {
    const { ann, bo } = await people();
    const { window, load } = frame();
    refuse(window, 'BroadcastChannel');
    const { TabHub: Hub } = await load();
    const [first, second] = [join(ann, new Hub()), join(bo, new Hub())];
    const reader = new Reader(second);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    await first.put(RED, tip(ann.member, 'in this frame'));
    await until(() => reader.texts().length === 1, 'read');
  });

  it('says when the disk is full, and when the browser can not write just now', async () => {
    const { ann } = await people();
    const { window, load } = frame();
    const session = join(ann, new (await load()).TabHub());
    await ready(session);
    for (const [name, code, retryAfter] of [['QuotaExceededError', 'full', undefined], ['UnknownError', 'busy', 1000]] as const) {
      window.IDBObjectStore.prototype.put = () => { throw new window.DOMException('', name); };
      const error: unknown = await session.put(RED, tip(ann.member, '')).catch((reason: unknown) => reason);
      expect(error).to.include({ code, retryAfter });
    }
  });

  it('tells the others of a put that was under way when its session closed', async () => {
    const { ann, bo } = await people();
    const reader = new Reader(join(bo));
    await until(() => reader.caughtUp === 1, 'caughtUp');
    const session = join(ann);
    await ready(session);
    void session.put(RED, tip(ann.member, 'last words')).catch(() => undefined);
    for (let turns = 0; turns < 5; turns++) await Promise.resolve();
    session.close();
    await until(() => reader.texts().includes('last words'), 'read by the others');
  });
});
