import { expect } from '@open-wc/testing';
import 'amazon-connect-streams';
import { amazonConnectStreams } from '../../src/desktops/amazon-connect-streams.js';
import { until, watch } from './support.js';

/* The real SDK over a control panel that is played: its event bus, its agent data and its answers to requests. */

interface Core {
  eventBus: { trigger(event: string, data?: unknown): void };
  agentDataProvider: { updateAgentData(data: object): void };
  client: { call(method: string, params: unknown, callbacks: { success(data: object): void; failure(error: string): void }): void };
}
const sdk = (window as unknown as { connect: typeof connect }).connect;
const core = sdk.core as unknown as Core;
const made = sdk as unknown as { EventBus: new () => Core['eventBus']; core: { AgentDataProvider: new (bus: object) => Core['agentDataProvider'] }; agent: { initialized: boolean } };

const states = ['Available', 'Helping a colleague'].map((name) => ({ name, type: 'routable', agentStateARN: `arn:${name}` }));
const attributes = (values: Record<string, string>): object => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { name, value }]));

describe('amazon-connect-streams, with the real SDK and a simulated control panel', () => {
  let state = states[0]!;
  let calls: { method: string; params: unknown }[];
  let values: Record<string, string>;
  beforeEach(() => {
    calls = [];
    state = states[0]!;
    values = { lang: 'da', reason: 'Red light', name: 'Birgit Holm', pin: 'secret' };
    core.eventBus = new made.EventBus();
    core.agentDataProvider = new made.core.AgentDataProvider(core.eventBus);
    made.agent.initialized = false;
    core.client = {
      call(method, params, { success, failure }) {
        calls.push({ method, params });
        const wanted = (params as { state?: (typeof states)[number] }).state;
        if (!wanted) return failure('unknown');
        state = wanted;
        success({});
      },
    };
  });

  const contact = (type: string): object => ({
    contactId: 'contact-1', type: 'voice', state: { type }, queue: { name: 'Router' }, description: 'Router call', attributes: attributes(values), connections: [],
  });
  /** A new snapshot, as the control panel sends them. */
  function update(...contacts: object[]): void {
    core.agentDataProvider.updateAgentData({
      snapshot: { state, contacts, nextState: null, localTimestamp: 0, skew: 0 },
      configuration: { name: 'Sofia Krog', username: 'sofia', agentARN: 'arn:agent/7', agentStates: states, routingProfile: { queues: [], routingProfileId: '' } },
    });
  }
  const view = (contactId: string): void => core.eventBus.trigger('contact::view', { contactId });
  const options = { fieldMap: { language: 'attributes.lang', subject: 'attributes.reason', mask: 'attributes.name' }, helpingState: 'Helping a colleague' };

  it('[case] comes into view, changes, and ends where after-call work begins', () => {
    const seen = watch(amazonConnectStreams(sdk, options));
    update(contact('connected'));
    expect(seen.case).to.equal(null);
    view('contact-1');
    expect(seen.case).to.deep.equal({ id: 'contact-1', channel: 'voice', queue: 'Router', subject: 'Red light', language: 'da', mask: ['Birgit Holm'] });
    values = { ...values, reason: 'No sync' };
    update(contact('connected'));
    expect(seen.case?.subject).to.equal('No sync');
    update(contact('ended'));
    expect(seen.case).to.equal(null);
    seen.leave();
  });

  it('ends when nothing is in view, and when the contact is gone', () => {
    const seen = watch(amazonConnectStreams(sdk, options));
    update(contact('connected'));
    view('contact-1');
    view('');
    expect(seen.case).to.equal(null);
    view('contact-1');
    expect(seen.case?.id).to.equal('contact-1');
    update();
    expect(seen.case).to.equal(null);
    seen.leave();
  });

  it('[agent] comes by name and ARN', () => {
    const seen = watch(amazonConnectStreams(sdk, options));
    update();
    expect(seen.agent).to.deep.equal({ member: 'arn:agent/7', memberName: 'Sofia Krog' });
    seen.leave();
  });

  it('[helping] becomes the agent state of that name, and what it was afterwards', async () => {
    const desk = amazonConnectStreams(sdk, options);
    const seen = watch(desk);
    update();
    await desk.help?.(true);
    await until(() => state.name === 'Helping a colleague');
    update();
    await desk.help?.(false);
    expect(state.name).to.equal('Available');
    expect(calls.map(({ method }) => method)).to.deep.equal(['putAgentState', 'putAgentState']);
    seen.leave();
  });

  it('[secure] what is not on the list does not arrive', () => {
    const seen = watch(amazonConnectStreams(sdk, options));
    update(contact('connected'));
    view('contact-1');
    expect(JSON.stringify(seen.case)).not.to.contain('secret');
    seen.leave();
  });
});
