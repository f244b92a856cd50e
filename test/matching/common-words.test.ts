import { expect } from '@open-wc/testing';
import { indexOf, namesOf, tip } from './support.js';

const ROUTERS = indexOf(Array.from({ length: 90 }, (_, i) => tip(`${i}`, `The router shows a red light number ${i}`)));

describe('a team whose tips are all about one thing', () => {
  it('finds them for a case that is about just that', () => {
    expect(namesOf(ROUTERS, { queue: 'Router' })).to.have.length(90);
    expect(namesOf(ROUTERS, { subject: 'red light' })).to.have.length(90);
  });

  it('finds none for a case about something else that shares a common word', () => {
    expect(namesOf(ROUTERS, { subject: 'where is the parcel that I ordered' })).to.deep.equal([]);
  });

  it('lets a word that tells something decide alone', () => {
    const index = indexOf([...Array.from({ length: 90 }, (_, i) => tip(`${i}`, `The router shows a red light number ${i}`)), tip('invoice', 'Send the invoice again')]);
    expect(namesOf(index, { subject: 'invoice', queue: 'Router' })).to.deep.equal(['invoice']);
  });
});

describe('the customer\'s language', () => {
  const index = indexOf([
    { ...tip('danish', 'Router med rød lampe: hold reset inde'), language: 'da' },
    { ...tip('swedish', 'Router med röd lampa: håll in reset'), language: 'sv' },
    tip('untold', 'Router reset'),
  ]);

  it('lets a tip in it stand before one in another, which is found all the same', () => {
    expect(namesOf(index, { subject: 'router reset', language: 'sv-FI' }).indexOf('swedish'))
      .to.be.below(namesOf(index, { subject: 'router reset', language: 'sv-FI' }).indexOf('danish'));
    expect(namesOf(index, { subject: 'router reset', language: 'da' }).indexOf('danish'))
      .to.be.below(namesOf(index, { subject: 'router reset', language: 'da' }).indexOf('swedish'));
  });

  it('changes nothing where either is not told', () => {
    expect(namesOf(index, { subject: 'router reset' })).to.deep.equal(namesOf(index, { subject: 'router reset', language: '' }));
  });
});
