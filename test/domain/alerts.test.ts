import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import './arbitraries.js'; // It bounds how long a property runs.
import { alertsOfTheHour, hasRoomFor, invitedBy } from '../../src/domain/alerts.js';
import { askView } from '../../src/domain/ask-view.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { asked, MINUTE } from './questions.js';
import { ANNA, BO, CAI, DINA, idOf, ledgerOf, NOW, viewer } from './support.js';

const alertsMe = (who: string, record: KollegaRecord, ...others: readonly KollegaRecord[]): boolean =>
  askView(ledgerOf([record, ...others]), record, viewer(who)).alertsMe;

describe('a question alerts', () => {
  it('those who are invited in the rings it has reached', () => {
    const invited = [[BO], [CAI], [DINA]];
    expect([0, 1, 2, 3].map((minutes) => invitedBy(asked(minutes, { invited }), viewer()))).to.deep.equal([[BO], [BO, CAI], [BO, CAI, DINA], [BO, CAI, DINA]]);
    expect([0, 1].map((minutes) => alertsMe(CAI, asked(minutes, { invited })))).to.deep.equal([false, true]);
  });

  it('no more in a ring than the policy allows, whoever wrote the list', () => {
    const crowd = Array.from({ length: 32 }, (_, i) => idOf(`member${i}`));
    const loud = asked(1, { invited: [[ANNA, BO, CAI, DINA, ...crowd.slice(4)], crowd] });
    expect(invitedBy(loud, viewer())).to.deep.equal([ANNA, BO, ...crowd.slice(0, 2)]);
    expect([BO, CAI].map((who) => alertsMe(who, loud))).to.deep.equal([true, false]);
    expect(invitedBy(loud, { now: NOW, policy: { ...defaultPolicy, inviteesPerRing: 0 } })).to.deep.equal([]);
  });

  it('nobody any more once somebody helps or it is over', () => {
    const invited = [[BO]];
    expect(alertsMe(BO, asked(0, { invited, ended: 'resolved' }))).to.equal(false);
    expect(alertsMe(BO, asked(9, { invited }))).to.equal(false);
  });

  it('of its own whom it was left for, when it has time', () => {
    const left = asked(0, { kind: 'later', invited: [[BO, CAI, DINA]] });
    expect(invitedBy(left, viewer())).to.deep.equal([BO, CAI, DINA]);
    expect(alertsMe(DINA, left, ...hourOf(9))).to.equal(true);
  });
});

/** So many questions that alert Dina, the first of them the newest. */
const hourOf = (count: number, more: Partial<KollegaRecord> = {}): KollegaRecord[] =>
  Array.from({ length: count }, (_, i) => ({ ...asked(0, { invited: [[DINA]] }, { at: NOW - MINUTE - i }), by: CAI, id: `of-the-hour-${i}`, ...more }));

describe('an hour of one colleague', () => {
  const mine = asked(0, { invited: [[DINA]] });

  it('has room for so many alerts, though askers do not know of each other', () => {
    expect([2, 3].map((before) => alertsMe(DINA, mine, ...hourOf(before)))).to.deep.equal([true, false]);
    const atOnce = Array.from({ length: 5 }, (_, i) => ({ ...mine, by: idOf(`asker${i}`) }));
    expect(atOnce.map((one) => alertsMe(DINA, one, ...atOnce))).to.deep.equal([true, true, true, false, false]);
  });

  it('counts what was alerted, open or over, and nothing older, later, or gone', () => {
    const load = (...records: readonly KollegaRecord[]): number => alertsOfTheHour(ledgerOf(records), viewer()).get(DINA) ?? 0;
    expect(load(...hourOf(3))).to.equal(3);
    expect(load(...hourOf(1, { body: asked(0, { invited: [[DINA]], ended: 'resolved' }).body }))).to.equal(1);
    expect(load(...hourOf(1, { off: true }))).to.equal(1);
    expect(load(...hourOf(1, { gone: true, body: {} }))).to.equal(0);
    expect([60 * MINUTE, 60 * MINUTE - 1].map((ms) => load(...hourOf(1, { at: NOW - ms })))).to.deep.equal([0, 1]);
    expect(load(...hourOf(1, { at: NOW + 1 }))).to.equal(0);
  });

  it('is not filled by rings that a question has not reached, nor by one that invites the same twice', () => {
    const invited = [[DINA, DINA], [], [BO]];
    const load = alertsOfTheHour(ledgerOf([asked(0, { invited })]), viewer());
    expect([...load]).to.deep.equal([[DINA, 1]]);
  });

  it('never has more alerts than the policy allows, whatever anybody wrote', () => {
    const members = [ANNA, BO, CAI, DINA];
    const lists = fc.array(fc.array(fc.constantFrom(...members), { maxLength: 5 }), { maxLength: 4 });
    const asks = fc.array(fc.record({ minutes: fc.nat(70), invited: lists }), { maxLength: 12 });
    fc.assert(fc.property(asks, fc.nat(3), fc.nat(3), (all, invitesPerHour, inviteesPerRing) => {
      const policy = { ...defaultPolicy, invitesPerHour, inviteesPerRing };
      const records = all.map(({ minutes, invited }, i) => ({ ...asked(minutes, { invited, ladder: [MINUTE, 2 * MINUTE, 90 * MINUTE] }), id: `q${i}`, by: idOf(`asker${i}`) }));
      const ledger = ledgerOf(records);
      for (const me of members) {
        const views = records.filter(({ at }) => NOW - at < 60 * MINUTE).map((record) => askView(ledger, record, { ...viewer(me), policy }));
        expect(views.filter((view) => view.alertsMe).length).to.be.at.most(invitesPerHour);
        for (const { invited, ring } of views) expect(invited.length).to.be.at.most((ring + 1) * inviteesPerRing);
      }
    }), { numRuns: 300 });
  });

  it('is looked at quickly in a flood of questions', () => {
    const flood = Array.from({ length: 5000 }, (_, i) => ({ ...asked(0, { invited: [[DINA]] }), id: `flood${i}`, by: idOf(`asker${i}`) }));
    const ledger = ledgerOf(flood);
    expect(flood.filter((one) => hasRoomFor(ledger, DINA, one, viewer())).length).to.equal(defaultPolicy.invitesPerHour);
  });
});
