import type { HubCase } from './conformance-kit.js';
import { check, Reader, refused, same, until } from './conformance-kit.js';

/** Several hub objects, cuts, and the end. */
export const connectionCases: readonly HubCase[] = [
  {
    name: 'two hub objects on one backend read each other, live and later',
    needs: ['another'],
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const here = await stage.join(ann, [red]);
      await here.put(red, stage.tip(ann, 'before'));
      const there = await stage.join(bo, [red], { hub: stage.env.another!() });
      const [reader, back] = [await stage.read(there), await stage.read(here)];
      await here.put(red, stage.tip(ann, 'live'));
      await there.put(red, stage.tip(bo, 'back'));
      for (const each of [reader, back]) await until(() => each.held.size === 3, 'all three are read');
      const seen = stage.watch(there);
      here.presence.announce({ availability: 'busy' });
      await until(() => seen.around.get(ann)?.availability === 'busy', 'presence passes too');
    },
  },
  {
    name: 'two tabs of one member work side by side',
    needs: ['another'],
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const tabs = [await stage.join(ann, [red]), await stage.join(ann, [red], { hub: stage.env.another!() })] as const;
      const readers = [await stage.read(tabs[0]), await stage.read(tabs[1])];
      const tip = stage.tip(ann, 'first');
      const place = await tabs[0].put(red, tip);
      await tabs[1].put(red, stage.tip(ann, 'second', {}, tip), { replaces: place });
      for (const reader of readers) await until(() => reader.texts().includes('second'), 'both read it');
      tabs[0].close();
      await tabs[1].put(red, stage.tip(ann, 'after'));
      await until(() => !!readers[1]?.texts().includes('after'), 'the other works on');
    },
  },
  {
    name: 'a hub that comes and goes: the state says so, puts fail as offline, and nothing missed stays missed',
    needs: ['offline', 'online'],
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const [author, colleague] = [await stage.join(ann, [red]), await stage.join(bo, [red])];
      const reader = await stage.read(colleague);
      const states: string[] = [];
      colleague.addEventListener('statechange', () => states.push(colleague.state));
      await author.put(red, stage.tip(ann, 'before'));
      await until(() => reader.texts().includes('before'), 'the first is read');
      await stage.env.offline?.();
      await until(() => colleague.state === 'offline' && author.state === 'offline', 'offline');
      await refused(author.put(red, stage.tip(ann, 'not sent')), 'offline', 'a put while offline');
      const waiting = new Reader(colleague, reader.cursor);
      await stage.env.online?.();
      await until(() => colleague.state === 'ready' && author.state === 'ready', 'ready again');
      await author.put(red, stage.tip(ann, 'after'));
      await until(() => reader.texts().includes('after'), 'the first reader reads on');
      await until(() => waiting.caughtUp === 1, 'who subscribed while offline catches up');
      same([reader.texts(), reader.caughtUp], [['before', 'after'], 1], 'what was read');
      same([states[0], states.at(-1)], ['offline', 'ready'], 'an event for each change');
    },
  },
  {
    name: 'close ends every callback, and later puts fail',
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const [closing, staying] = [await stage.join(ann, [red]), await stage.join(bo, [red])];
      const [ended, reader] = [await stage.read(closing), await stage.read(staying)];
      const seen = stage.watch(closing);
      await until(() => seen.calls > 0, 'watching');
      closing.close();
      const [calls, batches] = [seen.calls, ended.batches.length];
      let events = 0;
      closing.addEventListener('statechange', () => events++);
      const late = new Reader(closing);
      await refused(closing.put(red, stage.tip(ann, 'too late')), 'offline', 'a put after close');
      staying.presence.announce({ availability: 'busy' });
      await staying.put(red, stage.tip(bo, 'afterwards'));
      await until(() => reader.texts().includes('afterwards'), 'the other reads on');
      same([ended.batches.length, seen.calls, events, late.batches.length], [batches, calls, 0, 0], 'callbacks after close');
      closing.close();
    },
  },
  {
    name: 'the clock of the hub is a clock',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const [first, second] = [session.now(), session.now()];
      check(Number.isFinite(first) && first > Date.UTC(2020, 0) && second >= first, `${first}, then ${second}`);
    },
  },
];
