import { expect } from '@open-wc/testing';
import type { TwilioFlexSdk } from '../../src/desktops/twilio-flex.js';
import { twilioFlex } from '../../src/desktops/twilio-flex.js';
import { watch } from './support.js';

type FlexState = ReturnType<TwilioFlexSdk['manager']['store']['getState']>['flex'];
type FlexTask = Parameters<FlexState['worker']['tasks']['forEach']>[0] extends (task: infer T, ...rest: never[]) => void ? T : never;

/** Flex as far as a plugin reads it; its types are held against Twilio's own by a gate. */
class Flex {
  readonly invoked: [string, object][] = [];
  readonly listeners = new Set<() => void>();
  state: FlexState = { view: {}, worker: { tasks: new Map(), activity: { name: 'Available' } }, chat: { conversations: {} }, session: { identity: 'sofia' }, config: { theme: { isLight: false } } };
  readonly sdk: TwilioFlexSdk = {
    manager: {
      store: { getState: () => ({ flex: this.state }), subscribe: (listener) => (this.listeners.add(listener), () => this.listeners.delete(listener)) },
      workerClient: { name: 'sofia', attributes: { full_name: 'Sofia Krog' } },
    },
    Actions: { invokeAction: (name, payload) => Promise.resolve(void this.invoked.push([name, payload])) },
  };

  change(change: Partial<FlexState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  select(...tasks: readonly FlexTask[]): void {
    this.change({ worker: { tasks: new Map(tasks.map((task) => [task.sid, task])), activity: { name: 'Available' } }, view: { selectedTaskSid: tasks[0]?.sid ?? '' } });
  }
}

const task = (more: Partial<FlexTask> = {}): FlexTask => ({
  sid: 'WR1', taskSid: 'WT1', status: 'accepted', queueName: 'Router', channelType: 'web', taskChannelUniqueName: 'chat',
  attributes: { conversationSid: 'CH1', lang: 'da', reason: 'Red light', customerName: 'Birgit Holm', pin: 'secret' }, ...more,
});
const options = { fieldMap: { language: 'attributes.lang', subject: 'attributes.reason', mask: 'attributes.customerName' }, helpingActivity: 'Helping' };

describe('twilio-flex, with a simulated manager', () => {
  it('[case] comes with the selected task, changes, and ends with wrapping up', () => {
    const flex = new Flex();
    const seen = watch(twilioFlex(flex.sdk, options));
    expect(seen.case).to.equal(null);
    flex.select(task());
    expect(seen.case).to.deep.equal({ id: 'WT1', channel: 'chat', queue: 'Router', language: 'da', subject: 'Red light', mask: ['Birgit Holm'] });
    flex.select(task({ queueName: 'Fibre' }));
    expect(seen.case?.queue).to.equal('Fibre');
    for (const status of ['wrapping', 'completed', 'canceled']) {
      flex.select(task());
      flex.select(task({ status }));
      expect(seen.case, status).to.equal(null);
    }
    seen.leave();
    expect(flex.listeners.size).to.equal(0);
  });

  it('[text] is what the customer wrote last', () => {
    const flex = new Flex();
    const seen = watch(twilioFlex(flex.sdk, options));
    flex.select(task());
    const said = (body: string | null, isFromMe: boolean): { isFromMe: boolean; source: { body: string | null } } => ({ isFromMe, source: { body } });
    flex.change({ chat: { conversations: { CH1: { messages: [said('It blinks', false), said('The red one', false), said('Hold reset', true)] } } } });
    expect(seen.case?.text).to.equal('The red one');
    seen.leave();
  });

  it('[agent] [scheme] come from the manager', () => {
    const flex = new Flex();
    const seen = watch(twilioFlex(flex.sdk));
    expect([seen.agent, seen.scheme]).to.deep.equal([{ member: 'sofia', memberName: 'Sofia Krog' }, 'dark']);
    flex.change({ config: { theme: { isLight: true } } });
    expect(seen.scheme).to.equal('light');
    seen.leave();
  });

  it('[insert] goes into the conversation\'s input, where there is one', async () => {
    const flex = new Flex();
    const desk = twilioFlex(flex.sdk);
    expect(desk.insert?.('nowhere')).to.equal(false);
    flex.select(task());
    await desk.insert?.('Hold reset');
    expect(flex.invoked).to.deep.equal([['SetInputText', { body: 'Hold reset', conversationSid: 'CH1' }]]);
  });

  it('[helping] becomes the activity of that name, and what it was afterwards', async () => {
    const flex = new Flex();
    const desk = twilioFlex(flex.sdk, options);
    await desk.help?.(true);
    await desk.help?.(false);
    expect(flex.invoked.map(([, payload]) => (payload as { activityName: string }).activityName)).to.deep.equal(['Helping', 'Available']);
  });

  it('[secure] what is not on the list does not arrive', () => {
    const flex = new Flex();
    const seen = watch(twilioFlex(flex.sdk, options));
    flex.select(task());
    expect(JSON.stringify(seen.case)).not.to.contain('secret');
    seen.leave();
  });
});
