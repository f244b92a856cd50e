import { expect } from '@open-wc/testing';
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
  it('brings the case when it is assigned and ends it with the conversation, for good', async () => {
    const { Desktop } = await import('@wxcc-desktop/sdk');
    await Desktop.config.init({ widgetName: 'kollega', widgetProvider: 'test' });
    const desk = webex({ fieldMap, sdk: Desktop });
    const seen = watch(desk);
    desk.set({ agentId: 'a-7' });
    happen('eAgentContactAssigned', { data: { interactionId: 'i-1', interaction: task() } });
    expect(seen.case).to.include({ id: 'i-1', queue: 'Router', subject: 'Red light' });
    expect(seen.agent).to.include({ member: 'a-7', memberName: 'Sofia Krog' });
    happen('eAgentContactEnded', { data: { interactionId: 'another', interaction: {} } });
    expect(seen.case?.id).to.equal('i-1');
    happen('eAgentWrapup', { data: { interactionId: 'i-1', interaction: {} } });
    expect(seen.case).to.equal(null);
    desk.set({ taskSelected: task({ state: 'connected' }) });
    expect(seen.case, 'still selected while it is wrapped up').to.equal(null);
    seen.leave();
    expect(listening('eAgentContactAssigned')).to.equal(0);
  });
});
