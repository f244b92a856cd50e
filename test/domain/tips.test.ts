import { expect } from '@open-wc/testing';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import { isShown, tipView, wordingOf } from '../../src/domain/tips.js';
import type { TipView } from '../../src/domain/views.js';
import { ANNA, BO, CAI, daysAgo, DINA, ledgerOf, NOW, react, say, tipOf, viewer } from './support.js';

const tip = say('tip', ANNA, { text: 'Hold the button' }, { at: daysAgo(30) });
const view = (...others: readonly KollegaRecord[]): TipView => tipOf(ledgerOf([tip, ...others]), tip)!;
const text = (...others: readonly KollegaRecord[]): string => view(...others).text;
const by = (who: string, kind: 'helped' | 'confirmed', days = 1, target: KollegaRecord = tip): KollegaRecord =>
  react(kind, who, target, { at: daysAgo(days) });

describe('a tip', () => {
  it('shows its author, text, topics, link, language and source', () => {
    const full = say('tip', ANNA, { text: 'Hold the button', topics: ['routers'], link: 'https://example.com/', language: 'sv', source: 'Help centre' });
    const anna = say('person', ANNA, { name: 'Anna', team: 'Broadband' });
    expect(tipOf(ledgerOf([full, anna]), full)).to.deep.include({
      text: 'Hold the button', topics: ['routers'], link: 'https://example.com/', language: 'sv', source: 'Help centre',
      author: { id: ANNA, name: 'Anna', team: 'Broadband', topics: [] }, at: full.at, mine: true, state: 'new', challenged: false, helped: 0, wide: false,
    });
  });

  it('shows nothing that it does not have', () => {
    expect(view()).to.have.all.keys('ref', 'text', 'topics', 'author', 'at', 'state', 'challenged', 'helped', 'helpedMe', 'mine', 'why', 'pending', 'wide');
  });

  it('is frozen, its lists too', () => {
    const shown = view(react('challenged', BO, tip));
    for (const part of [shown, shown.topics, shown.author, shown.challenge]) expect(part).to.be.frozen;
  });

  it('is shown neither when it was taken back nor before it is due', () => {
    for (const more of [{ off: true }, { gone: true as const }, { at: NOW + 1 }]) {
      const hidden = { ...tip, ...more };
      expect(tipOf(ledgerOf([hidden]), hidden)).to.equal(undefined);
    }
    expect(tipOf(ledgerOf([{ ...tip, at: NOW + 1 }]), tip, NOW + 1)).to.include({ text: 'Hold the button' });
  });

  it('from the future is hidden until then, but taken back at once', () => {
    const later = { ...tip, at: NOW + 5 };
    expect([isShown(later, NOW), isShown(later, NOW + 5)]).to.deep.equal([false, true]);
    expect(tipOf(ledgerOf([tip, { ...later, rev: tip.rev + 1, off: true }]), tip)).to.equal(undefined);
  });

  it('is no other kind of record', () => {
    const idea = say('idea', ANNA, { text: 'A card' });
    expect(tipOf(ledgerOf([idea]), idea)).to.equal(undefined);
    expect(tipOf(ledgerOf([]), tip)).to.equal(undefined);
  });

  it('says whether it waits, reaches all departments, and what the reader asked about it', () => {
    const ledger = ledgerOf([tip]);
    ledger.apply(ALL, tip);
    const mine = { ...viewer(BO), isPending: (ref: string) => ref === refOf(tip) };
    const why = ['button'];
    expect(tipView(ledger, refOf(tip), mine, { why, helpedMe: true })).to.deep.include({ wide: true, pending: true, mine: false, helpedMe: true, why });
  });
});

describe('helped', () => {
  it('counts people, not clicks', () => {
    const clicks = ['one', 'two', 'three'].map((id) => react('helped', BO, tip, { id }));
    expect(view(...clicks, by(CAI, 'helped')).helped).to.equal(2);
  });

  it('counts nobody who took it back, nor anybody from the future', () => {
    const helped = by(BO, 'helped');
    expect(view(helped, { ...helped, rev: helped.rev + 1, off: true }, react('helped', CAI, tip, { at: NOW + 1 })).helped).to.equal(0);
  });

  it('counts whatever wording it was that helped', () => {
    expect(view(by(BO, 'helped'), { ...tip, rev: tip.rev + 1, body: { text: 'Hold it longer' } }).helped).to.equal(1);
  });

  it('is about the tip that stands first in its links alone', () => {
    const other = say('tip', DINA, { text: 'Ask first' });
    expect(view(other, react('helped', BO, other, { also: [tip] })).helped).to.equal(0);
  });
});

