import { expect } from '@open-wc/testing';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { ideaView, successView } from '../../src/domain/successes.js';
import type { SuccessView } from '../../src/domain/views.js';
import { ANNA, BO, CAI, DINA, ledgerOf, NOW, react, say, viewer } from './support.js';

const success = say('success', BO, { text: 'She was back online', thanks: [ANNA, CAI] });
const view = (record: KollegaRecord, ...others: readonly KollegaRecord[]): SuccessView => successView(ledgerOf([record, ...others]), record, viewer());

describe('a success', () => {
  it('shows what went well, by whom, and who is thanked', () => {
    const cards = [say('person', BO, { name: 'Bo' }), say('person', CAI, { name: 'Cai', discreet: true })];
    expect(view(success, ...cards)).to.deep.include({
      text: 'She was back online', by: { id: BO, name: 'Bo', topics: [] }, thanks: [{ id: ANNA, topics: [] }, { id: CAI, topics: [] }],
      cheers: 0, cheeredByMe: false, mine: false, pending: false,
    });
  });

  it('counts who cheers, each once, and says whether I do', () => {
    const mine = react('cheer', ANNA, success);
    expect(view(success, mine, react('cheer', CAI, success), react('cheer', CAI, success, { id: 'again' }))).to.include({ cheers: 2, cheeredByMe: true });
    expect(view(success, { ...mine, off: true }, react('cheer', CAI, success, { at: NOW + 1 }))).to.include({ cheers: 0, cheeredByMe: false });
  });

  describe('names everyone who made it possible', () => {
    const ask = say('ask', ANNA, { question: 'Which code is it?', kind: 'waiting', ladder: [] });
    const reply = say('reply', CAI, { text: 'It is 42', after: refOf(ask) }, { about: [refOf(ask)] });
    const tip = say('tip', CAI, { text: 'The code is 42' }, { about: [refOf(reply)] });
    const shared = say('success', BO, { text: 'She was back online', thanks: [DINA, ANNA] }, { about: [refOf(tip)] });
    const cards = [ANNA, BO, CAI, DINA].map((member) => say('person', member, { name: member.replace(/_/g, '') }));
    const people = (...others: readonly KollegaRecord[]): (string | undefined)[] => {
      const ledger = ledgerOf([ask, reply, tip, shared, ...cards, ...others]);
      return successView(ledger, ledger.get(refOf(shared))!, viewer()).people.map(({ name }) => name);
    };

    it('once each, the oldest first, then who else is thanked, without its author', () => {
      expect(people()).to.deep.equal(['anna', 'cai', 'dina']);
      expect(people({ ...shared, rev: shared.rev + 1, body: { ...shared.body, thanks: [BO] } })).to.deep.equal(['anna', 'cai']);
    });

    it('and who gave a tip its present words', () => {
      expect(people(react('improved', DINA, tip))).to.deep.equal(['anna', 'cai', 'dina']);
      expect(people(react('improved', DINA, tip), { ...shared, rev: shared.rev + 1, body: { text: 'x' } })).to.deep.equal(['anna', 'cai', 'dina']);
    });

    it('and all who would rather not be named as one colleague', () => {
      const hidden = [{ ...ask, rev: ask.rev + 1, body: { ...ask.body, unnamed: true } }, { ...reply, rev: reply.rev + 1, body: { ...reply.body, unnamed: true } }];
      expect(people(...hidden)).to.deep.equal([undefined, 'cai', 'dina', 'anna']);
      const discreet = [ANNA, CAI].map((member) => say('person', member, { name: 'x', discreet: true }, { rev: NOW }));
      expect(people(...discreet)).to.deep.equal([undefined, 'dina']);
      expect(people({ ...reply, rev: reply.rev + 1, off: true }, { ...tip, rev: tip.rev + 1, off: true })).to.deep.equal(['anna', undefined, 'dina']);
    });

    it('the same each time they are read, frozen, and in a copy of the view', () => {
      const shown = view(shared, ask, reply, tip, ...cards);
      expect(shown.people).to.equal(shown.people);
      expect(shown.people).to.be.frozen;
      expect({ ...shown }.people).to.deep.equal(shown.people);
      expect(JSON.stringify(shown)).to.contain(`"people":${JSON.stringify(shown.people)}`);
    });

    it('and is quick where a thousand successes stand on one long chain, of which one is looked at', () => {
      const ideas = Array.from({ length: 5000 }, (_, i) => say('idea', ANNA, { text: `${i}` }, { id: `i${i}`, ...(i && { about: [`idea/i${i - 1}/${ANNA}` as Ref] }) }));
      const many = Array.from({ length: 1000 }, (_, i) => ({ ...shared, id: `s${i}`, about: [refOf(ideas.at(-1)!)] }));
      const ledger = ledgerOf([...ideas, ...many, ...cards]);
      const views = many.map((one) => successView(ledger, one, viewer()));
      expect(views[7]?.people.map(({ name }) => name)).to.deep.equal(['anna', 'dina']);
    });
  });

  it('is cheered only by a cheer for itself', () => {
    const other = say('success', DINA, { text: 'He laughed' });
    expect(view(success, other, react('cheer', CAI, other, { also: [success] })).cheers).to.equal(0);
  });

  it('that is gone has no words, whatever was left in them', () => {
    expect(view({ ...success, gone: true, body: { text: 7, thanks: 'x' } })).to.deep.include({ text: '', thanks: [] });
  });

  it('is frozen, its lists too', () => {
    const shown = view(success);
    for (const part of [shown, shown.thanks, shown.thanks[0]]) expect(part).to.be.frozen;
  });
});

describe('an idea', () => {
  it('is raised until its author says more', () => {
    const idea = say('idea', ANNA, { text: 'A card' }, { about: [refOf(success)] });
    expect(ideaView(ledgerOf([idea]), idea)).to.deep.include({ text: 'A card', stage: 'raised', about: [refOf(success)], by: { id: ANNA, topics: [] } });
    expect(ideaView(ledgerOf([]), { ...idea, body: { text: 'A card', stage: 'kept' } }).stage).to.equal('kept');
    expect(ideaView(ledgerOf([]), { ...idea, body: { text: 'A card', stage: '__proto__' } }).stage).to.equal('raised');
  });
});
