import { expect } from '@open-wc/testing';
import type { WebexDesktop } from '../../src/desktops/webex.js';
import { webex } from '../../src/desktops/webex.js';
import { watch } from './support.js';
import { happen, listening } from './webex-service.js';

const fieldMap = { subject: 'callAssociatedData.reason', language: 'callAssociatedData.lang', tags: ['callAssociatedData.product', 'callAssociatedData.pin'], mask: 'callAssociatedData.name' };
const data = {
  reason: { value: 'Red light', isSecure: false }, lang: { value: 'da', isSecure: false }, product: { value: 'fibre', isSecure: false },
  name: { value: 'Birgit Holm' }, pin: { value: 'secret', isSecure: true }, other: { value: 'unmapped', isSecure: false },
};
const task = (more: object = {}): object => ({ interactionId: 'i-1', mediaType: 'telephony', callProcessingDetails: { virtualTeamName: 'Router' }, callAssociatedData: data, ...more });

describe('webex, by the properties that a layout binds', () => {
  it('[case] comes with the selected task, changes and ends', () => {
    const desk = webex({ fieldMap });
    const seen = watch(desk);
    desk.set({ taskSelected: task() });
    expect(seen.case).to.deep.equal({ id: 'i-1', channel: 'voice', queue: 'Router', subject: 'Red light', language: 'da', tags: ['fibre'], mask: ['Birgit Holm'] });
    desk.set({ taskSelected: { interactionId: 'i-2', mediaType: 'email', virtualTeamName: 'Invoices' } });
    expect(seen.case).to.deep.equal({ id: 'i-2', channel: 'email', queue: 'Invoices' });
    for (const over of [task({ isTerminated: true }), task({ state: 'wrapUp' }), null]) {
      desk.set({ taskSelected: task({ state: 'connected' }) });
      expect(seen.case?.id).to.equal('i-1');
      desk.set({ taskSelected: over });
      expect(seen.case).to.equal(null);
    }
  });

  it('[agent] [scheme] come from the store', () => {
    const desk = webex();
    const seen = watch(desk);
    desk.set({ agentId: 'a-7', agentName: 'Sofia Krog' });
    desk.set({ teamName: 'Broadband', darkMode: true });
    expect(seen.agent).to.deep.equal({ member: 'a-7', memberName: 'Sofia Krog', team: 'Broadband' });
    expect(seen.scheme).to.equal('dark');
    desk.set({ darkMode: 'false' });
    expect(seen.scheme).to.equal('light');
  });

  it('[secure] a secure value does not arrive, even where the map names it', () => {
    const desk = webex({ fieldMap });
    const seen = watch(desk);
    desk.set({ taskSelected: task() });
    expect(JSON.stringify(seen.case)).not.to.match(/secret|unmapped/);
  });
});

describe('webex, with the real SDK and a simulated desktop', () => {
  const open = async (): Promise<{ desk: WebexDesktop; seen: ReturnType<typeof watch> }> => {
    const { Desktop } = await import('@wxcc-desktop/sdk');
    await Desktop.config.init({ widgetName: 'kollega', widgetProvider: 'test' });
    const desk = webex({ fieldMap, sdk: Desktop });
    return { desk, seen: watch(desk) };
  };
  const assign = (id: string, more: object = {}): void => happen('eAgentContactAssigned', { data: { interactionId: id, interaction: task({ interactionId: id, ...more }) } });

  it('[case] comes when it is assigned, changes with the next one, and ends with the conversation, for good', async () => {
    const { desk, seen } = await open();
    assign('i-0', { mediaType: 'email' });
    expect(seen.case).to.include({ id: 'i-0', channel: 'email' });
    assign('i-1');
    expect(seen.case).to.include({ id: 'i-1', channel: 'voice', queue: 'Router', subject: 'Red light' });
    happen('eAgentContactEnded', { data: { interactionId: 'another', interaction: {} } });
    expect(seen.case?.id).to.equal('i-1');
    happen('eAgentWrapup', { data: { interactionId: 'i-1', interaction: {} } });
    expect(seen.case).to.equal(null);
    desk.set({ taskSelected: task({ state: 'connected' }) });
    expect(seen.case, 'still selected while it is wrapped up').to.equal(null);
    seen.leave();
    expect(listening('eAgentContactAssigned')).to.equal(0);
  });

  it('[agent] comes by name and team, under the id that the layout binds', async () => {
    const { desk, seen } = await open();
    happen('eAgentReloginSuccess', { data: { teamId: 'team-1' } });
    desk.set({ agentId: 'a-7' });
    expect(seen.agent).to.deep.equal({ member: 'a-7', memberName: 'Sofia Krog', team: 'Broadband' });
    seen.leave();
  });

  it('[secure] neither a secure value nor one that is not on the list arrives', async () => {
    const { seen } = await open();
    assign('i-2');
    expect(seen.case).to.include({ id: 'i-2', language: 'da' });
    expect(JSON.stringify(seen.case)).not.to.match(/secret|unmapped/);
    seen.leave();
  });
});
