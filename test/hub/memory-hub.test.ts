import { expect } from '@open-wc/testing';
import type { HubSession, Scope } from '../../src/hub/hub.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { people, Reader, ready, RED, tip, until } from './kit.js';

describe('MemoryHub, told what to do', () => {
  const open: HubSession[] = [];
  const join = (scope: Scope, hub: MemoryHub): HubSession => {
    const session = hub.join(scope);
    open.push(session);
    return session;
  };
  afterEach(() => open.splice(0).forEach((session) => session.close()));

  it('reaches as far as it is told', () => {
    expect(new MemoryHub().reach).to.equal('team');
    expect(new MemoryHub({ reach: 'this-browser' }).reach).to.equal('this-browser');
  });

  it('is slow when told: a session connects first, and a put waits for it', async () => {
    const { ann } = await people();
    const session = join(ann, new MemoryHub({ latency: 20 }));
    expect(session.state).to.equal('connecting');
    const place = session.put(RED, tip(ann.member, 'early'));
    await ready(session);
    expect(await place).to.be.a('string');
  });

  it('cuts off one member and not the other, and brings what was missed', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const [atAnn, atBo] = [join(ann, hub), join(bo, hub)];
    await Promise.all([ready(atAnn), ready(atBo)]);
    hub.offline(ann.member);
    expect([atAnn.state, atBo.state]).to.deep.equal(['offline', 'ready']);
    const reader = new Reader(atAnn);
    await atBo.put(RED, tip(bo.member, 'missed'));
    hub.online(ann.member);
    await until(() => reader.texts().includes('missed'), 'what was missed is read');
  });

  it('joins offline where it is offline', async () => {
    const { ann } = await people();
    const hub = new MemoryHub();
    hub.offline();
    const session = join(ann, hub);
    expect(session.state).to.equal('offline');
    hub.online();
    await ready(session);
  });

  it('refuses a member: puts are forbidden and nothing more is read', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const [atAnn, atBo] = [join(ann, hub), join(bo, hub)];
    const [refused, reader] = [new Reader(atAnn), new Reader(atBo)];
    await until(() => refused.caughtUp === 1 && reader.caughtUp === 1, 'caughtUp');
    hub.refuse(ann.member);
    expect(atAnn.state).to.equal('refused');
    const error: unknown = await atAnn.put(RED, tip(ann.member, '')).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'forbidden' });
    await atBo.put(RED, tip(bo.member, 'for others'));
    await until(() => reader.texts().length === 1, 'the other reads on');
    expect(refused.texts()).to.deep.equal([]);
  });

  it('replaced under a running reader: reset, everything, and caughtUp once more', async () => {
    const { ann } = await people();
    const hub = new MemoryHub();
    const session = join(ann, hub);
    const reader = new Reader(session);
    await session.put(RED, tip(ann.member, 'lost'));
    await until(() => reader.texts().length === 1, 'read');
    const batches = reader.batches.length;
    hub.replace();
    await until(() => reader.caughtUp === 2, 'caughtUp again');
    expect(reader.batches.slice(batches).map(({ reset, caughtUp, cursor }) => [reset, caughtUp, !!cursor]))
      .to.deep.equal([['replaced', undefined, false], [undefined, true, true]]);
    await session.put(RED, tip(ann.member, 'new'));
    await until(() => reader.texts().includes('new'), 'it reads on');
    expect(reader.caughtUp).to.equal(2);
  });

  it('forgets tombstones: who was away is reset, who was there is not, and a new reader is told too', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const [atAnn, atBo] = [join(ann, hub), join(bo, hub)];
    const [away, there] = [new Reader(atAnn), new Reader(atBo)];
    const record = tip(bo.member, 'said');
    const replaces = await atBo.put(RED, record);
    await until(() => away.texts().length === 1, 'read');
    hub.offline(ann.member);
    await atBo.put(RED, { ...record, rev: 2, at: 2000, gone: true }, { replaces });
    await until(() => there.texts().length === 2, 'the tombstone is read');
    hub.forget(2000);
    hub.forget(2001);
    hub.online(ann.member);
    await until(() => away.caughtUp === 2, 'caughtUp again');
    expect([away.resets, away.held.size, there.resets]).to.deep.equal([['expired'], 0, []]);
    const fresh = new Reader(atAnn);
    await until(() => fresh.caughtUp === 1, 'caughtUp');
    expect(fresh.resets).to.deep.equal(['expired']);
  });

  it('writes as the steward, for it alone may', async () => {
    const { ann } = await people();
    const hub = new MemoryHub();
    const session = join(ann, hub);
    const reader = new Reader(session);
    await until(() => reader.caughtUp === 1, 'caughtUp');
    const removal = tip('steward', '', { kind: 'steward', body: { removes: `tip/x/${ann.member}`, reason: 'asked' } });
    await hub.steward(RED, removal);
    await hub.steward(RED, { ...removal, id: 'named' }, ann.tenant);
    await until(() => reader.held.size === 2, 'both are read');
  });

  it('has a clock that can be set', async () => {
    const { ann } = await people();
    const hub = new MemoryHub();
    const session = join(ann, hub);
    hub.now = () => 12345;
    expect(session.now()).to.equal(12345);
  });

  it('keeps tenants apart, though both have a circle for all', async () => {
    const [{ ann }, { bo }] = [await people(), await people()];
    const hub = new MemoryHub();
    const [here, there] = [join(ann, hub), join(bo, hub)];
    const reader = new Reader(there);
    await here.put(RED, tip(ann.member, 'theirs'));
    await there.put(RED, tip(bo.member, 'ours'));
    await until(() => reader.texts().length > 0, 'read');
    expect(reader.texts()).to.deep.equal(['ours']);
  });

  it('hands out copies: what a writer changes afterwards, nobody reads', async () => {
    const { ann } = await people();
    const hub = new MemoryHub();
    const [session, reader] = [join(ann, hub), new Reader(join(ann, hub))];
    await until(() => reader.caughtUp > 0, 'caughtUp');
    const body = { text: 'as said' };
    await session.put(RED, tip(ann.member, '', { body }));
    body.text = 'changed';
    await until(() => reader.texts().length > 0, 'read');
    const later = new Reader(session);
    await until(() => later.caughtUp > 0, 'caughtUp');
    expect([reader.texts(), later.texts()]).to.deep.equal([['as said'], ['as said']]);
  });
});
