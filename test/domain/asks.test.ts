import { expect } from '@open-wc/testing';
import { askState, askView, endOf, helperOf, ringOf, threadOf } from '../../src/domain/asks.js';
import type { AskBody } from '../../src/domain/kinds.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import type { AskView } from '../../src/domain/views.js';
import { ANNA, BO, CAI, DINA, ledgerOf, NOW, react, say, viewer } from './support.js';

const MINUTE = 60_000;
const LADDER = [MINUTE, 2 * MINUTE, 3 * MINUTE];

const asked = (minutes: number, body: Partial<AskBody> = {}, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  say('ask', ANNA, { question: 'Which code is it?', kind: 'waiting', ladder: LADDER, ...body }, { at: NOW - minutes * MINUTE, ...more });
const ask = asked(0.5);
const offer = react('offer', BO, ask);
const taken = asked(0.5, { helper: refOf(offer) });
const reply = (by: string, text: string, after: KollegaRecord | Ref, at: number, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  say('reply', by, { text, after: typeof after === 'string' ? after : refOf(after) }, { id: text, at, about: [refOf(ask)], ...more });
const state = (...records: readonly [KollegaRecord, ...KollegaRecord[]]): string => askState(ledgerOf(records), ledgerOf(records).get(refOf(ask))!, NOW);
const view = (record: KollegaRecord, ...others: readonly KollegaRecord[]): AskView => askView(ledgerOf([record, ...others]), record, viewer());
const thread = (...replies: readonly KollegaRecord[]): string => threadOf(ledgerOf([ask, ...replies]), ask, NOW).map(({ body }) => body.text as string).join(' ');

describe('a question', () => {
  it('widens by the clock, ring by ring, until it is parked', () => {
    expect([0, 0.9, 1, 2, 2.9, 3, 99].map((minutes) => ringOf(asked(minutes), NOW))).to.deep.equal([0, 0, 1, 2, 2, 3, 3]);
    expect([0, 2.9, 3].map((minutes) => state(asked(minutes)))).to.deep.equal(['waiting', 'waiting', 'parked']);
  });

  it('alerts those who are invited in the rings it has reached', () => {
    const invited = [[BO], [CAI], [DINA]];
    expect([0, 1, 2, 3].map((minutes) => view(asked(minutes, { invited })).invited)).to.deep.equal([[BO], [BO, CAI], [BO, CAI, DINA], [BO, CAI, DINA]]);
  });

  it('waits for the hub first', () => {
    const pending = { ...viewer(), isPending: () => true };
    expect(askView(ledgerOf([ask]), ask, pending)).to.include({ state: 'queued', pending: true });
    expect(askView(ledgerOf([taken, offer]), taken, pending)).to.include({ state: 'taken' });
  });

  it('ends by its author\'s word', () => {
    expect(state(asked(9, { ended: 'resolved' }))).to.equal('resolved');
    expect(state(asked(0, { ended: 'withdrawn' }))).to.equal('withdrawn');
    expect(state(asked(0, { ended: 'of a later version' as 'resolved' }))).to.equal('resolved');
    expect(state({ ...ask, off: true })).to.equal('withdrawn');
    expect(state({ ...ask, gone: true, body: {} })).to.equal('withdrawn');
  });

  it('is over since its author said so, or since it was parked', () => {
    expect(endOf(asked(9, { ended: 'resolved' }, { rev: NOW - 5 }), NOW)).to.equal(NOW - 5);
    expect(endOf(asked(9, { ended: 'resolved' }, { rev: 2 ** 52 }), NOW)).to.equal(NOW);
    expect(endOf({ ...ask, rev: NOW - 7, gone: true, body: {} }, NOW)).to.equal(NOW - 7);
    expect(endOf(asked(10), NOW)).to.equal(NOW - 7 * MINUTE);
    expect(endOf(asked(10, { ladder: [5 * MINUTE, MINUTE] }), NOW)).to.equal(NOW - 5 * MINUTE);
    expect(endOf(ask, NOW)).to.equal(undefined);
  });

  it('that is gone has no words, whatever was left in them', () => {
    expect(view({ ...ask, gone: true, body: { question: 'Which?', ladder: 'x', invited: 7, helper: {} } })).to.deep.include({ question: '', invited: [], topics: [], state: 'withdrawn' });
  });

  it('of a kind that only a later version knows is one for later', () => {
    expect(view(asked(0, { kind: 'of a later version' as 'check' })).kind).to.equal('later');
    expect(view(asked(0, { kind: 'check' })).kind).to.equal('check');
  });

  it('is frozen, its lists too', () => {
    const shown = view(taken, offer, reply(BO, 'A1', ask, NOW - 1));
    for (const part of [shown, shown.topics, shown.invited, shown.replies, shown.replies[0], shown.helper]) expect(part).to.be.frozen;
  });
});

describe('the helper', () => {
  it('is whose offer the asker names', () => {
    expect(view(taken, offer, say('person', BO, { name: 'Bo' }))).to.deep.include({ state: 'taken', helper: { id: BO, name: 'Bo', topics: [] } });
    expect(view(ask, offer).helper).to.equal(undefined);
  });

  it('whose offer is off counts as unnamed', () => {
    expect(view(taken, { ...offer, off: true })).to.include({ state: 'waiting' });
    expect(state(asked(9, { helper: refOf(offer) }), { ...offer, off: true })).to.equal('parked');
  });

  it('is nobody who offered to help with another question', () => {
    const other = say('ask', CAI, { question: 'Where?', kind: 'later', ladder: LADDER });
    expect(helperOf(ledgerOf([taken, react('offer', BO, other)]), taken)).to.equal(undefined);
    expect(helperOf(ledgerOf([taken]), taken)).to.equal(undefined);
    expect(helperOf(ledgerOf([ask, reply(BO, 'A1', ask, NOW)]), asked(0, { helper: `reply/A1/${BO}` as Ref }))).to.equal(undefined);
  });

  it('is one alone, and may become another', () => {
    const other = react('offer', CAI, ask);
    expect(view(taken, other, offer).helper?.id).to.equal(BO);
    const records = [taken, { ...taken, rev: taken.rev + 1, body: { ...taken.body, helper: refOf(other) } }, other, offer] as const;
    expect(askView(ledgerOf(records), records[1], viewer()).helper?.id).to.equal(CAI);
  });

  it('answers by replying', () => {
    expect(state(taken, offer, reply(CAI, 'A1', ask, NOW - 1))).to.equal('taken');
    expect(state(taken, offer, reply(BO, 'A1', ask, NOW - 1))).to.equal('answered');
    expect(state(taken, offer, reply(BO, 'A1', ask, NOW + 1))).to.equal('taken');
  });
});

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

  it('may be ten thousand replies long', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => reply(BO, `r${i}`, i ? (`reply/r${i - 1}/${BO}` as Ref) : ask, NOW - i));
    expect(thread(...chain.slice().reverse())).to.equal(chain.map((_, i) => `r${i}`).join(' '));
  });

  it('shows a verdict that it knows', () => {
    const verdicts = ['good', 'of a later version'].map((verdict, i) => reply(BO, `v${i}`, ask, NOW - 9 + i, { body: { text: 'x', after: refOf(ask), verdict } }));
    expect(view(ask, ...verdicts).replies.map(({ verdict }) => verdict)).to.deep.equal(['good', undefined]);
  });
});
