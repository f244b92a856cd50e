import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import './arbitraries.js'; // It bounds how long a property runs.
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { threadOf } from '../../src/domain/thread.js';
import { ask, offer, reply } from './questions.js';
import { ANNA, BO, CAI, DINA, ledgerOf, NOW, say } from './support.js';

const thread = (...replies: readonly KollegaRecord[]): string => threadOf(ledgerOf([ask, ...replies]), ask, NOW).map(({ body }) => body.text as string).join(' ');

describe('the thread', () => {
  const a = reply(BO, 'a', ask, NOW - 50);
  const b = reply(CAI, 'b', ask, NOW - 40);
  const underA = reply(ANNA, 'underA', a, NOW - 45);

  it('runs by time, then key', () => {
    expect(thread(b, underA, a)).to.equal('a underA b');
    const sameTime = [reply(CAI, 'z', ask, NOW - 9), reply(BO, 'y', ask, NOW - 9)];
    expect(thread(...sameTime)).to.equal(thread(...sameTime.reverse()));
  });

  it('never puts a reply before what it answers, whatever the clocks say', () => {
    const early = reply(ANNA, 'early', b, NOW - 9999);
    expect(thread(early, b, a)).to.equal('a b early');
    expect(thread(reply(DINA, 'last', early, 0), early, b, a)).to.equal('a b early last');
  });

  it('keeps the replies to a reply that was taken back, where they were', () => {
    expect(thread({ ...a, off: true }, underA, b)).to.equal('underA b');
    expect(thread({ ...b, gone: true, body: {} }, reply(BO, 'underB', b, NOW - 60), a)).to.equal('a underB');
  });

  it('hides a reply from the future and keeps those that answer it', () => {
    expect(thread(reply(BO, 'future', ask, NOW + 1), reply(ANNA, 'under', `reply/future/${BO}` as Ref, NOW - 60), a)).to.equal('a under');
  });

  it('keeps a reply whose forerunner is unknown, of another question, or itself', () => {
    const elsewhere = reply(BO, 'elsewhere', ask, NOW - 1, { about: [refOf(say('ask', CAI, { question: 'Where?', kind: 'later', ladder: [] })), refOf(ask)] });
    for (const after of [`reply/unknown/${BO}`, refOf(elsewhere), `reply/odd/${DINA}`, refOf(offer)] as Ref[]) {
      expect(thread(elsewhere, offer, a, reply(DINA, 'odd', after, NOW - 45), b)).to.equal('a odd b');
    }
  });

  it('runs once through a ring of hostile replies, the same for all', () => {
    const ring = ['x', 'y', 'z'].map((text, i, all) => reply(BO, text, `reply/${all[(i + 1) % 3]}/${BO}` as Ref, NOW - 9));
    expect(thread(...ring).split(' ').sort().join('')).to.equal('xyz');
    expect(thread(...ring)).to.equal(thread(...ring.reverse()));
  });

  it('may be twenty thousand replies long', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => reply(BO, `r${i}`, i ? (`reply/r${i - 1}/${BO}` as Ref) : ask, NOW - i));
    expect(thread(...chain.slice().reverse())).to.equal(chain.map((_, i) => `r${i}`).join(' '));
  });

  it('holds every shown reply once, each after what it answers unless they run in a ring, in any order of reading', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const target = fc.constantFrom<Ref>(refOf(ask), `reply/unknown/${BO}`, ...names.map((name) => `reply/${name}/${BO}` as Ref));
    const replies = fc.tuple(...names.map((name) => fc.record({ after: target, at: fc.integer({ min: NOW - 9, max: NOW + 1 }), off: fc.boolean() })
      .map(({ after, at, off }) => reply(BO, name, after, at, { off }))));
    fc.assert(fc.property(replies, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (all, order) => {
      const shown = all.filter(({ off, at }) => !off && at <= NOW).map(({ id }) => id);
      const words = thread(...all).split(' ').filter(Boolean);
      expect(words.slice().sort()).to.deep.equal(shown);
      expect(thread(...order.map((i) => all[i] as KollegaRecord)).split(' ').filter(Boolean)).to.deep.equal(words);
      for (const { id, body } of all) {
        const after = all.find((other) => refOf(other) === body.after);
        if (!after || inRing(all, id) || !words.includes(id) || !words.includes(after.id)) continue;
        expect(words.indexOf(after.id), `${after.id} before ${id}`).to.be.below(words.indexOf(id));
      }
    }), { numRuns: 500 });
  });

  /** Whether what this answers, and so on, comes back to it or never ends. */
  function inRing(all: readonly KollegaRecord[], id: string): boolean {
    let up: KollegaRecord | undefined = all.find((each) => each.id === id);
    for (let steps = 0; up; steps++) {
      if (steps > all.length) return true;
      const { after } = up.body;
      up = all.find((each) => refOf(each) === after);
    }
    return false;
  }
});
