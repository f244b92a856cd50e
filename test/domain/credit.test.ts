import { expect } from '@open-wc/testing';
import { creditOf } from '../../src/domain/credit.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { ANNA, BO, CAI, DINA, idOf, ledgerOf, NOW, react, removes, say } from './support.js';

const ask = say('ask', ANNA, { question: 'Which code is it?', kind: 'waiting', ladder: [] });
const reply = say('reply', BO, { text: 'It is 42', after: refOf(ask) }, { about: [refOf(ask)] });
const tip = say('tip', CAI, { text: 'The code is 42' }, { about: [refOf(reply)] });
const success = say('success', DINA, { text: 'She was back online' }, { about: [refOf(tip)] });
const all = [ask, reply, tip, success];

const chain = (of: KollegaRecord, records: readonly KollegaRecord[], now = NOW): string =>
  creditOf(ledgerOf(records), refOf(of), now).map(({ kind, by, text }) => `${kind} ${by.name ?? by.id.replace(/_/g, '')} "${text ?? ''}"`).join(', ');

describe('the credit chain', () => {
  it('names everyone a success stands on, oldest first', () => {
    expect(chain(success, [...all, say('person', BO, { name: 'Bo Ek' })])).to.equal(
      'ask anna "Which code is it?", reply Bo Ek "It is 42", tip cai "The code is 42", success dina "She was back online"',
    );
  });

  it('says which link builds on which', () => {
    const links = creditOf(ledgerOf(all), refOf(success), NOW);
    expect(links.map(({ about }) => about)).to.deep.equal([[], [refOf(ask)], [refOf(reply)], [refOf(tip)]]);
    for (const part of [links, links[0], links[0]?.about, links[0]?.by]) expect(part).to.be.frozen;
  });

  it('keeps a withdrawn link as a colleague without words', () => {
    expect(chain(success, [ask, { ...reply, off: true }, tip, success])).to.contain('reply  "", tip');
    expect(chain(success, [ask, { ...reply, gone: true, body: { text: 'left' } }, tip, success])).to.contain('ask anna "Which code is it?", reply  ""');
  });

  it('names nobody who would rather not be named, and keeps their words', () => {
    const links = creditOf(ledgerOf([{ ...ask, body: { ...ask.body, unnamed: true } }, { ...reply, body: { ...reply.body, unnamed: true } }, tip, success,
      say('person', ANNA, { name: 'Anna Ek' }), say('person', BO, { name: 'Bo Ek' })]), refOf(success), NOW);
    expect(links.map(({ by, text }) => [by.id, by.name, text])).to.deep.equal([
      ['', undefined, 'Which code is it?'], ['', undefined, 'It is 42'], [CAI, undefined, 'The code is 42'], [DINA, undefined, 'She was back online'],
    ]);
    expect(chain(success, [...all, { ...reply, rev: reply.rev + 1, body: { ...reply.body, unnamed: false } }])).to.contain('reply bo "It is 42"');
  });

  it('shows a tip in its present words, and names both who wrote them', () => {
    const better = react('improved', BO, tip, { body: { text: 'The code is 43' } });
    const link = (...records: readonly KollegaRecord[]) => creditOf(ledgerOf([...all, say('person', BO, { name: 'Bo Ek' }), ...records]), refOf(success), NOW)[2];
    expect(link(better)).to.deep.include({ kind: 'tip', text: 'The code is 43', improvedBy: { id: BO, name: 'Bo Ek', topics: [] } });
    expect(link(better)?.by.id).to.equal(CAI);
    for (const same of [link(), link({ ...better, by: CAI }), link({ ...better, off: true })]) expect(same).to.not.have.property('improvedBy');
    expect(link(better, { ...tip, rev: tip.rev + 1, off: true })).to.not.have.any.keys('improvedBy', 'text', 'helped');
  });

  it('goes on through what a tip\'s present words came from', () => {
    const other = say('reply', DINA, { text: 'It is 43 by now', after: refOf(ask) }, { about: [refOf(ask)] });
    const better = { ...react('improved', BO, tip, { body: { text: 'The code is 43' } }), about: [refOf(tip), refOf(other)] };
    const plain = { ...tip, about: [] };
    expect(chain(success, [ask, other, plain, better, success])).to.equal(
      'ask anna "Which code is it?", reply dina "It is 43 by now", tip cai "The code is 43", success dina "She was back online"',
    );
    expect(creditOf(ledgerOf([ask, other, plain, better, success]), refOf(success), NOW)[2]?.about).to.deep.equal([refOf(other)]);
    expect(chain(success, [ask, other, plain, { ...better, off: true }, success])).to.equal('tip cai "The code is 42", success dina "She was back online"');
  });

  it('says of a tip, and of nothing else, how many colleagues it helped', () => {
    const helped = [react('helped', ANNA, tip), react('helped', ANNA, tip, { id: 'again' }), react('helped', DINA, tip), { ...react('helped', BO, tip), off: true }];
    const links = creditOf(ledgerOf([...all, ...helped, react('helped', BO, reply)]), refOf(success), NOW);
    expect(links.map((link) => link.helped)).to.deep.equal([undefined, undefined, 2, undefined]);
  });

  it('leaves out links that nobody here has, or that the steward took down', () => {
    expect(chain(success, [ask, tip, success])).to.equal('tip cai "The code is 42", success dina "She was back online"');
    expect(chain(success, [...all, removes(refOf(tip))])).to.equal('success dina "She was back online"');
    expect(chain(success, [])).to.equal('');
  });

  it('leaves out what is not due yet', () => {
    const later = [ask, reply, { ...tip, at: NOW + 1 }, success];
    expect(chain(success, later)).to.equal('success dina "She was back online"');
    expect(chain(success, later, NOW + 1)).to.contain('tip cai');
  });

  it('names a link once, on however many ways it is reached', () => {
    const idea = say('idea', ANNA, { text: 'A card' }, { about: [refOf(tip), refOf(reply), refOf(ask), refOf(tip)] });
    expect(chain(idea, [...all, idea])).to.equal('ask anna "Which code is it?", reply bo "It is 42", tip cai "The code is 42", idea anna "A card"');
  });

  it('passes through other kinds without naming them', () => {
    const odd = { ...react('confirmed', ANNA, tip), kind: 'praise' };
    const idea = say('idea', BO, { text: 'A card' }, { about: [refOf(odd)] });
    expect(chain(idea, [...all, odd, idea])).to.contain('tip cai "The code is 42", idea bo');
  });

  it('does not take a field of a later version for words', () => {
    expect(chain(ask, [{ ...ask, body: { ...ask.body, text: 7 } }])).to.equal('ask anna "Which code is it?"');
  });

  it('ends where hostile links run in a ring', () => {
    const one = say('idea', ANNA, { text: 'One' }, { about: [`idea/idea-of-bo/${BO}`] });
    const two = say('idea', BO, { text: 'Two' }, { about: [refOf(one), `idea/idea-of-bo/${BO}`] });
    expect(chain(one, [one, two])).to.equal('idea bo "Two", idea anna "One"');
    expect(chain(two, [two, one])).to.equal('idea anna "One", idea bo "Two"');
  });

  it('may be as wide as it is deep: answers by many, each cited by all', () => {
    const answers = Array.from({ length: 32 }, (_, i) => say('reply', idOf(`m${i}`), { text: `${i}`, after: refOf(ask) }, { about: [refOf(ask)] }));
    const tips = Array.from({ length: 32 }, (_, i) => say('tip', idOf(`m${i}`), { text: `t${i}` }, { about: answers.map(refOf) }));
    const wide = { ...success, about: tips.map(refOf) };
    expect(creditOf(ledgerOf([ask, ...answers, ...tips, wide]), refOf(wide), NOW)).to.have.length(66);
  });

  it('may be ten thousand deep', () => {
    const ideas = Array.from({ length: 10_000 }, (_, i) =>
      say('idea', ANNA, { text: `${i}` }, { id: `i${i}`, ...(i && { about: [`idea/i${i - 1}/${ANNA}` as Ref] }) }));
    const links = creditOf(ledgerOf(ideas), refOf(ideas.at(-1)!), NOW);
    expect([links.length, links[0]?.text, links.at(-1)?.text]).to.deep.equal([10_000, '0', '9999']);
  });
});
