import { expect, fixture, html } from '@open-wc/testing';
import { randomId } from '../../src/domain/hash.js';
import { connectDesktop } from '../../src/desktops/connect.js';
import type { Desktop } from '../../src/desktops/desktop.js';
import { properties } from '../../src/desktops/properties.js';
import { KollegaHelpingEvent, KollegaInsertEvent } from '../../src/events.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import type { KollegaTeam } from '../../src/team/team-element.js';
import '../../src/team.js';
import { until } from './support.js';

describe('connectDesktop', () => {
  let team: KollegaTeam;
  beforeEach(async () => {
    team = await fixture(html`<kollega-team tenant=${randomId()} team="broadband" member="nobody" .hub=${new MemoryHub()}><p></p></kollega-team>`);
  });

  const insert = (): KollegaInsertEvent => {
    const event = new KollegaInsertEvent('Hold reset', 'tip/a/b');
    team.querySelector('p')?.dispatchEvent(event);
    return event;
  };
  const problems = (): string[] => {
    const codes: string[] = [];
    team.addEventListener('kollega-problem', ({ code }) => codes.push(code));
    return codes;
  };
  const withHands = (hands: Partial<Desktop>): Desktop => ({ ...properties(), ...hands });

  it('makes the host\'s case, agent and colours the team\'s, and takes the case away at the end', () => {
    const desk = properties();
    const leave = connectDesktop(desk, team);
    desk.set({ case: { id: 'c-1' }, agent: { member: 'u-7', memberName: 'Sofia Krog' }, scheme: 'dark' });
    expect(team.case).to.deep.equal({ id: 'c-1' });
    expect([team.member, team.memberName, team.team]).to.deep.equal(['u-7', 'Sofia Krog', 'broadband']);
    expect(getComputedStyle(team.querySelector('p')!).colorScheme).to.equal('dark');
    leave();
    expect(team.case).to.equal(null);
    desk.set({ case: { id: 'c-2' } });
    expect(team.case).to.equal(null);
  });

  it('gives an inserted text to a host that takes it', () => {
    const texts: string[] = [];
    const leave = connectDesktop(withHands({ insert: (text) => Boolean(texts.push(text)) }), team);
    expect(insert().defaultPrevented).to.equal(true);
    expect(texts).to.deep.equal(['Hold reset']);
    leave();
    expect(insert().defaultPrevented).to.equal(false);
  });

  it('leaves the text to the widget where the host takes none, or another listener did', () => {
    const texts: string[] = [];
    connectDesktop(withHands({ insert: () => false }), team);
    expect(insert().defaultPrevented).to.equal(false);
    connectDesktop(withHands({ insert: (text) => Boolean(texts.push(text)) }), team);
    team.querySelector('p')?.addEventListener('kollega-insert', (event) => event.preventDefault());
    insert();
    expect(texts).to.deep.equal([]);
  });

  it('tells the page what the host refused', async () => {
    const codes = problems();
    connectDesktop(withHands({ insert: () => Promise.reject(new Error('closed')), help: () => Promise.reject(new Error('no such state')) }), team);
    expect(insert().defaultPrevented).to.equal(true);
    team.dispatchEvent(new KollegaHelpingEvent(true));
    await until(() => codes.length === 2);
    expect(codes).to.deep.equal(['refused', 'refused']);
  });

  it('hands helping to the host', () => {
    const said: boolean[] = [];
    connectDesktop(withHands({ help: (active) => void said.push(active) }), team);
    team.dispatchEvent(new KollegaHelpingEvent(true));
    team.dispatchEvent(new KollegaHelpingEvent(false));
    expect(said).to.deep.equal([true, false]);
  });
});
