import { expect } from '@open-wc/testing';
import { cases } from '../../demo/data/cases/index.js';
import { colleagues } from '../../demo/data/people.js';
import { past } from '../../demo/data/past/index.js';
import { tips } from '../../demo/data/tips/index.js';
import { contextOf } from '../../demo/day.js';
import { history } from '../../demo/history.js';
import { seed } from '../../demo/seed.js';
import { h } from '../../src/domain/hash.js';
import { creditOf } from '../../src/domain/credit.js';
import { Ledger } from '../../src/domain/ledger.js';
import { KollegaProblem } from '../../src/domain/problem.js';
import { refOf } from '../../src/domain/record.js';
import { readRecord } from '../../src/domain/validate.js';
import type { Batch } from '../../src/hub/hub.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { readCase } from '../../src/team/read-case.js';

const LANGUAGES = ['da', 'en', 'fi', 'nb', 'sv'];
const NOW = Date.UTC(2025, 10, 20);

describe('the demo\'s cases and tips', () => {
  it('are of five languages, several each, with tips by many colleagues', () => {
    for (const language of LANGUAGES) {
      expect(cases.filter((one) => one.language === language), language).to.have.length.above(2);
      expect(tips.filter((one) => one.language === language), language).to.have.length.above(8);
    }
    expect(new Set(tips.map(({ by }) => by)).size).to.be.above(6);
  });

  it('stand once each', () => {
    for (const list of [cases.map(({ id }) => id), cases.map(({ number }) => number), tips.map(({ key }) => key), tips.map(({ text }) => text)]) {
      expect(new Set(list).size).to.equal(list.length);
    }
  });

  it('hand over cases that kollega takes whole, with the customer masked', () => {
    for (const one of cases) {
      expect(readCase(contextOf(one)).problem, one.id).to.equal(undefined);
      expect(contextOf(one).mask).to.include.members([one.customer?.name, one.customer?.phone, one.customer?.address]);
    }
  });
});

describe('the history that the demo begins with', () => {
  it('is made of valid records of the past, each of one author', async () => {
    const said = await history('a', past, NOW);
    for (const { record } of said) {
      expect(readRecord(record), refOf(record)).not.to.be.instanceOf(KollegaProblem);
      expect(record.at, refOf(record)).to.be.at.most(NOW);
    }
    expect(new Set(said.map(({ record }) => refOf(record))).size).to.equal(said.length);
  });

  it('uses the ids that the hosts\' names become', async () => {
    const said = await history('a', {}, NOW);
    const sofia = await h('member', 'a', colleagues.sofia.member);
    expect(said.map(({ record }) => refOf(record))).to.include(`person/${sofia}/${sofia}`);
  });

  it('has whole credit chains behind its successes, and nothing that stands on what nobody told', async () => {
    const seeded = [...(past.tips ?? []), ...(past.successes ?? []), ...(past.ideas ?? []), ...(past.asks ?? []).flatMap((ask) => [ask, ...(ask.replies ?? [])])];
    const known = new Set(seeded.map(({ key }) => key));
    for (const seed of seeded) expect([...known], seed.key).to.include.members('about' in seed ? [...seed.about ?? []] : []);
    const ledger = new Ledger();
    for (const { circle, record } of await history('a', past, NOW)) ledger.apply(circle, record);
    const chains = [...ledger.ofKind('success')].map((success) => creditOf(ledger, refOf(success), NOW).map(({ kind }) => kind).join(' '));
    expect(chains).to.include.members(['ask reply tip success', 'idea ask reply tip success', 'ask reply reply tip success']);
  });

  it('leaves a question open of every kind', () => {
    const open = past.asks?.filter(({ solved }) => !solved) ?? [];
    expect(open.map(({ kind }) => kind).sort()).to.deep.equal(['check', 'later', 'waiting']);
  });

  it('can be written twice: what stands stays', async () => {
    const hub = new MemoryHub();
    const said = await history('a', { ...past, tips: tips.slice(0, 4) }, NOW);
    await seed(hub, 'a', said);
    await seed(hub, 'a', await history('a', { ...past, tips: tips.slice(0, 4) }, NOW + 1000));
    const circles = [...new Set(said.map(({ circle }) => circle))];
    const session = hub.join({ tenant: await h('tenant', 'a'), member: await h('member', 'a', 'sofia'), circles });
    const seen = await new Promise<number[]>((resolve) => {
      const revs: number[] = [];
      session.subscribe(undefined, ({ items, caughtUp }: Batch) => {
        revs.push(...items.map(({ record }) => record.rev));
        if (caughtUp) resolve(revs);
      });
    });
    session.close();
    expect(seen.sort()).to.deep.equal(said.map(({ record }) => record.rev).sort());
  });
});
