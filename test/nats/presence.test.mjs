// Who is around among few and among many: how often it is said, how soon it is known, and when it is forgotten. By a clock
// of the test's own, for it takes minutes; the same members over a real nats-server are in test/long/nats-presence.test.mjs.
import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { NatsPresence } from '../../dist/hub/nats/nats-presence.js';

const FREE = { availability: 'free' };

/** Members of one circle who hear each other, and themselves, at once. Says who spoke when. */
function circleOf(count) {
  const members = new Set();
  const said = [];
  const tell = (by, data) => {
    said.push({ by, at: Date.now(), ...JSON.parse(data) });
    for (const { presence, cut } of [...members]) if (!cut) presence.hear('red', by, new TextEncoder().encode(data));
  };
  const join = (name) => {
    const member = { name, cut: false, around: new Map() };
    member.presence = new NatsPresence(name, ['red'], (_, by, data) => { if (!member.cut) tell(by, data); });
    members.add(member);
    member.presence.watch((around) => { member.around = around; });
    member.presence.announce(FREE);
    member.presence.begin();
    return member;
  };
  const all = Array.from({ length: count }, (_, i) => join(`member ${i}`));
  return {
    all, said, join, tell,
    beats: (since = 0, until = Infinity) => said.filter(({ is, at }) => is && at >= since && at < until),
    /** How many spoke in the busiest second. */
    busiest(since) {
      const seconds = new Map();
      for (const { at } of this.beats(since)) seconds.set(Math.floor(at / 1000), (seconds.get(Math.floor(at / 1000)) ?? 0) + 1);
      return Math.max(...seconds.values());
    },
  };
}

/** In small steps, so that what is said sets off what follows in its time. */
const pass = (ms) => { for (let gone = 0; gone < ms; gone += 100) mock.timers.tick(100); };
const sees = ({ around }) => around.size;