describe('the state of a tip', () => {
  it('is new until two colleagues besides its author found that it holds', () => {
    expect(view(by(BO, 'confirmed')).state).to.equal('new');
    expect(view(by(BO, 'confirmed'), by(ANNA, 'confirmed')).state).to.equal('new');
    expect(view(by(BO, 'confirmed'), by(BO, 'helped')).state).to.equal('new');
    expect(view(by(BO, 'confirmed'), by(CAI, 'helped', 3))).to.include({ state: 'confirmed', confirmedAt: daysAgo(1) });
  });

  it('takes a count from the policy', () => {
    const policy = { ...defaultPolicy, confirmBy: 1 };
    const matched = { why: [], helpedMe: false };
    expect(tipView(ledgerOf([tip, by(BO, 'helped')]), refOf(tip), { ...viewer(), policy }, matched)?.state).to.equal('confirmed');
  });

  it('is due for review when no one confirmed it for ninety days', () => {
    const old = { ...tip, at: daysAgo(300) };
    const state = (days: number): string => view(old, by(BO, 'confirmed', days), by(CAI, 'confirmed', 200)).state;
    const renewed = { ...old, rev: tip.rev };
    expect(tipOf(ledgerOf([renewed, by(BO, 'confirmed', 90), by(CAI, 'confirmed', 200)]), tip)?.state).to.equal('due');
    expect(tipOf(ledgerOf([renewed, by(BO, 'confirmed', 89), by(CAI, 'confirmed', 200)]), tip)?.state).to.equal('confirmed');
    expect(state(89)).to.equal('confirmed');
  });

  it('is retired after a year without a confirmation, confirmed or not', () => {
    const old = (days: number, ...others: readonly KollegaRecord[]): string | undefined =>
      tipOf(ledgerOf([{ ...tip, at: daysAgo(days) }, ...others]), tip)?.state;
    expect([old(364), old(365)]).to.deep.equal(['new', 'retired']);
    expect(old(800, by(BO, 'confirmed', 364), by(CAI, 'confirmed', 700))).to.equal('due');
    expect(old(800, by(BO, 'confirmed', 365), by(CAI, 'confirmed', 700))).to.equal('retired');
  });

  it('is young again with a new wording', () => {
    const old = { ...tip, at: daysAgo(800) };
    expect(tipOf(ledgerOf([old, react('improved', BO, old, { at: daysAgo(2) })]), old)?.state).to.equal('new');
  });
});

describe('a confirmation', () => {
  it('of an older text does not confirm a newer one', () => {
    const edited = { ...tip, rev: tip.rev + 1, body: { text: 'Hold it longer' } };
    const old = [by(BO, 'confirmed'), by(CAI, 'confirmed')];
    expect(view(...old, edited)).to.deep.include({ text: 'Hold it longer', state: 'new' });
    expect(view(...old, edited).confirmedAt).to.equal(undefined);
    expect(view(edited, by(BO, 'confirmed', 1, edited), by(CAI, 'helped', 1, edited)).state).to.equal('confirmed');
  });

  it('of the text does not confirm a colleague\'s better wording, nor the other way round', () => {
    const better = react('improved', DINA, tip, { at: daysAgo(5) });
    expect(view(better, by(BO, 'confirmed'), by(CAI, 'confirmed')).state).to.equal('new');
    const seen = { body: { seen: better.rev } };
    const ofBetter = [react('confirmed', BO, tip, seen), react('helped', CAI, tip, seen)];
    expect(view(better, ...ofBetter).state).to.equal('confirmed');
    expect(view({ ...better, rev: better.rev + 1, off: true }, ...ofBetter)).to.include({ text: 'Hold the button', state: 'new' });
  });

  it('by whoever wrote or worded it is none', () => {
    const better = react('improved', DINA, tip, { at: daysAgo(5) });
    const seen = { body: { seen: better.rev } };
    expect(view(better, react('confirmed', DINA, tip, seen), react('confirmed', BO, tip, seen)).state).to.equal('new');
    expect(view(better, react('confirmed', ANNA, tip, seen), react('confirmed', BO, tip, seen)).state).to.equal('new');
  });
});

