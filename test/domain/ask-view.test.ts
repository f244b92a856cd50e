import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { askView, askViews } from '../../src/domain/ask-view.js';
import { Ledger } from '../../src/domain/ledger.js';
import { DAY, defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import type { Viewer } from '../../src/domain/tips.js';
import type { AskView } from '../../src/domain/views.js';
import type { Reading } from './arbitraries.js';
import { ASKERS, HELPERS, questionReadings } from './question-arbitraries.js';
import { ask, asked, LADDER, MINUTE, offer, reply, taken } from './questions.js';
import { ANNA, BO, bookOf, CAI, DINA, GROUP, ledgerOf, NOW, react, say, SOMEONE, TEAM, valid, viewer } from './support.js';

const view = (record: KollegaRecord, ...others: readonly KollegaRecord[]): AskView => askView(ledgerOf([record, ...others]), record, viewer());
const seenBy = (who: Viewer, record: KollegaRecord, ...others: readonly KollegaRecord[]): AskView => askView(ledgerOf([record, ...others]), record, who);

describe('what is shown of a question', () => {
  it('is what was asked, how far it has come and when it goes on', () => {
    expect(view(asked(1.5, { topics: ['codes'] }), say('person', ANNA, { name: 'Anna' }))).to.deep.include({
      by: { id: ANNA, name: 'Anna', topics: [] }, question: 'Which code is it?', kind: 'waiting', topics: ['codes'], state: 'waiting',
      ring: 1, widensAt: LADDER.map((ms) => NOW - 1.5 * MINUTE + ms), circles: [TEAM], mine: true, anonymous: false, pending: false, unnamed: false,
    });
  });

  it('are the circles that hold it, the same wherever they were read first', () => {
    const [one, other] = [ledgerOf([ask], GROUP), ledgerOf([ask], ALL)];
    for (const circle of [ALL, TEAM]) one.apply(circle, ask);
    for (const circle of [TEAM, GROUP]) other.apply(circle, ask);
    expect(askView(one, ask, viewer()).circles).to.deep.equal([ALL, GROUP, TEAM].sort());
    expect(askView(other, ask, viewer()).circles).to.deep.equal(askView(one, ask, viewer()).circles);
  });

  it('waits for the hub first', () => {
    const pending = { ...viewer(), isPending: () => true, isUnsent: () => true };
    expect(seenBy(pending, ask)).to.include({ state: 'queued', pending: true });
    // A change of what colleagues see already is on its way, no more.
    expect(seenBy({ ...pending, isUnsent: () => false }, ask)).to.include({ state: 'waiting', pending: true });
    expect(seenBy(pending, taken, offer)).to.include({ state: 'taken' });
    expect(seenBy({ ...viewer(), isPending: (ref) => ref.startsWith('reply') }, ask, reply(ANNA, 'more', ask, NOW)).replies[0]?.pending).to.equal(true);
  });

  it('is what of the case this version knows, whatever was sent along', () => {
    const attach = { queue: 'Mobile', tags: ['sim'], id: '4711', text: 'The customer says', nested: { more: [1] } };
    expect(view(asked(0, { attach })).attach).to.deep.equal({ queue: 'Mobile', tags: ['sim'] });
    expect(view(ask)).to.not.have.property('attach');
  });

  it('has no words once it is gone, whatever was left in them', () => {
    expect(view({ ...ask, gone: true, body: { question: 'Which?', ladder: 'x', invited: 7, helper: {}, attach: 'y', accepted: 3 } })).to.deep.include({
      question: '', invited: [], topics: [], accepted: [], widensAt: [], state: 'withdrawn',
    });
  });

  it('of a kind that only a later version knows is one for later', () => {
    expect(view(asked(0, { kind: 'of a later version' as 'check' })).kind).to.equal('later');
    expect(view(asked(0, { kind: 'check' })).kind).to.equal('check');
  });

  it('tells when it ended, and nothing while it is open', () => {
    expect(view(asked(9, { ended: 'resolved' }, { rev: NOW - 5 })).endedAt).to.equal(NOW - 5);
    expect(view(asked(10)).endedAt).to.equal(NOW - 7 * MINUTE);
    expect(view(asked(10, { helper: refOf(offer) }), offer)).to.include({ state: 'taken' }).and.not.have.property('endedAt');
  });

  it('is frozen, all the way down', () => {
    const attach = { queue: 'Mobile', tags: ['sim'] };
    const shown = view({ ...taken, body: { ...taken.body, attach } }, offer, reply(BO, 'A1', ask, NOW - 1));
    const parts = [shown.topics, shown.invited, shown.replies, shown.replies[0], shown.helper, shown.attach, shown.attach?.tags, shown.widensAt, shown.circles, shown.offers, shown.accepted];
    for (const part of [shown, ...parts]) expect(part).to.be.frozen;
  });
});

describe('who helps', () => {
  it('is whose offer the asker names, and knows it', () => {
    expect(view(taken, offer, say('person', BO, { name: 'Bo' }))).to.deep.include({ state: 'taken', helper: { id: BO, name: 'Bo', topics: [] }, helping: false });
    expect(view(ask, offer).helper).to.equal(undefined);
    expect(seenBy(viewer(BO), taken, offer)).to.include({ helping: true, offered: true, mine: false });
    expect(seenBy(viewer(CAI), taken, offer)).to.include({ helping: false, offered: false });
  });

  it('is one alone, and may become another', () => {
    const other = react('offer', CAI, ask);
    expect(view(taken, other, offer).helper?.id).to.equal(BO);
    const later = { ...taken, rev: taken.rev + 1, body: { ...taken.body, helper: refOf(other) } };
    expect(askView(ledgerOf([taken, later, other, offer]), later, viewer()).helper?.id).to.equal(CAI);
  });

  it('is not called again to what they handed back', () => {
    const waiting = asked(0.5, { invited: [[BO, CAI]] });
    expect(seenBy(viewer(BO), waiting).alertsMe).to.equal(true);
    expect(seenBy(viewer(BO), waiting, { ...offer, off: true }).alertsMe).to.equal(false);
    expect(seenBy(viewer(CAI), waiting, { ...offer, off: true }).alertsMe).to.equal(true);
  });

  it('is among those who stand by an offer, each once', () => {
    const offers = [react('offer', CAI, ask), react('offer', CAI, ask, { id: 'again' }), { ...react('offer', DINA, ask), off: true }, react('offer', SOMEONE, ask, { at: NOW + 1 }), offer];
    expect(view(ask, ...offers).offers.map(({ id }) => id)).to.deep.equal([BO, CAI]);
  });
});

describe('replies', () => {
  it('say what they answer, whether they solved it, and whose they are', () => {
    const [one, two] = [reply(BO, 'A1', ask, NOW - 2), reply(ANNA, 'thanks', `reply/A1/${BO}`, NOW - 1, { body: { unnamed: true } })];
    const [first, second] = view(asked(0.5, { accepted: [refOf(one)] }), one, two).replies;
    expect(first).to.deep.include({ text: 'A1', after: refOf(ask), accepted: true, mine: false, unnamed: false });
    expect(second).to.deep.include({ text: 'thanks', after: refOf(one), accepted: false, mine: true, unnamed: true });
  });

  it('show a verdict that this version knows', () => {
    const verdicts = ['good', 'of a later version'].map((verdict, i) => reply(BO, `v${i}`, ask, NOW - 9 + i, { body: { verdict: verdict as 'good' } }));
    expect(view(ask, ...verdicts).replies.map(({ verdict }) => verdict)).to.deep.equal(['good', undefined]);
  });
});

describe('a question without a name', () => {
  const hidden = { ...ask, by: SOMEONE };
  const asker = { ...viewer(), aliases: new Set([SOMEONE]) };

  it('is mine in the browser that asked it, and a colleague\'s in every other', () => {
    expect(seenBy(asker, hidden)).to.deep.include({ mine: true, anonymous: true, by: { id: SOMEONE, topics: [] } });
    expect(seenBy(viewer(ANNA), hidden, say('person', ANNA, { name: 'Anna' }))).to.deep.include({ mine: false, anonymous: false, by: { id: SOMEONE, topics: [] } });
  });

  it('has its author\'s replies under the same author', () => {
    const more = reply(SOMEONE, 'more', hidden, NOW - 1, { about: [refOf(hidden)] });
    expect(seenBy(asker, hidden, more).replies[0]?.mine).to.equal(true);
    expect(seenBy(viewer(ANNA), hidden, more).replies[0]?.mine).to.equal(false);
  });
});

describe('the questions that I see', () => {
  const listed = (who: Viewer, ...records: readonly KollegaRecord[]): string[] => askViews(ledgerOf(records), who).map(({ ref }) => ref.split('/')[1]!);
  const of = (by: string, id: string, more: Partial<KollegaRecord> = {}, body: object = {}): KollegaRecord => ({ ...asked(0.5, body), by, id, ...more });

  it('are the open ones of others and my own, the newest first', () => {
    const all = [of(BO, 'older', { at: NOW - 9 }), of(ANNA, 'mine', { at: NOW - 5 }), of(CAI, 'newer', { at: NOW - 1 })];
    expect(listed(viewer(), ...all)).to.deep.equal(['newer', 'mine', 'older']);
  });

  it('are no ended or parked ones of others, unless I had to do with them', () => {
    const over = (id: string): KollegaRecord => of(BO, id, {}, { ended: 'resolved' });
    const [offered, replied] = [over('offered'), over('replied')];
    const involved = [react('offer', ANNA, offered), say('reply', ANNA, { text: 'It is 42', after: refOf(replied) }, { about: [refOf(replied)] })];
    const all = [over('over'), offered, replied, of(BO, 'parked', { at: NOW - 4 * MINUTE }), of(ANNA, 'mine', {}, { ended: 'resolved' })];
    expect(listed(viewer(), ...all, ...involved).sort()).to.deep.equal(['mine', 'offered', 'replied']);
    expect(listed(viewer(DINA), ...all, ...involved)).to.deep.equal([]);
  });

  it('leave the list after so many days, mine too', () => {
    const ended = (days: number): KollegaRecord => of(ANNA, 'mine', { at: NOW - days * DAY, rev: NOW - days * DAY }, { ended: 'resolved' });
    expect(listed(viewer(), ended(defaultPolicy.askDays - 0.1))).to.deep.equal(['mine']);
    expect(listed(viewer(), ended(defaultPolicy.askDays))).to.deep.equal([]);
  });

  it('are none that were taken back, nor any from the future', () => {
    expect(listed(viewer(), of(ANNA, 'off', { off: true }), of(BO, 'gone', { gone: true, body: {} }), of(CAI, 'soon', { at: NOW + 1 }))).to.deep.equal([]);
  });

  it('show a second opinion to all who may give it, then to the two alone', () => {
    const check = of(BO, 'check', {}, { kind: 'check' });
    const [cais, dinas] = [react('offer', CAI, check), react('offer', DINA, check)];
    const given = { ...check, rev: check.rev + 1, body: { ...check.body, helper: refOf(cais) } };
    const verdict = say('reply', DINA, { text: 'Good', after: refOf(check) }, { about: [refOf(check)] });
    for (const who of [ANNA, BO, CAI, DINA]) expect(listed(viewer(who), check, cais, dinas), who).to.deep.equal(['check']);
    for (const who of [BO, CAI]) expect(listed(viewer(who), given, cais, dinas, verdict), who).to.deep.equal(['check']);
    for (const who of [ANNA, DINA]) expect(listed(viewer(who), given, cais, dinas, verdict), who).to.deep.equal([]);
    for (const who of [ANNA, DINA]) expect(listed(viewer(who), given, { ...cais, off: true }, dinas), who).to.deep.equal(['check']);
  });

  it('show one to its author though it was asked without a name', () => {
    const check = of(SOMEONE, 'check', {}, { kind: 'check', helper: `offer/offer-of-cai/${CAI}` });
    expect(listed({ ...viewer(), aliases: new Set([SOMEONE]) }, check, react('offer', CAI, check))).to.deep.equal(['check']);
    expect(listed(viewer(), check, react('offer', CAI, check))).to.deep.equal([]);
  });
});

describe('two questions, whatever is said of them', () => {
  const feed = (readings: readonly Reading[]): Ledger => {
    const ledger = new Ledger();
    for (const { circle, record } of readings) ledger.apply(circle, valid(record));
    return ledger;
  };
  const everybody = [...HELPERS.map((me) => viewer(me)), { ...viewer(ANNA), aliases: new Set([SOMEONE]) }];

  it('look the same after any order, repetition and split', () => {
    const cases = questionReadings.chain((all) => fc.record({
      all: fc.constant(all), shuffled: fc.shuffledSubarray([...all], { minLength: all.length }), again: fc.array(fc.constantFrom(...all), { maxLength: 8 }), cut: fc.nat(),
    }));
    fc.assert(fc.property(cases, ({ all, shuffled, again, cut }) => {
      const records = all.map(({ record }) => record);
      const otherwise = feed([...again, ...shuffled.slice(cut % all.length), ...again, ...shuffled]);
      for (const now of [NOW - 2000, NOW, NOW + DAY]) expect(bookOf(otherwise, records, now) === bookOf(feed(all), records, now), 'one book').to.equal(true);
    }), { numRuns: 300 });
  });

  it('have one helper at most, who stands by an offer and is told so, and no other', () => {
    fc.assert(fc.property(questionReadings, (all) => {
      const ledger = feed(all);
      for (const { record } of all.filter(({ record: { kind } }) => kind === 'ask')) {
        const views = everybody.map((who) => askView(ledger, ledger.get(refOf(record))!, who));
        const [first] = views;
        for (const other of views) expect([other.helper, other.offers]).to.deep.equal([first?.helper, first?.offers]);
        if (first?.kind !== 'check') for (const other of views) expect(other.replies.length).to.equal(first?.replies.length);
        const helping = views.flatMap((each, i) => (each.helping ? [everybody[i]?.me] : []));
        expect(helping).to.deep.equal(first?.helper ? [first.helper.id] : []);
        expect(views.filter(({ mine }) => mine).length).to.equal(ASKERS.includes(record.by) ? 1 : 0);
      }
    }), { numRuns: 300 });
  });

  it('show of a second opinion each colleague their own words, and those of its asker to who gives it', () => {
    fc.assert(fc.property(questionReadings, (all) => {
      const ledger = feed(all);
      for (const who of everybody) {
        for (const { kind, by, mine, helping, replies } of askViews(ledger, who)) {
          if (kind === 'check' && !mine) for (const reply of replies) expect(reply.mine || (helping && reply.by.id === by.id)).to.equal(true);
        }
      }
    }), { numRuns: 300 });
  });

  it('stay between the two when one is a second opinion that somebody gives', () => {
    fc.assert(fc.property(questionReadings, (all) => {
      const ledger = feed(all);
      for (const who of everybody) {
        for (const { kind, helper, mine, helping } of askViews(ledger, who)) expect(kind !== 'check' || !helper || mine || helping).to.equal(true);
      }
    }), { numRuns: 300 });
  });
});
