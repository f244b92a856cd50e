import { expect } from '@open-wc/testing';
import type { Hub, HubSession, Scope } from '../../src/hub/hub.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { SharedHub } from '../../src/hub/shared-hub.js';
import { TabHub } from '../../src/hub/tab-hub.js';
import { openFrame, people, Reader, ready, RED, refuse, tip, until } from './kit.js';

const lockOf = ({ tenant, member, circles }: Scope): string => `kollega/1/${tenant}/${member}/leader//${circles.join()}`;

/** Counts the sessions that are open, and can lose the answer to a put. */
class Counted implements Hub {
  readonly reach = 'team';
  readonly inner = new MemoryHub({ latency: 5 });
  readonly open = new Set<HubSession>();
  /** Called when a put was accepted, before anybody is told. */
  accepted: () => void = () => undefined;

  join(scope: Scope): HubSession {
    const session = this.inner.join(scope);
    const { close, put } = session;
    this.open.add(session);
    session.close = () => {
      this.open.delete(session);
      close.call(session);
    };
    session.put = async (...what) => {
      const place = await put.apply(session, what);
      this.accepted();
      return place;
    };
    return session;
  }
}

describe('SharedHub', () => {
  const open: { close(): void }[] = [];
  const keep = <T extends { close(): void }>(each: T): T => (open.push(each), each);
  afterEach(() => open.splice(0).reverse().forEach((each) => each.close()));

  /** Three tabs of one member; the first leads. */
  async function tabs(hub: Hub, scope: Scope, patience?: number): Promise<[HubSession, HubSession, HubSession]> {
    const joined = [];
    for (let n = 0; n < 3; n++) {
      const session = keep(new SharedHub(hub, '', patience).join(scope));
      await ready(session);
      joined.push(session);
    }
    return joined as [HubSession, HubSession, HubSession];
  }

  it('reaches as far as the hub it shares', () => {
    expect(new SharedHub(new TabHub()).reach).to.equal('this-browser');
    expect(new SharedHub(new MemoryHub()).reach).to.equal('team');
  });

  it('holds one connection for all tabs of a member, and one more for another member or other circles', async () => {
    const { ann, bo } = await people();
    const hub = new Counted();
    await tabs(hub, ann);
    expect(hub.open.size).to.equal(1);
    await ready(keep(new SharedHub(hub).join(bo)));
    await ready(keep(new SharedHub(hub).join({ ...ann, circles: [RED, bo.member] })));
    await ready(keep(new SharedHub(hub, 'another').join(ann)));
    expect(hub.open.size).to.equal(4);
  });

  it('passes on states, the clock and refusals with all they say', async () => {
    const { ann } = await people();
    const hub = new Counted();
    hub.inner.now = () => Date.now() + 3_600_000;
    const [, follower] = await tabs(hub, ann);
    expect(follower.now() - Date.now()).to.be.within(3_590_000, 3_610_000);
    const record = tip(ann.member, 'first');
    const place = await follower.put(RED, record);
    const error: unknown = await follower.put(RED, { ...record, rev: 2 }).catch((reason: unknown) => reason);
    expect(error).to.deep.include({ name: 'HubError', code: 'conflict', standing: { record, place } });
    hub.inner.offline();
    await until(() => follower.state === 'offline', 'offline');
    hub.inner.refuse(ann.member);
    await until(() => follower.state === 'refused', 'refused');
  });

  it('when the leader closes another tab leads, and nobody lost a record or read one twice', async () => {
    const { ann, bo } = await people();
    const hub = new Counted();
    const [leader, second, third] = await tabs(hub, ann);
    const readers = [new Reader(second), new Reader(third)];
    const colleague = keep(hub.join(bo));
    await ready(colleague);
    const texts = Array.from({ length: 40 }, (_, n) => `tip ${n}`);
    const puts = (async () => {
      for (const text of texts) await colleague.put(RED, tip(bo.member, text));
    })();
    await until(() => readers.every((reader) => reader.texts().length > 3), 'some are read');
    leader.close();
    await until(() => readers.every((reader) => reader.texts().length > 15), 'more are read');
    second.close();
    await puts;
    await until(() => readers[1]?.texts().length === texts.length, 'all are read');
    expect(readers[1]?.texts()).to.deep.equal(texts);
    expect([readers[1]?.caughtUp, readers[1]?.resets]).to.deep.equal([1, []]);
    expect(hub.open.size).to.equal(2);
  });

  it('a put under way when the leader closes is sent again to the next', async () => {
    const { ann } = await people();
    const hub = new Counted();
    const [leader, follower] = await tabs(hub, ann);
    const record = tip(ann.member, 'said once');
    const put = follower.put(RED, record);
    leader.close();
    const place = await put;
    const reader = new Reader(follower);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    expect(reader.batches.flatMap(({ items }) => items)).to.deep.equal([{ record, place }]);
  });

  it('a put that was accepted before the leader fell silent counts, though it conflicts when sent again', async () => {
    const { ann } = await people();
    const hub = new Counted();
    const [leader, follower] = await tabs(hub, ann);
    const record = tip(ann.member, 'said once');
    hub.accepted = () => {
      hub.accepted = () => undefined;
      leader.close();
    };
    const place = await follower.put(RED, record);
    const reader = new Reader(follower);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    expect(reader.batches.flatMap(({ items }) => items)).to.deep.equal([{ record, place }]);
    const error: unknown = await follower.put(RED, record).catch((reason: unknown) => reason);
    expect(error, 'sent once it does conflict').to.include({ code: 'conflict' });
  });

  it('a leader that never answers is replaced', async () => {
    const { ann } = await people();
    let deposed = false;
    void navigator.locks.request(lockOf(ann), () => new Promise(() => undefined)).catch(() => { deposed = true; });
    const hub = new Counted();
    const [first, second] = await tabs(hub, ann, 100);
    expect(deposed).to.equal(true);
    const reader = new Reader(second);
    await first.put(RED, tip(ann.member, 'on we go'));
    await until(() => reader.texts().length === 1, 'read');
    await until(() => hub.open.size === 1, 'one connection');
  });

  it('a leader that freezes is replaced, lets its connection go when it thaws, and follows', async () => {
    const { ann } = await people();
    const worker = new Worker(new URL('./freezing-tab.worker.ts', import.meta.url), { type: 'module' });
    keep({ close: () => worker.terminate() });
    const told: unknown[] = [];
    worker.onmessage = ({ data }) => told.push(data);
    worker.postMessage({ join: ann, patience: 100 });
    await until(() => told.includes('ready'), 'the worker leads');
    const follower = keep(new SharedHub(new TabHub(), '', 100).join(ann));
    await ready(follower);
    const reader = new Reader(follower);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    worker.postMessage({ freeze: 500 });
    await until(() => told.includes('freezing'), 'the worker freezes');
    await follower.put(RED, tip(ann.member, 'meanwhile'));
    await until(() => told.includes('closed'), 'its connection is closed');
    await until(() => told.includes('meanwhile'), 'it reads on');
    worker.postMessage({ put: tip(ann.member, 'back') });
    await until(() => reader.texts().includes('back'), 'it writes on');
    expect([reader.texts(), reader.caughtUp, told.filter((word) => word === 'meanwhile').length])
      .to.deep.equal([['meanwhile', 'back'], 1, 1]);
  });

  it('three frames share one TabHub session, and go on when the leading frame is removed', async () => {
    const { ann, bo } = await people();
    const frames = [openFrame(), openFrame(), openFrame()];
    const sessions = [];
    for (const frame of frames) {
      keep({ close: () => frame.remove() });
      const { SharedHub: Shared, TabHub: Tab } = await frame.load();
      const session = new Shared(new Tab()).join(ann);
      await ready(session);
      sessions.push(session);
    }
    const [, second, third] = sessions as [HubSession, HubSession, HubSession];
    const reader = new Reader(third);
    const colleague = keep(new TabHub().join(bo));
    await second.put(RED, tip(ann.member, 'by a follower'));
    await until(() => reader.texts().length === 1, 'read by another');
    frames[0]?.remove();
    await colleague.put(RED, tip(bo.member, 'by a colleague'));
    await second.put(RED, tip(ann.member, 'after the leader'));
    await until(() => reader.texts().length === 3, 'all are read');
    expect(new Set(reader.texts())).to.have.property('size', 3);
  });

  it('a tab that comes back from the back-forward cache reads what was said meanwhile', async () => {
    const { ann, bo } = await people();
    const frame = openFrame();
    keep({ close: () => frame.remove() });
    const { SharedHub: Shared, TabHub: Tab } = await frame.load();
    await ready(keep(new Shared(new Tab()).join(ann)));
    const follower = keep(new SharedHub(new TabHub()).join(ann));
    const reader = new Reader(follower);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    const { prototype } = frame.window.BroadcastChannel;
    const { postMessage } = prototype;
    let lost = 0;
    prototype.postMessage = () => { lost++; };
    await keep(new TabHub().join(bo)).put(RED, tip(bo.member, 'said meanwhile'));
    await until(() => lost > 0, 'the leader told it to nobody');
    prototype.postMessage = postMessage;
    dispatchEvent(new Event('pageshow'));
    await until(() => reader.texts().includes('said meanwhile'), 'read');
    expect([reader.texts().length, reader.caughtUp]).to.deep.equal([1, 1]);
  });

  it('is as busy as its busiest tab, and forgets a tab that was removed', async () => {
    const { ann, bo } = await people();
    const frame = openFrame();
    keep({ close: () => frame.remove() });
    const leader = keep(new SharedHub(new TabHub()).join(ann));
    await ready(leader);
    const { SharedHub: Shared, TabHub: Tab } = await frame.load();
    const follower = new Shared(new Tab()).join(ann);
    let around: string | undefined;
    keep(new TabHub().join(bo)).presence.watch((all) => { around = all.get(ann.member)?.availability; });
    leader.presence.announce({ availability: 'free' });
    follower.presence.announce({ availability: 'busy' });
    await until(() => around === 'busy', 'busy');
    frame.remove();
    await until(() => around === 'free', 'free, for the leader is');
  });

  it('shows the secrets of every tab to the next leader too', async () => {
    const { ann } = await people();
    const hub = new Counted();
    const { anonymousAuthor } = await import('../../src/hub/acceptance.js');
    const authors = await Promise.all(['s1', 's2'].map((secret) => anonymousAuthor(ann.tenant, secret)));
    const leader = keep(new SharedHub(hub).join(ann));
    await ready(leader);
    const follower = keep(new SharedHub(hub).join({ ...ann, secrets: ['s1'] }));
    await follower.addSecret('s2');
    for (const author of authors) await follower.put(RED, tip(author, 'led by another'));
    leader.close();
    for (const author of authors) await follower.put(RED, tip(author, 'leading itself'));
  });

  it('close ends a follower, and rejects what it was waiting for', async () => {
    const { ann } = await people();
    const hub = new Counted();
    const [leader, follower] = await tabs(hub, ann);
    const reader = new Reader(follower);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    const put = follower.put(RED, tip(ann.member, 'under way')).catch((reason: unknown) => reason);
    follower.close();
    expect(await put).to.include({ code: 'offline' });
    const batches = reader.batches.length;
    const other = new Reader(leader);
    await leader.put(RED, tip(ann.member, 'afterwards'));
    await until(() => other.texts().includes('afterwards'), 'the leader reads on');
    expect(reader.batches).to.have.length(batches);
    expect(hub.open.size).to.equal(1);
  });

  it('connects by itself where the browser has no channels or no locks', async () => {
    const { ann } = await people();
    const hub = new Counted();
    const frames = [openFrame(), openFrame()] as const;
    for (const frame of frames) keep({ close: () => frame.remove() });
    refuse(frames[0].window, 'BroadcastChannel');
    frames[1].window.navigator.locks.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    for (const frame of frames) {
      const { SharedHub: Shared } = await frame.load();
      const session = keep(new Shared(hub).join(ann));
      await ready(session);
      await session.put(RED, tip(ann.member, 'alone'));
    }
    expect(hub.open.size).to.equal(2);
  });
});
