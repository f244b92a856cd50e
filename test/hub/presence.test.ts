import { expect } from '@open-wc/testing';
import type { MemberId } from '../../src/domain/record.js';
import { mergePresence } from '../../src/hub/around.js';
import type { HubSession, Presence } from '../../src/hub/hub.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { TabHub } from '../../src/hub/tab-hub.js';
import { openFrame, people, ready, RED, until } from './kit.js';

/** A frame whose clock runs a thousand times faster: 15 s of heartbeat are 15 ms. */
function hasten(window: Window & typeof globalThis): void {
  const { setTimeout, setInterval } = window;
  const { now } = window.Date;
  const start = now();
  window.Date.now = () => start + (now() - start) * 1000;
  Object.assign(window, {
    setTimeout: (call: () => void, ms: number) => setTimeout.call(window, call, ms / 1000),
    setInterval: (call: () => void, ms: number) => setInterval.call(window, call, ms / 1000),
  });
}

function watch(session: HubSession): { around: ReadonlyMap<MemberId, Presence>; calls: number; stop: () => void } {
  const seen = { around: new Map() as ReadonlyMap<MemberId, Presence>, calls: 0, stop: () => undefined as void };
  seen.stop = session.presence.watch((around) => { seen.around = around; seen.calls++; });
  return seen;
}

describe('presence', () => {
  const open: { close(): void }[] = [];
  const keep = <T extends { close(): void }>(each: T): T => (open.push(each), each);
  afterEach(() => open.splice(0).reverse().forEach((each) => each.close()));

  it('in several tabs is the busiest of them, and where any of them writes', () => {
    const [away, free, busy] = (['away', 'free', 'busy'] as const).map((availability) => ({ availability }));
    expect(mergePresence(undefined, away!)).to.deep.equal(away);
    for (const [a, b, merged] of [[away, free, free], [free, away, free], [free, busy, busy], [busy, away, busy]] as const) {
      expect(mergePresence(a, b!)).to.deep.equal(merged);
    }
    const writing = 'ask/x/y' as const;
    expect(mergePresence({ ...free!, writing }, busy!)).to.deep.equal({ availability: 'busy', writing });
  });

  it('is not told again while nothing changes', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const [first, second] = [keep(hub.join(ann)), keep(hub.join(bo))];
    await Promise.all([ready(first), ready(second)]);
    const seen = watch(second);
    first.presence.announce({ availability: 'free' });
    await until(() => seen.around.has(ann.member), 'seen');
    const { calls } = seen;
    first.presence.announce({ availability: 'free' });
    first.presence.announce({ availability: 'busy' });
    await until(() => seen.around.get(ann.member)?.availability === 'busy', 'the change is seen');
    expect(seen.calls).to.equal(calls + 1);
    seen.stop();
    first.presence.announce({ availability: 'away' });
    const other = watch(second);
    await until(() => other.around.get(ann.member)?.availability === 'away', 'seen by another watcher');
    expect(seen.calls).to.equal(calls + 1);
  });

  it('is announced once the session is ready, and not as somebody else', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const seen = watch(keep(hub.join(bo)));
    const session = keep(hub.join(ann));
    session.presence.announce({ availability: 'free' }, 'a-forged-anonymous-one');
    session.presence.announce({ availability: 'free' });
    await until(() => seen.around.has(ann.member), 'seen');
    expect([...seen.around.keys()]).to.deep.equal([ann.member]);
  });

  it('of others is unknown while cut off, and known again afterwards', async () => {
    const { ann, bo } = await people();
    const hub = new MemoryHub();
    const session = keep(hub.join(ann));
    session.presence.announce({ availability: 'free' });
    const seen = watch(keep(hub.join(bo)));
    await until(() => seen.around.has(ann.member), 'seen');
    hub.offline(bo.member);
    expect([...seen.around]).to.deep.equal([]);
    hub.online(bo.member);
    await until(() => seen.around.has(ann.member), 'seen again');
  });

  it('ends when the page goes, and is back when it comes back', async () => {
    const { ann, bo } = await people();
    const frame = openFrame();
    keep({ close: () => frame.remove() });
    const { TabHub: Hub } = await frame.load();
    const session = keep(new Hub().join(ann));
    session.presence.announce({ availability: 'free' });
    const seen = watch(keep(new TabHub().join(bo)));
    await until(() => seen.around.has(ann.member), 'seen');
    frame.window.dispatchEvent(new Event('pagehide'));
    await until(() => !seen.around.has(ann.member), 'gone');
    frame.window.dispatchEvent(new Event('pageshow'));
    await until(() => seen.around.has(ann.member), 'back');
  });

  it('lasts while heartbeats come, and ends by the own clock for who fell silent', async () => {
    const { ann, bo, database } = await people();
    const frames = [openFrame(), openFrame()] as const;
    for (const frame of frames) {
      keep({ close: () => frame.remove() });
      hasten(frame.window);
    }
    const [{ TabHub: Here }, { TabHub: There }] = [await frames[0].load(), await frames[1].load()];
    const beating = keep(new There().join(ann));
    beating.presence.announce({ availability: 'free' });
    const seen = watch(keep(new Here().join(bo)));
    const channel = keep(new BroadcastChannel(database));
    let beats = 0;
    channel.onmessage = ({ data }) => { if ((data as { who?: string }).who === ann.member) beats++; };
    await until(() => seen.around.has(ann.member), 'seen');
    channel.postMessage({ id: 'x', circles: [RED], who: 'crashed', presence: { availability: 'busy' } });
    await until(() => seen.around.has('crashed'), 'seen');
    await until(() => !seen.around.has('crashed'), 'gone');
    const heard = beats;
    await until(() => beats >= heard + 5, 'heartbeats go on');
    await until(() => seen.around.has(ann.member), 'who beats is around');
  });

  it('passes over messages of a later version', async () => {
    const { ann, bo, database } = await people();
    const seen = watch(keep(new TabHub().join(bo)));
    const channel = keep(new BroadcastChannel(database));
    channel.postMessage({ newer: true });
    const session = keep(new TabHub().join(ann));
    session.presence.announce({ availability: 'free' });
    await until(() => seen.around.has(ann.member), 'seen');
  });
});
