import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Timers } from '../../src/ui/timers.js';

class Cook extends LitElement {
  readonly timers = new Timers(this);
}
customElements.define('test-cook', Cook);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('timers', () => {
  let cook: Cook;
  let rung: string[];
  beforeEach(() => {
    cook = document.body.appendChild(new Cook());
    rung = [];
  });
  afterEach(() => cook.remove());

  it('ring once; of one name only the last', async () => {
    cook.timers.start('egg', 5, () => rung.push('soft'));
    cook.timers.start('egg', 10, () => rung.push('hard'));
    cook.timers.start('tea', 10, () => rung.push('tea'));
    expect(cook.timers.isRunning('egg')).to.equal(true);
    await wait(60);
    expect(rung).to.have.members(['hard', 'tea']);
    expect(cook.timers.isRunning('egg')).to.equal(false);
  });

  it('can be stopped', async () => {
    cook.timers.start('egg', 5, () => rung.push('egg'));
    cook.timers.stop('egg');
    cook.timers.stop('never begun');
    await wait(40);
    expect(rung).to.deep.equal([]);
  });

  it('end when their host leaves the page', async () => {
    cook.timers.start('egg', 5, () => rung.push('egg'));
    cook.remove();
    await wait(40);
    expect(rung).to.deep.equal([]);
  });
});
