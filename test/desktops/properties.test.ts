import { expect } from '@open-wc/testing';
import { properties } from '../../src/desktops/properties.js';
import { watch } from './support.js';

describe('properties, called directly', () => {
  it('[case] comes as an object or as JSON, changes and ends', () => {
    const desk = properties();
    const seen = watch(desk);
    desk.set({ case: { id: 4711, channel: 'Phone', subject: 'Red light', tags: 'no sync' } });
    expect(seen.case).to.deep.equal({ id: '4711', channel: 'voice', subject: 'Red light', tags: ['no sync'] });
    desk.set({ case: '{"id":"c-2","queue":"Invoices"}' });
    expect(seen.case).to.deep.equal({ id: 'c-2', queue: 'Invoices' });
    for (const nothing of [null, undefined, '', 'no JSON', {}, { id: '' }]) {
      desk.set({ case: { id: 'c-3' } });
      desk.set({ case: nothing });
      expect(seen.case, JSON.stringify(nothing)).to.equal(null);
    }
  });

  it('[text] [secure] what the map names arrives, from any depth, and nothing else', () => {
    const desk = properties({ id: 'record.key', fieldMap: { text: ['record.note', 'record.body'], tags: ['record.product', 'record.plan'], mask: 'record.customer.name', language: 'record.x.y' } });
    const seen = watch(desk);
    desk.set({ case: { record: { key: 'c-1', body: 'It blinks', product: 'Router', plan: ['fibre', 100], customer: { name: 'Birgit Holm', ssn: 'secret' }, 'x.y': 'da' }, password: 'secret' } });
    expect(seen.case).to.deep.equal({ id: 'c-1', text: 'It blinks', language: 'da', tags: ['Router', 'fibre', '100'], mask: ['Birgit Holm'] });
  });

  it('[agent] [scheme] come apart from the case, and stay', () => {
    const desk = properties();
    const seen = watch(desk);
    desk.set({ agent: { member: 'u-7', memberName: 'Sofia Krog' }, scheme: 'dark' });
    desk.set({ case: { id: 'c-1' } });
    desk.set({ case: null });
    expect([seen.agent, seen.scheme]).to.deep.equal([{ member: 'u-7', memberName: 'Sofia Krog' }, 'dark']);
  });

  it('tells the same only once, and whoever comes later what is known', () => {
    const desk = properties();
    let told = 0;
    const leave = desk.subscribe(() => told++);
    desk.set({ case: { id: 'c-1', tags: ['a'] } });
    desk.set({ case: { id: 'c-1', tags: ['a'] } });
    expect(told).to.equal(2);
    expect(watch(desk).case?.id).to.equal('c-1');
    leave();
    desk.set({ case: null });
    expect(told).to.equal(2);
  });

  it('does not follow what an object inherits', () => {
    const desk = properties({ fieldMap: { subject: 'constructor.name', text: '__proto__.x' } });
    const seen = watch(desk);
    desk.set({ case: { id: 'c-1' } });
    expect(seen.case).to.deep.equal({ id: 'c-1' });
  });
});
