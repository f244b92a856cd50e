import { expect } from '@open-wc/testing';
import type { KollegaRecord } from '../../src/domain/record.js';
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
