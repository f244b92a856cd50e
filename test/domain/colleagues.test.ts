import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import './arbitraries.js'; // It bounds how long a property runs.
import type { Range, Rung } from '../../src/domain/colleagues.js';
import { colleaguesAround, inviteesOf, topicsOf } from '../../src/domain/colleagues.js';
import type { AskBody, PersonBody } from '../../src/domain/kinds.js';
import type { Ledger } from '../../src/domain/ledger.js';
import { DAY, defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord, MemberId } from '../../src/domain/record.js';
import type { Viewer } from '../../src/domain/tips.js';
import { asked, MINUTE } from './questions.js';
import { ANNA, around, BO, CAI, DINA, idOf, ledgerOf, NOW, say, SOMEONE, viewer } from './support.js';

const card = (member: MemberId, more: Partial<PersonBody> = {}): KollegaRecord => say('person', member, { name: member.replace(/_/g, ''), team: 'Broadband', ...more });
const IN_TEAM: Range = { is: 'team', name: 'Broadband' };
const IN_GROUP: Range = { is: 'group', name: 'Routers' };
const EVERYWHERE: Range = { is: 'all', name: 'all' };

describe('colleagues around', () => {
  const ledger = ledgerOf([
    card(ANNA), card(BO), card(CAI, { topics: ['Routers', 'billing'] }), card(DINA, { topics: ['router'] }), card(SOMEONE, { topics: ['routers'], discreet: true }),
  ]);

  it('are first those who know the topic, then the free before the busy, then by name', () => {
    const here = around({ free: [BO, CAI], busy: [DINA], away: [idOf('without a card'), ANNA] });
    expect(colleaguesAround(ledger, here, ['router'], BO).map(({ name, knows, availability }) => [name, knows, availability])).to.deep.equal([
      ['cai', ['Routers'], 'free'], ['dina', ['router'], 'busy'], ['anna', [], 'away'],
    ]);
  });

  it('are never me, nor anybody who has left', () => {
    expect(colleaguesAround(ledgerOf([card(ANNA), { ...card(BO), off: true }]), around({ free: [ANNA, BO, CAI] }), [], ANNA)).to.deep.equal([]);
  });

  it('who prefer it so have no name and no topics', () => {
    expect(colleaguesAround(ledger, around({ free: [SOMEONE] }), ['routers'], ANNA)).to.deep.equal([{ id: SOMEONE, topics: [], availability: 'free', knows: [] }]);
  });

  it('are frozen, their topics too', () => {
    const [one] = colleaguesAround(ledger, around({ free: [CAI] }), ['router'], ANNA);
    for (const part of [one, one?.knows, one?.topics]) expect(part).to.be.frozen;
  });

  it('know a topic that is written a little differently, and no other', () => {
    const knows = (own: string, topic: string): boolean => {
      const [one] = colleaguesAround(ledgerOf([card(BO, { topics: [own] })]), around({ free: [BO] }), [topic], ANNA);
      return (one?.knows.length ?? 0) > 0;
    };
    for (const [own, topic] of [['Routers', 'router'], ['bill', 'Billing'], ['MOBILT', 'mobilt'], ['å'.normalize('NFD'), 'Å'], ['5G', '5g']] as const) expect(knows(own, topic), own).to.equal(true);
    for (const [own, topic] of [['bill', 'billboards'], ['tv', 'tvs'], ['card', 'cartoon'], ['sim', 'simple']] as const) expect(knows(own, topic), own).to.equal(false);
  });
});

const team = [BO, CAI, DINA].map((member) => card(member));
const invited = (records: readonly KollegaRecord[], ask: KollegaRecord, more: Partial<Rung> = {}, who: Viewer = viewer()): string[] =>
  inviteesOf(ledgerOf(records), ask, { ring: 1, range: IN_TEAM, around: around({ free: [ANNA, BO, CAI, DINA] }), ...more }, who).map((member) => member.replace(/_/g, '')).sort();

