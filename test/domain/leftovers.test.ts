import { expect } from '@open-wc/testing';
import { leftovers, strays } from '../../src/domain/leftovers.js';
import type { AskBody } from '../../src/domain/kinds.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import type { Viewer } from '../../src/domain/tips.js';
import { asked } from './questions.js';
import { ANNA, BO, CAI, DINA, GROUP, ledgerOf, NOW, react, say, SOMEONE, TEAM, valid, viewer } from './support.js';

const LONG_AGO = NOW - defaultPolicy.undoMs;
const check = (body: Partial<AskBody> = { ended: 'resolved' }, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  asked(5, { kind: 'check', ...body }, { rev: LONG_AGO, ...more });
const ended = check();
const offer = react('offer', BO, ended);
const answer = say('reply', BO, { text: 'Good enough', after: refOf(ended), verdict: 'good' }, { about: [refOf(ended)] });
const thanks = say('reply', ANNA, { text: 'Thanks', after: refOf(answer) }, { about: [refOf(ended)] });
const left = (who: Viewer, ...records: readonly KollegaRecord[]): Ref[] => [...leftovers(ledgerOf(records), who)].sort();
const refs = (...records: readonly KollegaRecord[]): Ref[] => records.map(refOf).sort();

describe('what is left over of a second opinion', () => {
  it('is at its end all that I said of it: the question, an offer, replies', () => {
    const all = [ended, offer, answer, thanks];
    expect(left(viewer(ANNA), ...all)).to.deep.equal(refs(ended, thanks));
    expect(left(viewer(BO), ...all)).to.deep.equal(refs(offer, answer));
    expect(left(viewer(CAI), ...all)).to.deep.equal([]);
  });

  it('is nothing while its end can be undone, or as long as it is open', () => {
    for (const still of [check({ ended: 'resolved' }, { rev: LONG_AGO + 1 }), check({}), check({ ended: 'resolved' }, { rev: 2 ** 52 })]) {
      for (const who of [ANNA, BO]) expect(left(viewer(who), still, offer, answer, thanks)).to.deep.equal([]);
    }
  });

  it('is nothing of another kind of question, until that is gone', () => {
    for (const kind of ['waiting', 'later', 'of a later version'] as const) {
      expect(left(viewer(BO), check({ kind: kind as 'later', ended: 'resolved' }), offer, answer)).to.deep.equal([]);
    }
    const gone = { ...check({ kind: 'waiting' }), gone: true as const, body: {} };
    expect(left(viewer(BO), gone, offer, answer)).to.deep.equal(refs(offer, answer));
    expect(left(viewer(BO), { ...check({ kind: 'waiting' }), off: true }, offer, answer), 'its way back is open').to.deep.equal([]);
  });

  it('is said by my anonymous author too', () => {
    const hidden = { ...ended, by: SOMEONE };
    const more = say('reply', SOMEONE, { text: 'Thanks', after: refOf(hidden) }, { about: [refOf(hidden)] });
    expect(left({ ...viewer(ANNA), aliases: new Set([SOMEONE]) }, hidden, more)).to.deep.equal(refs(hidden, more));
    expect(left(viewer(ANNA), hidden, more)).to.deep.equal([]);
  });

  it('is an offer too that was handed back', () => {
    expect(left(viewer(BO), ended, { ...offer, off: true })).to.deep.equal(refs(offer));
  });

  it('is nothing that was withdrawn for good already, or answers something else', () => {
    expect(left(viewer(BO), ended, { ...offer, gone: true, body: {} }, { ...answer, gone: true, body: {} })).to.deep.equal([]);
    const other = say('tip', CAI, { text: 'x' });
    expect(left(viewer(BO), ended, { ...answer, about: [refOf(other), refOf(ended)] }, other)).to.deep.equal([]);
    expect(left(viewer(BO), offer, answer), 'whose question is unknown').to.deep.equal([]);
  });

  it('is nothing that a tip, a success or an idea stands on; the question stays under its answer', () => {
    const made = { tip: { text: 'x' }, success: { text: 'x' }, idea: { text: 'x' } };
    for (const kind of ['tip', 'success', 'idea'] as const) {
      const standing = say(kind, CAI, made[kind], { about: [refOf(answer)] });
      expect(left(viewer(BO), ended, offer, answer, standing)).to.deep.equal(refs(offer));
      expect(left(viewer(ANNA), ended, answer, thanks, standing)).to.deep.equal(refs(thanks));
      expect(left(viewer(BO), ended, offer, answer, { ...standing, off: true })).to.deep.equal(refs(offer, answer));
      expect(left(viewer(ANNA), ended, { ...standing, about: [refOf(ended)] })).to.deep.equal([]);
    }
  });

  it('is held by no reaction, and by no reply that was taken back', () => {
    const tip = say('tip', CAI, { text: 'x' }, { about: [refOf(answer)] });
    expect(left(viewer(ANNA), ended, { ...answer, off: true }, tip)).to.deep.equal(refs(ended));
    expect(left(viewer(BO), ended, answer, react('cheer', CAI, answer), react('helped', DINA, answer))).to.deep.equal(refs(answer));
  });

  it('is found where hostile replies answer each other in a ring, and in a flood of them', () => {
    const ring = [0, 1, 2].map((i) => ({ ...answer, id: `x${i}`, about: [refOf(ended), `reply/x${(i + 1) % 3}/${BO}` as Ref] }));
    expect(left(viewer(BO), ended, ...ring)).to.deep.equal(refs(...ring));
    const flood = Array.from({ length: 5000 }, (_, i) => ({ ...answer, id: `y${i}`, about: [refOf(ended), `reply/y${i - 1}/${BO}` as Ref] }));
    expect(left(viewer(BO), ended, ...flood)).to.have.length(5000);
  });
});

describe('what does not stand yet where its question stands', () => {
  const open = asked(0);
  const mine = [react('offer', BO, open), say('reply', BO, { text: 'It is 42', after: refOf(open) }, { about: [refOf(open)] })];
  const astray = (ask: KollegaRecord, askIn: readonly string[], mineIn: readonly string[], who = viewer(BO)): unknown => {
    const ledger = ledgerOf([ask], askIn[0]);
    for (const circle of askIn) ledger.apply(circle, valid(ask));
    for (const circle of mineIn) for (const record of mine) ledger.apply(circle, valid(record));
    return strays(ledger, who).map(({ record, circles }) => [record.kind, [...circles].sort()]);
  };

  it('are my offer and replies, once it has widened', () => {
    expect(astray(open, [GROUP, TEAM, ALL], [GROUP])).to.deep.equal([['offer', [ALL, TEAM].sort()], ['reply', [ALL, TEAM].sort()]]);
    expect(astray(open, [GROUP, TEAM], [TEAM, GROUP, ALL])).to.deep.equal([]);
  });

  it('are nobody else\'s, and none of a question that is over or taken back', () => {
    expect(astray(open, [GROUP, TEAM], [GROUP], viewer(CAI))).to.deep.equal([]);
    expect(astray(open, [GROUP, TEAM], [GROUP], { ...viewer(CAI), aliases: new Set([BO]) })).to.have.length(2);
    expect(astray(asked(0, { ended: 'resolved' }), [GROUP, TEAM], [GROUP])).to.deep.equal([]);
    expect(astray({ ...open, off: true }, [GROUP, TEAM], [GROUP])).to.deep.equal([]);
  });
});