describe('an improvement', () => {
  const bos = react('improved', BO, tip, { body: { text: 'By Bo' }, at: daysAgo(9) });
  const cais = react('improved', CAI, tip, { body: { text: 'By Cai' }, at: daysAgo(8) });

  it('shows its words; the author stays', () => {
    expect(view(bos)).to.deep.include({ text: 'By Bo', author: { id: ANNA, topics: [] }, at: tip.at });
  });

  it('of an older text is history once the author says it anew', () => {
    expect(text(bos, { ...tip, rev: tip.rev + 1, body: { text: 'Hold it longer' } })).to.equal('Hold it longer');
  });

  it('that was taken back is gone with its words', () => {
    expect(text(bos, { ...bos, rev: bos.rev + 1, off: true })).to.equal('Hold the button');
  });

  it('wins over another that nobody joined by its time, then key, in any order', () => {
    expect([text(bos, cais), text(cais, bos)]).to.deep.equal(['By Cai', 'By Cai']);
    const sameTime = { ...cais, at: bos.at };
    expect(text(bos, sameTime)).to.equal(text(sameTime, bos));
  });

  it('wins over the one it builds on, whatever the clocks say', () => {
    const built = react('improved', CAI, tip, { body: { text: 'By both', seen: bos.rev }, at: daysAgo(20), also: [bos] });
    expect([text(bos, built), text(built, bos)]).to.deep.equal(['By both', 'By both']);
    expect(wordingOf(ledgerOf([tip, bos, built]), tip, NOW).by).to.equal(CAI);
  });

  it('of words that changed since does not make the new ones history', () => {
    const built = react('improved', CAI, tip, { body: { text: 'By both', seen: bos.rev }, at: daysAgo(8), also: [bos] });
    const again = { ...bos, rev: built.rev + 1, at: daysAgo(7), body: { seen: built.rev, text: 'Bo again' }, about: [refOf(tip), refOf(built)] };
    expect([text(bos, built, again), text(again, built)]).to.deep.equal(['Bo again', 'Bo again']);
  });

  it('in a ring of hostile ones is history', () => {
    const ring = [
      { ...bos, rev: 3e12, body: { seen: 3e12, text: 'By Bo' }, about: [refOf(tip), refOf(cais)] },
      { ...cais, rev: 3e12, body: { seen: 3e12, text: 'By Cai' }, about: [refOf(tip), refOf(bos)] },
    ];
    expect([text(...ring), text(...ring.reverse())]).to.deep.equal(['Hold the button', 'Hold the button']);
  });
});

describe('a challenge', () => {
  const doubt = react('challenged', BO, tip, { body: { reason: 'outdated', text: 'Not since May' }, at: daysAgo(5) });

  it('is quoted with its author', () => {
    const bo = say('person', BO, { name: 'Bo' });
    expect(view(doubt, bo)).to.deep.include({
      challenged: true, challenge: { by: { id: BO, name: 'Bo', topics: [] }, reason: 'outdated', text: 'Not since May', at: daysAgo(5) },
    });
  });

  it('is the newest of those that stand', () => {
    const newer = react('challenged', CAI, tip, { body: { reason: 'sometimes' }, at: daysAgo(2) });
    expect(view(newer, doubt).challenge).to.deep.include({ reason: 'sometimes', at: daysAgo(2) });
    expect(view(doubt, { ...newer, off: true, rev: newer.rev + 1 }).challenge).to.deep.include({ reason: 'outdated' });
  });

  it('ends with the text that was challenged', () => {
    expect(view(doubt, { ...tip, rev: tip.rev + 1, body: { text: 'Hold it longer' } }).challenged).to.equal(false);
    expect(view(doubt, react('improved', CAI, tip)).challenged).to.equal(false);
  });

  it('is answered by a confirmation that names it, though not by the challenger\'s own', () => {
    expect(view(doubt, by(CAI, 'confirmed')).challenged).to.equal(true);
    expect(view(doubt, react('confirmed', CAI, tip, { also: [doubt] })).challenged).to.equal(false);
    expect(view(doubt, react('confirmed', BO, tip, { also: [doubt] })).challenged).to.equal(true);
  });

  it('is not answered by a confirmation of another text', () => {
    const edited = { ...tip, rev: tip.rev + 1, body: { text: 'Hold it longer' } };
    const ofEdited = react('challenged', BO, edited);
    expect(view(edited, ofEdited, react('confirmed', CAI, tip, { also: [ofEdited] })).challenged).to.equal(true);
  });

  it('for a reason that only a later version knows is shown as unclear', () => {
    const later = react('challenged', BO, tip, { body: { reason: 'of a later version' as 'unclear' } });
    expect(view(later).challenge?.reason).to.equal('unclear');
  });
});

describe('ten thousand tips', () => {
  it('are each shown', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...tip, id: `tip-${i}` }));
    const ledger = ledgerOf(many);
    expect(many.filter((record) => tipOf(ledger, record)?.text === 'Hold the button').length).to.equal(10_000);
  });
});
