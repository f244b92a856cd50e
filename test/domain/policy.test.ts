import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Policy } from '../../src/domain/policy.js';
import { defaultPolicy, resolvePolicy } from '../../src/domain/policy.js';

const resolve = (wanted: unknown): ReturnType<typeof resolvePolicy> => resolvePolicy(wanted as Partial<Policy>);

describe('a policy', () => {
  it('is the default where the vendor says nothing', () => {
    for (const nothing of [undefined, null, {}, { undoMs: undefined }, 7]) expect(resolve(nothing)).to.deep.equal({ policy: defaultPolicy, refused: [] });
  });

  it('takes what the vendor chooses', () => {
    const wanted = { undoMs: 5000, confirmBy: 3, minGroup: 8, talkLink: 'tel:{helper}', tellHelping: true, ladderMs: { waiting: [0, 0, 1], later: [1, 2, 3] } };
    expect(resolve(wanted)).to.deep.equal({ policy: { ...defaultPolicy, ...wanted }, refused: [] });
  });

  it('keeps its default, and says so, where a choice makes no sense', () => {
    const senseless: readonly [string, unknown][] = [
      ['undoMs', -1], ['undoMs', '10'], ['dueDays', NaN], ['retireDays', Infinity], ['confirmBy', null], ['talkLink', 7], ['tellHelping', 'yes'],
      ['ladderMs', { waiting: [1, 2, 3] }], ['ladderMs', { waiting: [1, 2], later: [1, 2, 3] }], ['ladderMs', null],
      ['ladderMs', { waiting: [3, 2, 1], later: [1, 2, 3] }], ['ladderMs', { waiting: [1, 2, Infinity], later: [1, 2, 3] }], ['ladderMs', { waiting: [0.5, 1, 2], later: [1, 2, 3] }],
      ['nonsense', 1], ['constructor', () => 1], ['toString', String],
    ];
    for (const [key, value] of senseless) expect(resolve({ [key]: value }), `${key}: ${String(value)}`).to.deep.equal({ policy: defaultPolicy, refused: [key] });
    expect(resolve(JSON.parse('{"__proto__":{"undoMs":1}}'))).to.deep.equal({ policy: defaultPolicy, refused: ['__proto__'] });
  });

  it('never speaks of fewer than five', () => {
    expect(resolve({ minGroup: 4 })).to.deep.include({ refused: ['minGroup'] });
    expect(resolve({ minGroup: 5 }).policy.minGroup).to.equal(5);
  });

  it('cannot be changed afterwards', () => {
    expect(resolve({}).policy).to.be.frozen;
    expect(defaultPolicy.ladderMs.waiting).to.be.frozen;
  });

  it('comes out whole of whatever goes in', () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(defaultPolicy), '__proto__', 'valueOf'), fc.anything());
    fc.assert(fc.property(anything, (wanted) => {
      const { policy } = resolve(wanted);
      expect(Object.keys(policy)).to.deep.equal(Object.keys(defaultPolicy));
      for (const [key, value] of Object.entries(policy)) expect(typeof value).to.equal(typeof defaultPolicy[key as keyof Policy]);
      expect(policy.minGroup).to.be.at.least(5);
    }));
  });
});
