import { expect } from '@open-wc/testing';
import { allPeople, personOf } from '../../src/domain/people.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { ANNA, BO, CAI, erases, ledgerOf, NOW, say, SOMEONE } from './support.js';

const anna = say('person', ANNA, { name: 'Anna', topics: ['routers'], team: 'Broadband' });
const bo = say('person', BO, { name: 'Bo' });
const aColleague = (id: string): object => ({ id, topics: [] });
const who = (id: string, ...records: readonly KollegaRecord[]): object => personOf(ledgerOf(records), id);

describe('a colleague', () => {
  it('is who their own card says', () => {
    expect(who(ANNA, anna)).to.deep.equal({ id: ANNA, name: 'Anna', topics: ['routers'], team: 'Broadband' });
    expect(who(BO, bo)).to.deep.equal({ id: BO, name: 'Bo', topics: [] });
  });

  it('without a card, or with one that was taken back, is a colleague', () => {
    expect(who(ANNA)).to.deep.equal(aColleague(ANNA));
    expect(who(ANNA, { ...anna, off: true })).to.deep.equal(aColleague(ANNA));
    expect(who(ANNA, { ...anna, gone: true, body: {} })).to.deep.equal(aColleague(ANNA));
  });

  it('who prefers it so is a colleague, from the moment the card says so', () => {
    expect(who(ANNA, anna, { ...anna, rev: anna.rev + 1, body: { name: 'Anna', topics: ['routers'], discreet: true } })).to.deep.equal(aColleague(ANNA));
  });

  it('is not who somebody else says', () => {
    expect(who(ANNA, { ...bo, id: ANNA })).to.deep.equal(aColleague(ANNA));
  });

  it('has a name even if the clock that wrote the card was ahead', () => {
    expect(who(BO, { ...bo, at: NOW + 1e9 })).to.include({ name: 'Bo' });
  });

  it('is frozen', () => {
    const person = personOf(ledgerOf([anna]), ANNA);
    expect(person).to.be.frozen;
    expect(person.topics).to.be.frozen;
  });
});

describe('an anonymous author', () => {
  const claim = say('reveal', SOMEONE, { is: ANNA }, { id: ANNA });
  const consent = say('reveal', ANNA, { is: SOMEONE }, { id: SOMEONE });
  const hidden = aColleague(SOMEONE);

  it('is known when both say so', () => {
    expect(who(SOMEONE, anna, claim, consent)).to.include({ id: ANNA, name: 'Anna' });
    expect(who(SOMEONE, consent, claim, anna)).to.include({ id: ANNA, name: 'Anna' });
  });

  it('is known by neither saying so alone', () => {
    expect(who(SOMEONE, anna, claim)).to.deep.equal(hidden);
    expect(who(SOMEONE, anna, consent)).to.deep.equal(hidden);
  });

  it('is hidden again when either takes it back', () => {
    expect(who(SOMEONE, anna, { ...claim, off: true }, consent)).to.deep.equal(hidden);
    expect(who(SOMEONE, anna, claim, { ...consent, gone: true, body: {} })).to.deep.equal(hidden);
  });

  it('is known only where key and words agree', () => {
    expect(who(SOMEONE, anna, { ...claim, body: { is: BO } }, consent)).to.deep.equal(hidden);
    expect(who(SOMEONE, anna, claim, { ...consent, body: { is: BO } })).to.deep.equal(hidden);
  });

  it('leads to a member with a card, never back', () => {
    expect(who(SOMEONE, claim, consent)).to.deep.equal(hidden);
    expect(who(ANNA, anna, claim, consent)).to.include({ name: 'Anna' });
    expect(who(ANNA, claim, consent)).to.deep.equal(aColleague(ANNA));
  });

  it('claimed by two is the same one everywhere', () => {
    const also = [say('reveal', SOMEONE, { is: BO }, { id: BO }), say('reveal', BO, { is: SOMEONE }, { id: SOMEONE })];
    expect(who(SOMEONE, anna, bo, claim, consent, ...also)).to.deep.equal(who(SOMEONE, bo, anna, ...also, consent, claim));
  });

  it('is hidden again when the steward erases the member', () => {
    expect(who(SOMEONE, anna, claim, consent, erases(ANNA, NOW))).to.deep.equal(hidden);
  });

  it('is found among many', () => {
    const others = Array.from({ length: 2000 }, (_, i) => say('reveal', CAI, { is: ANNA }, { id: `other-${i}` }));
    expect(who(SOMEONE, ...others, anna, claim, consent)).to.include({ name: 'Anna' });
  });
});

describe('everyone', () => {
  it('stands by name, once, with a card of their own', () => {
    const stray = { ...bo, id: CAI };
    const people = allPeople(ledgerOf([bo, stray, anna, say('person', CAI, { name: 'Åke' }), { ...say('person', SOMEONE, { name: 'Nobody' }), off: true }]));
    expect(people.map(({ name }) => name)).to.deep.equal(['Anna', 'Bo', 'Åke'].sort((a, b) => a.localeCompare(b)));
  });

  it('of the same name stand by id', () => {
    const namesake = say('person', CAI, { name: 'Bo' });
    expect(allPeople(ledgerOf([namesake, bo])).map(({ id }) => id)).to.deep.equal([BO, CAI]);
  });
});
