import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../src/ui/clock.js';

class Watch extends LitElement {
  drawn = 0;
  readonly clock = new ClockController(this);
  protected override render(): void {
    this.drawn++;
  }
}
customElements.define('test-watch', Watch);

/** Time itself is played: a minute is too long for a test. */
function playTime() {
  const { setInterval: set, clearInterval: clear } = globalThis;
  const timers = new Map<number, () => void>();
  let next = 1;
  Object.assign(globalThis, {
    setInterval: (tick: () => void) => {
      timers.set(next, tick);
      return next++;
    },
    clearInterval: (timer: number) => timers.delete(timer),
  });
  return {
    timers,
    minute: () => timers.forEach((tick) => tick()),
    restore: () => Object.assign(globalThis, { setInterval: set, clearInterval: clear }),
  };
}

describe('the clock', () => {
  let time: ReturnType<typeof playTime>;
  let hidden: boolean;
  beforeEach(() => {
    time = playTime();
    hidden = false;
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
  });
  afterEach(() => {
    document.querySelectorAll('test-watch').forEach((watch) => watch.remove());
    time.restore();
    Reflect.deleteProperty(document, 'hidden');
  });
  const hide = (now: boolean): void => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('is one for all, redraws each of them, and stops with the last', async () => {
    const [one, two] = [document.body.appendChild(new Watch()), document.body.appendChild(new Watch())];
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect(time.timers.size).to.equal(1);
    time.minute();
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect([one.drawn, two.drawn]).to.deep.equal([2, 2]);
    one.remove();
    expect(time.timers.size).to.equal(1);
    two.remove();
    expect(time.timers.size).to.equal(0);
  });

  it('stands still while the page is hidden, and is right at once when it is seen again', async () => {
    const watch = document.body.appendChild(new Watch());
    await watch.updateComplete;
    hide(true);
    expect(time.timers.size).to.equal(0);
    expect(watch.drawn).to.equal(1);
    hide(false);
    await watch.updateComplete;
    expect(watch.drawn).to.equal(2);
    expect(time.timers.size).to.equal(1);
  });

  it('does not begin in a hidden page', () => {
    hidden = true;
    document.body.append(new Watch());
    expect(time.timers.size).to.equal(0);
  });
});