describe('whom a question alerts', () => {
  it('is nobody unless a customer waits', () => {
    for (const kind of ['later', 'check', 'of a later version'] as const) expect(invited(team, asked(0, { kind: kind as 'check' }))).to.deep.equal([]);
    expect(invited(team, asked(0))).to.have.length(2);
  });

  it('is free, around, and somebody else', () => {
    expect(invited([card(ANNA), ...team], asked(0), { around: around({ free: [ANNA], busy: [BO, CAI], away: [DINA] }) })).to.deep.equal([]);
    expect(invited(team, asked(0), { around: around({}) })).to.deep.equal([]);
    // The asker without a name is still the asker.
    expect(invited([card(ANNA)], { ...asked(0), by: SOMEONE })).to.deep.equal([]);
  });

  it('reads the circle that the ring reaches', () => {
    const all = [card(BO), card(CAI, { team: 'Billing', groups: ['Routers'] }), card(DINA, { team: 'Routers' })];
    expect(invited(all, asked(0))).to.deep.equal(['bo']);
    expect(invited(all, asked(0), { range: IN_GROUP })).to.deep.equal(['cai']);
    expect(invited(all, asked(0), { range: EVERYWHERE }, { ...viewer(), policy: { ...defaultPolicy, inviteesPerRing: 9 } })).to.deep.equal(['bo', 'cai', 'dina']);
  });

  it('knows the topic, in the first ring; later those who know it come first', () => {
    const all = [card(BO), card(CAI, { topics: ['codes'] }), card(DINA)];
    const ask = asked(0, { topics: ['code'] });
    expect(invited(all, ask, { ring: 0 })).to.deep.equal(['cai']);
    expect(invited(all, ask)).to.include('cai').and.have.length(2);
    expect(invited(team, ask, { ring: 0 })).to.deep.equal([]);
    expect(invited(team, asked(0), { ring: 0 }), 'a question about nothing in particular').to.have.length(2);
  });

  it('is in the group that has the topic for its name, whatever stands on their cards', () => {
    const group = [card(BO, { groups: ['Routers'] }), card(CAI, { groups: ['Routers'], topics: ['routers'] })];
    expect(invited(group, asked(0, { topics: ['Routers'] }), { ring: 0, range: IN_GROUP })).to.deep.equal(['bo', 'cai']);
    expect(invited(group, asked(0, { topics: ['Routers'] }), { ring: 0, range: IN_GROUP }, { ...viewer(), policy: { ...defaultPolicy, inviteesPerRing: 1 } })).to.deep.equal(['cai']);
  });

  it('fills a ring up to its number and never alerts anybody twice', () => {
    expect(invited(team, asked(0, { invited: [[BO], []] }))).to.deep.equal(['cai', 'dina']);
    expect(invited(team, asked(0, { invited: [[], [BO]] }))).to.have.length(1);
    expect(invited(team, asked(0, { invited: [[], [BO, CAI]] }))).to.deep.equal([]);
    expect(invited(team, asked(0, { invited: [[], [BO, CAI, ANNA]] }))).to.deep.equal([]);
  });

  it('was alerted least in the last hour, and less often than the policy allows', () => {
    const busyHour = (member: MemberId, times: number, more: Partial<KollegaRecord> = {}): KollegaRecord[] =>
      Array.from({ length: times }, (_, i) => ({ ...asked(5, { invited: [[member]], ladder: [DAY] }), by: SOMEONE, id: `of-${member.replace(/_/g, '')}-${i}`, ...more }));
    expect(invited([...team, ...busyHour(BO, 1)], asked(0))).to.deep.equal(['cai', 'dina']);
    expect(invited([...team, ...busyHour(BO, 1), ...busyHour(CAI, 3)], asked(0))).to.deep.equal(['bo', 'dina']);
    expect(invited([...team, ...busyHour(BO, 3), ...busyHour(CAI, 3)], asked(0))).to.deep.equal(['dina']);
    const hourAgo = { at: NOW - 61 * MINUTE };
    expect(invited([...team, ...busyHour(BO, 3, hourAgo), ...busyHour(CAI, 3, hourAgo), ...busyHour(DINA, 1)], asked(0))).to.deep.equal(['bo', 'cai']);
  });

  it('is drawn by a lot that treats everybody alike', () => {
    const members = Array.from({ length: 10 }, (_, i) => idOf(`member${i}`));
    const ledger = ledgerOf(members.map((member) => card(member)));
    const drawn = new Map(members.map((member) => [member, 0]));
    const neighbours = new Set<string>();
    for (let i = 0; i < 1000; i++) {
      const two = inviteesOf(ledger, asked(0, {}, { id: `question-${i}` }), { ring: 1, range: IN_TEAM, around: around({ free: members }) }, viewer());
      for (const member of two) drawn.set(member, drawn.get(member)! + 1);
      neighbours.add(two.join());
    }
    for (const [member, times] of drawn) expect(times, member).to.be.within(140, 260);
    expect(neighbours.size).to.be.above(80);
  });

  const members = ['anna', 'bo', 'cai', 'dina', 'eva', 'finn', 'geir', 'hanna'].map(idOf);
  const scene = fc.record({
    cards: fc.tuple(...members.map((member) => fc.record({
      topics: fc.subarray(['routers', 'codes']), team: fc.constantFrom('Broadband', 'Billing'), groups: fc.subarray(['Routers']),
    }).map((more) => card(member, more)))),
    free: fc.subarray(members),
    busy: fc.subarray(members),
    earlier: fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 70 }), invited: fc.array(fc.subarray(members), { maxLength: 3 }) }), { maxLength: 8 }),
    invited: fc.array(fc.subarray(members, { maxLength: 3 }), { maxLength: 3 }),
    topics: fc.subarray(['code', 'router']),
    range: fc.constantFrom(IN_TEAM, IN_GROUP, EVERYWHERE),
    ring: fc.nat(2),
    inviteesPerRing: fc.nat(3),
    invitesPerHour: fc.nat(3),
  });

  it('are never too many in a ring, never the same twice, never over their hour, never me, and the same for the same ledger and presence', () => {
    fc.assert(fc.property(scene, fc.nat(), ({ cards, free, busy, earlier, invited, topics, range, ring, inviteesPerRing, invitesPerHour }, cut) => {
      const before = earlier.map(({ minutes, invited }, i) => ({ ...asked(minutes, { invited, ladder: [1, 2, DAY] }), by: SOMEONE, id: `q${i}` }));
      const ask = asked(0, { invited, topics });
      const here = around({ free, busy });
      const who = { ...viewer(), policy: { ...defaultPolicy, inviteesPerRing, invitesPerHour } };
      const records = [...cards, ...before];
      const of = (ledger: Ledger): readonly MemberId[] => inviteesOf(ledger, ask, { ring, range, around: here }, who);
      const drawn = of(ledgerOf(records));
      const at = cut % records.length;
      expect(of(ledgerOf([...records.slice(at), ...records.slice(0, at), ...records.slice(0, 2)]))).to.deep.equal(drawn);

      expect(drawn.length + Math.min(inviteesPerRing, invited[ring]?.length ?? 0)).to.be.at.most(inviteesPerRing);
      expect(new Set(drawn).size).to.equal(drawn.length);
      for (const member of drawn) {
        expect(invited.flat()).to.not.include(member);
        expect(here.get(member)?.availability).to.equal('free');
        expect(member).to.not.equal(ANNA);
        const alerts = before.filter(({ body, at }) => NOW - at < 60 * MINUTE && (body as unknown as AskBody).invited?.some((list) => list.slice(0, inviteesPerRing).includes(member)));
        expect(alerts.length).to.be.below(invitesPerHour);
      }
    }), { numRuns: 500 });
  });
});

