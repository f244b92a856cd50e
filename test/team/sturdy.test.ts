import { expect, fixture, html } from '@open-wc/testing';
import '../../src/team.js';
import { DAY } from '../../src/domain/policy.js';
import type { Hub, Scope } from '../../src/hub/hub.js';
import type { KollegaTeam } from '../../src/team/team-element.js';
import { codeOf, Office, texts, until } from './support.js';
import { inHub, pause } from './watched-hub.js';

describe('a team in a rough page', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  const element = (hub: Hub = office.hub): Promise<KollegaTeam> => fixture<KollegaTeam>(html`
    <kollega-team tenant=${office.tenant} team="broadband" member="sofia" member-name="Sofia" .hub=${hub}></kollega-team>`);

  it('tells colleagues a changed name', async () => {
    const team = await element();
    await until(() => team.book.people().length);
    team.memberName = 'Sofia Krog';
    await until(() => team.book.people()[0]?.name === 'Sofia Krog');
    expect(team.book.people()).to.have.length(1);
  });

  it('speaks for nobody once the member has logged out', async () => {
    const team = await element();
    await until(() => team.status === 'ready');
    team.member = '';
    await team.updateComplete;
    expect(await codeOf(team.say.shareTip({ text: 'after logout' }))).to.equal('bad-input');
    expect((await inHub(office)).some(({ kind }) => kind === 'tip')).to.equal(false);
  });

  it('keeps the book that was read before the element had drawn', async () => {
    const team = document.createElement('kollega-team');
    Object.assign(team, { tenant: office.tenant, team: 'broadband', member: 'sofia', hub: office.hub });
    const { book } = team;
    document.body.append(team);
    await team.updateComplete;
    expect(team.book).to.equal(book);
    team.remove();
  });

  it('opens nothing that stays open when it is read after it was removed', async () => {
    let joined = 0;
    const team = await element({ reach: 'this-browser', join: (scope: Scope) => (joined++, office.hub.join(scope)) });
    await until(() => team.status === 'ready');
    team.remove();
    await pause(20);
    team.book.tips();
    await pause(200);
    expect(joined).to.equal(1);
  });

  it('becomes ready, whatever the host calls topics or availability', async () => {
    const anna = await office.join('anna', { topics: 'wifi' as unknown as string[] });
    anna.availability = 'Busy' as 'busy';
    expect([anna.status, anna.availability]).to.deep.equal(['ready', 'free']);
    await until(() => office.problems.includes('bad-input'));
  });

  it('calls every subscriber, though one of them throws', async () => {
    const anna = await office.join('anna');
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = (error) => reported.push(error);
    let called = 0;
    const stop = anna.book.subscribe(() => { throw new Error('a host\'s mistake'); });
    anna.book.subscribe(() => { called++; });
    await anna.say.shareTip({ text: 'x' });
    await until(() => called);
    stop();
    window.reportError = reportError;
    expect(reported).not.to.have.length(0);
  });

  it('rejects verbs in type where the vendor\'s hub throws', async () => {
    const anna = office.open('anna', { hub: { reach: 'this-browser', join: () => { throw new TypeError('broken hub'); } } });
    expect(await codeOf(anna.say.shareTip({ text: 'x' }))).to.equal('not-ready');
    expect(anna.status).to.equal('refused');
  });

  it('takes a very long time to undo as it is meant', async () => {
    const anna = await office.join('anna', { policy: { undoMs: 30 * DAY } });
    const ref = await anna.say.shareTip({ text: 'x' });
    await anna.say.withdraw(ref);
    await pause(50);
    await anna.say.undo(ref);
    expect(texts(anna)).to.deep.equal(['x']);
  });

  it('brings former words back when an edit is undone', async () => {
    const anna = await office.join('anna');
    const ref = await anna.say.shareTip({ text: 'former' });
    await anna.say.improve(ref, { text: 'edited' });
    await anna.say.undo(ref);
    expect(texts(anna)).to.deep.equal(['former']);
  });

  it('finds nothing by words of an improvement that was taken down', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'restart the router' });
    await until(() => texts(omar).length);
    const better = await omar.say.improve(ref, { text: 'restart the router of Zebedee' });
    await until(() => anna.book.tips(null, { search: 'Zebedee' }).length);
    const now = Date.now();
    await office.hub.steward(anna.circles[0]!.id, { v: 1, kind: 'steward', id: 't2', by: 'steward', rev: now, at: now, body: { removes: better, reason: 'name' } }, (await office.identify('anna')).tenant);
    await until(() => texts(anna)[0] === 'restart the router');
    expect(anna.book.tips(null, { search: 'Zebedee' })).to.have.length(0);
  });
});