describe('presence', () => {
  const clocked = (name, body) => test(name, () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    try {
      body();
    } finally {
      mock.timers.reset();
    }
  });

  clocked('of 60 who come at once each sees all within a second, and says so every 11 to 15 s', () => {
    const circle = circleOf(60);
    pass(1000);
    assert.deepEqual(circle.all.map(sees), Array(60).fill(60));
    const began = Date.now();
    pass(600_000);
    const beats = circle.beats(began);
    assert.ok(beats.length >= 60 * 40 && beats.length <= 60 * 54, `${beats.length} in ten minutes`);
    assert.deepEqual([...new Set(beats.map(({ holds }) => holds))], [40_500]);
    assert.ok(circle.busiest(began) <= 40, `${circle.busiest(began)} in one second`);
    assert.deepEqual(circle.all.map(sees), Array(60).fill(60));
  });

  clocked('of 120 who come at once each sees all within a minute, and says so every 45 to 60 s', () => {
    const circle = circleOf(120);
    pass(10_000);
    // Each comes, asks, and answers now and then: not each time that somebody asks.
    assert.ok(circle.said.length <= 120 * 8, `${circle.said.length} in the first ten seconds`);
    pass(50_000);
    assert.deepEqual(circle.all.map(sees), Array(120).fill(120));
    const began = Date.now();
    pass(600_000);
    const beats = circle.beats(began);
    assert.ok(beats.length >= 120 * 10 && beats.length <= 120 * 14, `${beats.length} in ten minutes`);
    assert.deepEqual([...new Set(beats.map(({ holds }) => holds))], [162_000]);
    assert.ok(circle.busiest(began) <= 30, `${circle.busiest(began)} in one second`);
    assert.deepEqual(circle.all.map(sees), Array(120).fill(120));
  });

  for (const [count, life, still] of [[60, 40_500, 20_000], [120, 162_000, 90_000]]) {
    clocked(`of ${count}, one that dies without a word is gone ${life / 1000} s after its last, and not much sooner`, () => {
      const circle = circleOf(count);
      pass(130_000);
      const [dead, ...others] = circle.all;
      dead.cut = true;
      pass(still);
      assert.deepEqual(others.map(sees), Array(count - 1).fill(count));
      pass(life - still);
      assert.deepEqual(others.map(sees), Array(count - 1).fill(count - 1));
    });
  }

  clocked('a change is told at once, among many too; what is no change is not', () => {
    const circle = circleOf(120);
    pass(130_000);
    const [first, ...others] = circle.all;
    const before = circle.said.length;
    first.presence.announce({ availability: 'busy' });
    for (let i = 0; i < 10; i++) first.presence.announce({ availability: 'busy' });
    assert.equal(circle.said.length, before + 1);
    assert.ok(others.every(({ around }) => around.get(first.name).availability === 'busy'));
    first.presence.close();
    assert.ok(others.every(({ around }) => !around.has(first.name)));
  });

  clocked('100 is few and 101 is many; where one comes and goes nobody speaks out of turn, and newcomers are answered among few', () => {
    const circle = circleOf(100);
    pass(130_000);
    assert.equal(circle.beats(Date.now() - 5000).at(-1).holds, 40_500);
    const more = circle.join('one more');
    pass(61_000);
    assert.deepEqual([sees(more), circle.beats(Date.now() - 5000).at(-1).holds], [101, 162_000]);
    for (let i = 0; i < 5; i++) {
      const began = Date.now();
      more.presence.announce(undefined);
      pass(3000);
      more.presence.announce(FREE);
      pass(3000);
      assert.ok(circle.busiest(began) <= 30, `${circle.busiest(began)} in one second`);
    }
    more.presence.close();
    const late = circle.join('late');
    pass(3000);
    assert.equal(sees(late), 100 + 1);
  });

  clocked('who is cut off sees nobody, and who comes back sees everybody again at once, among many too', () => {
    for (const count of [60, 120]) {
      const circle = circleOf(count);
      pass(130_000);
      const [first] = circle.all;
      first.cut = true;
      first.presence.forget();
      assert.equal(sees(first), 1, 'only itself');
      pass(3000);
      first.cut = false;
      first.presence.begin();
      pass(3000);
      assert.equal(sees(first), count);
      for (const { presence } of circle.all) presence.close();
    }
  });

  clocked('who asks a thousand times a second has each colleague speak once in two seconds, no more', () => {
    const circle = circleOf(60);
    pass(5000);
    const began = Date.now();
    for (let i = 0; i < 100; i++) {
      for (let times = 0; times < 100; times++) circle.tell('member 0', '{"ask":true}');
      pass(100);
    }
    const spoken = circle.beats(began).length;
    assert.ok(spoken <= 60 * 7, `${spoken} in ten seconds`);
  });

  clocked('who says to be in a thousand tabs is one, in eight at most, and makes no crowd of a few', () => {
    const circle = circleOf(10);
    pass(1000);
    for (let i = 0; i < 1000; i++) circle.tell('eve', JSON.stringify({ id: `tab ${i}`, is: { availability: i < 992 ? 'busy' : 'away' }, holds: 1e9 }));
    assert.deepEqual([...circle.all[0].around].filter(([who]) => who === 'eve'), [['eve', { availability: 'away' }]]);
    const late = circle.join('late');
    pass(3000);
    assert.equal(sees(late), 11, 'each answers, as among few');
    assert.equal(circle.beats(Date.now() - 3000).at(-1).holds, 40_500);
  });

  clocked('what somebody writes in is a ref, or nothing', () => {
    const circle = circleOf(2);
    for (const writing of [{ a: 1 }, 'x'.repeat(5000), 7, null]) {
      circle.tell('eve', JSON.stringify({ id: 'tab', is: { availability: 'free', writing, more: 'x' }, holds: 1 }));
      assert.deepEqual(circle.all[0].around.get('eve'), FREE);
    }
  });
});