describe('what a question is about', () => {
  const ledger = ledgerOf([card(BO, { topics: ['Routers', 'mobile broadband', '+?'] }), card(CAI, { topics: ['Billing', 'tv'] }), { ...card(DINA, { topics: ['password'] }), off: true }]);

  it('is what the case says, and the topics of colleagues that it names', () => {
    expect(topicsOf(ledger, 'Which router do they get?', { tags: ['Delivery'], queue: 'Broadband' })).to.deep.equal(['Delivery', 'Broadband', 'Routers']);
    expect(topicsOf(ledger, 'Bill for the TV, and a password')).to.deep.equal(['Billing', 'tv']);
    expect(topicsOf(ledger, 'mobile phones or Mobile Broadband')).to.deep.equal(['mobile broadband']);
    expect(topicsOf(ledger, 'mobile phones')).to.deep.equal([]);
  });

  it('says each topic once, however it is written', () => {
    expect(topicsOf(ledger, 'routers', { tags: ['ROUTERS', ' routers '], queue: 'Routers' })).to.have.length(1);
  });

  it('is fit to be said, whatever the case holds', () => {
    const tags = [...Array.from({ length: 40 }, (_, i) => `tag ${i}`), 'x'.repeat(200), '  ', ''];
    const topics = topicsOf(ledger, '', { tags: tags.reverse(), queue: '   ' });
    expect(topics).to.have.length(32);
    expect(topics.every((topic) => topic.trim() && topic.length <= 80)).to.equal(true);
  });

  it('is found quickly in a long question, among many colleagues with many topics', () => {
    const crowd = Array.from({ length: 2000 }, (_, i) => card(idOf(`m${i}`), { topics: Array.from({ length: 5 }, (_, k) => `topic ${(i * 5 + k) % 300}`) }));
    const long = Array.from({ length: 700 }, (_, i) => `word${i}`).join(' ').slice(0, 3900);
    expect(topicsOf(ledgerOf(crowd), `${long} topic 17`)).to.include('topic 17');
  });
});
