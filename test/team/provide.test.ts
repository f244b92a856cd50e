import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/team.js';
import { randomId } from '../../src/domain/hash.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { TeamController } from '../../src/team/context.js';
import { joinTeam } from '../../src/team/join-team.js';
import type { KollegaTeam } from '../../src/team/team-element.js';
import { until } from './support.js';

class Listener extends LitElement {
  readonly team = new TeamController(this);
}
customElements.define('test-listener', Listener);

const listen = (root: ParentNode = document): Listener => root.querySelector('test-listener') as Listener;

describe('<kollega-team> and joinTeam', () => {
  let hub: MemoryHub;
  let tenant: string;
  beforeEach(() => {
    hub = new MemoryHub();
    tenant = `tenant-${randomId()}`;
  });

  it('hands the team to a widget inside, at any depth, also in shadow roots', async () => {
    const team = await fixture<KollegaTeam>(html`
      <kollega-team tenant=${tenant} team="broadband" member="sofia" member-name="Sofia" .hub=${hub}><div></div></kollega-team>`);
    const deep = team.querySelector('div')!.attachShadow({ mode: 'open' });
    deep.innerHTML = '<test-listener></test-listener>';
    expect(listen(deep).team.team?.book).to.equal(team.book);
    expect(getComputedStyle(team).display).to.equal('contents');
    await until(() => team.status === 'ready');
  });

  it('reaches widgets that stood there before their team was known', async () => {
    const early = await fixture(html`<section><test-listener></test-listener></section>`);
    expect(listen(early).team.team).to.equal(undefined);
    const joined = joinTeam({ tenant, team: 'broadband', member: 'sofia', hub });
    expect(listen(early).team.team?.book).to.equal(joined.book);
    joined.leave();
    expect(listen(early).team.team).to.equal(undefined);
    const again = joinTeam({ tenant, team: 'broadband', member: 'omar', hub });
    expect(listen(early).team.team?.book).to.equal(again.book);
    again.leave();
  });

  it('lets the nearer team win over one that was joined for the page', async () => {
    const joined = joinTeam({ tenant, team: 'broadband', member: 'sofia', hub });
    const team = await fixture<KollegaTeam>(html`
      <kollega-team tenant=${tenant} team="field" member="karin" .hub=${hub}><test-listener></test-listener></kollega-team>`);
    expect(listen(team).team.team?.book).to.equal(team.book);
    joined.leave();
    expect(listen(team).team.team?.book).to.equal(team.book);
  });

  it('keeps two teams and two members on one page apart', async () => {
    const page = await fixture(html`<div>
      <kollega-team tenant=${tenant} team="broadband" member="sofia" .hub=${hub}></kollega-team>
      <kollega-team tenant=${tenant} team="field" member="karin" .hub=${hub}></kollega-team>
      <kollega-team tenant=${`${tenant}-2`} team="broadband" member="sofia" .hub=${hub}></kollega-team></div>`);
    const [sofia, karin, stranger] = [...page.querySelectorAll<KollegaTeam>('kollega-team')];
    await sofia!.say.shareTip({ text: 'for broadband' });
    await until(() => sofia!.book.tips().length && karin!.status === 'ready' && stranger!.status === 'ready');
    expect(karin!.book.tips()).to.have.length(0);
    expect(stranger!.book.tips()).to.have.length(0);
  });

  it('reads its case from an attribute, and says when that is no case', async () => {
    const team = await fixture<KollegaTeam>(html`
      <kollega-team tenant=${tenant} team="broadband" member="sofia" .hub=${hub} case='{"id":"1","subject":"reset"}'><test-listener></test-listener></kollega-team>`);
    expect(listen(team).team.team?.case).to.deep.equal({ id: '1', subject: 'reset' });
    const codes: string[] = [];
    team.addEventListener('kollega-problem', ({ code }) => codes.push(code));
    team.case = { subject: 'no id' } as unknown as KollegaTeam['case'];
    await until(() => codes.length);
    expect(codes).to.deep.equal(['bad-input']);
    expect(listen(team).team.team?.case).to.equal(null);
  });

  it('tells status, sharing and helping to whoever listens on the page', async () => {
    const seen: string[] = [];
    const note = (event: Event): void => void seen.push(event.type);
    const types = ['kollega-status', 'kollega-shared', 'kollega-helped'];
    for (const type of types) document.addEventListener(type, note);
    const team = await fixture<KollegaTeam>(html`<kollega-team tenant=${tenant} team="broadband" member="sofia" .hub=${hub}></kollega-team>`);
    const tip = await team.say.shareTip({ text: 'x' });
    await team.say.helped(tip);
    await until(() => team.status === 'ready');
    for (const type of types) document.removeEventListener(type, note);
    expect(seen).to.include.members(types);
  });

  it('opens another session when the member changes, and goes on when it is only moved', async () => {
    const page = await fixture(html`<div><kollega-team tenant=${tenant} team="broadband" member="sofia" .hub=${hub}><test-listener></test-listener></kollega-team><p></p></div>`);
    const team = page.querySelector<KollegaTeam>('kollega-team')!;
    const { book } = team;
    page.querySelector('p')!.append(team);
    await team.updateComplete;
    expect(team.book).to.equal(book);
    team.member = 'omar';
    await team.updateComplete;
    expect(team.book).not.to.equal(book);
    expect(listen(page).team.team?.book).to.equal(team.book);
  });

  it('refuses a missing tenant in words', async () => {
    const codes: string[] = [];
    const team = document.createElement('kollega-team');
    team.addEventListener('kollega-problem', ({ code }) => codes.push(code));
    Object.assign(team, { team: 'broadband', member: 'sofia', hub });
    document.body.append(team);
    await until(() => team.status === 'refused' && codes.length);
    expect(codes).to.deep.equal(['bad-input']);
    team.remove();
  });
});
