import type { HubCase } from './conformance-kit.js';
import { check, keyOf, same, until } from './conformance-kit.js';

/** Catching up, cursors, circles, repetition and resets. */
export const readingCases: readonly HubCase[] = [
  {
    name: 'an empty hub says caughtUp exactly once, and gives a cursor',
    async run(stage) {
      const [red, blue, ann] = await Promise.all([stage.circle('red'), stage.circle('blue'), stage.member('ann')]);
      const session = await stage.join(ann, [red, blue]);
      const reader = await stage.read(session);
      check(reader.cursor !== undefined, 'a cursor');
      await session.put(red, stage.tip(ann, 'later'));
      await until(() => reader.texts().length > 0, 'the record is read');
      same([reader.caughtUp, reader.resets], [1, []], 'caughtUp and resets');
    },
  },
  {
    name: 'catching up from any cursor leads to the same state, with exactly one caughtUp',
    async run(stage) {
      const [red, blue, ann] = await Promise.all([stage.circle('red'), stage.circle('blue'), stage.member('ann')]);
      const session = await stage.join(ann, [red, blue]);
      const live = await stage.read(session);
      const steps = [{ cursor: live.cursor, held: new Map(live.held) }];
      const tips = [0, 1, 2, 3].map((n) => stage.tip(ann, `tip ${n}`));
      const places = new Map<string, string>();
      for (let round = 0; round < 3; round++) {
        for (const [n, first] of tips.entries()) {
          const circle = (n + round) % 3 ? red : blue;
          const tip = stage.tip(ann, `tip ${n}, ${round}`, { rev: round + 1, ...(round === 2 && n === 1 && { gone: true }) }, first);
          places.set(keyOf(circle, tip), await session.put(circle, tip, { replaces: places.get(keyOf(circle, tip)) }));
          await until(() => live.held.get(keyOf(circle, tip))?.record.rev === tip.rev, 'the record is read');
          steps.push({ cursor: live.cursor, held: new Map(live.held) });
        }
      }
      for (const [n, { cursor, held }] of [{ cursor: undefined, held: undefined }, ...steps].entries()) {
        const reader = await stage.read(session, cursor, held);
        same(reader.state, live.state, `the state after catching up from cursor ${n}`);
        same([reader.caughtUp, reader.resets], [1, []], `caughtUp and resets from cursor ${n}`);
        reader.stop();
      }
    },
  },
  {
    name: 'what is written while a reader catches up is neither lost nor out of order',
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const author = await stage.join(ann, [red]);
      const texts = Array.from({ length: 600 }, (_, n) => `tip ${n}`);
      const put = (part: readonly string[]): Promise<unknown> => Promise.all(part.map((text) => author.put(red, stage.tip(ann, text))));
      await put(texts.slice(0, 400));
      const rest = put(texts.slice(400));
      const reader = await stage.read(await stage.join(bo, [red]));
      await rest;
      await until(() => reader.held.size === texts.length, 'all are read');
      same([...new Set(reader.texts())], texts, 'in the order of the puts');
      same(reader.caughtUp, 1, 'caughtUp');
    },
  },
  {
    name: 'repetition is harmless: an old cursor gives the same again, and two readers do not disturb each other',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const start = await stage.read(session);
      const old = start.cursor;
      for (const text of ['one', 'two', 'three']) await session.put(red, stage.tip(ann, text));
      const [first, second] = [await stage.read(session, old), await stage.read(session, old)];
      same(second.texts(), first.texts(), 'both read the same');
      const again = await stage.read(session, old, first.held);
      same(again.state, first.state, 'reading it a second time changes nothing');
      first.stop();
      await session.put(red, stage.tip(ann, 'four'));
      await until(() => second.texts().includes('four') && start.texts().includes('four'), 'the others read on');
      check(!first.texts().includes('four'), 'a reader that stopped is called no more');
    },
  },
  {
    name: 'nobody reads what is not theirs',
    async run(stage) {
      const [red, blue, ann, bo] = await Promise.all([
        stage.circle('red'), stage.circle('blue'), stage.member('ann'), stage.member('bo'),
      ]);
      const [inBoth, inBlue] = [await stage.join(ann, [red, blue]), await stage.join(bo, [blue])];
      await inBoth.put(red, stage.tip(ann, 'secret, kept'));
      const reader = await stage.read(inBlue);
      await inBoth.put(red, stage.tip(ann, 'secret, live'));
      await inBoth.put(blue, stage.tip(ann, 'open'));
      await until(() => reader.texts().includes('open'), 'the open one is read');
      same((await stage.read(inBlue)).texts(), ['open'], 'what a second reader gets');
      same(reader.texts(), ['open'], 'what the first reader got');
    },
  },
  {
    name: 'a circle joined is read from its beginning, a circle left is read no more',
    async run(stage) {
      const [red, blue, green, ann, bo] = await Promise.all([
        stage.circle('red'), stage.circle('blue'), stage.circle('green'), stage.member('ann'), stage.member('bo'),
      ]);
      const author = await stage.join(bo, [red, blue, green]);
      for (const circle of [red, blue, green]) await author.put(circle, stage.tip(bo, 'before'));
      const before = await stage.join(ann, [red, blue]);
      const { cursor } = await stage.read(before);
      before.close();
      for (const circle of [red, blue, green]) await author.put(circle, stage.tip(bo, 'after'));
      const moved = await stage.join(ann, [blue, green]);
      const reader = await stage.read(moved, cursor);
      same([reader.texts(red), reader.texts(blue), reader.texts(green)], [[], ['after'], ['before', 'after']], 'red, blue, green');
      same([reader.caughtUp, reader.resets], [1, []], 'caughtUp and resets');
      same((await stage.read(moved, reader.cursor)).texts(), [], 'the new cursor knows the new circle');
    },
  },
  {
    name: 'another hub in the same place says replaced, then everything',
    needs: ['replaceAll'],
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      await session.put(red, stage.tip(ann, 'lost'));
      const { cursor } = await stage.read(session);
      session.close();
      await stage.env.replaceAll?.();
      const again = await stage.join(ann, [red]);
      await again.put(red, stage.tip(ann, 'new'));
      const reader = await stage.read(again, cursor);
      same([reader.batches[0]?.reset, reader.resets.length], ['replaced', 1], 'the reset comes first, once');
      same(reader.texts(), ['new'], 'everything');
      const onwards = await stage.read(again, reader.cursor);
      same([onwards.resets, onwards.texts()], [[], []], 'the new cursor holds');
    },
  },
  {
    name: 'a cursor older than the tombstones says expired, then everything',
    needs: ['forgetTombstones'],
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const withdrawn = stage.tip(ann, 'withdrawn');
      const place = await session.put(red, withdrawn);
      await session.put(red, stage.tip(ann, 'kept'));
      const old = await stage.read(session);
      const [cursor, held] = [old.cursor, new Map(old.held)];
      await session.put(red, stage.tip(ann, '', { gone: true }, withdrawn), { replaces: place });
      await until(() => !!old.held.get(keyOf(red, withdrawn))?.record.gone, 'the tombstone is read');
      await stage.env.forgetTombstones?.();
      const reader = await stage.read(session, cursor, held);
      same([reader.batches[0]?.reset, reader.resets.length], ['expired', 1], 'the reset comes first, once');
      same([...reader.held.values()].map(({ record }) => record.body), [{ text: 'kept' }], 'everything');
      same((await stage.read(session, old.cursor)).resets, [], 'who read the tombstone is not reset');
      same((await stage.read(session, reader.cursor)).resets, [], 'the new cursor holds');
    },
  },
];
