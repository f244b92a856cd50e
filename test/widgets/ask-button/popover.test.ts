import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AskButton } from '../../../src/widgets/ask-button/ask-button.js';
import { Floor, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const trigger = (seated: Seated): HTMLElement => seated.find('[part=trigger]')!;
const popover = (seated: Seated): HTMLElement => seated.find('[part=popover]')!;
const isOpen = (seated: Seated): boolean => !!popover(seated)?.matches(':popover-open');

describe('the popover', () => {
  let floor: Floor;
  let sofia: Seated;
  beforeEach(async () => {
    floor = new Floor();
    sofia = await floor.sit('sofia');
  });

  const openWith = async (key: string): Promise<void> => {
    trigger(sofia).focus();
    await sendKeys({ press: key });
    await until(() => isOpen(sofia));
  };

  describe('by keyboard alone', () => {
    it('Enter opens it, the focus is in the question; Escape closes it and gives the focus back', async () => {
      await openWith('Enter');
      await until(() => sofia.focused?.id === 'text');
      expect(trigger(sofia).ariaExpanded).to.equal('true');
      expect(popover(sofia).role).to.equal('dialog');
      expect(popover(sofia).ariaLabel).to.equal('Ask and help');
      await sendKeys({ type: 'Which box?' });
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(sofia));
      expect(sofia.focused).to.equal(trigger(sofia));
      await until(() => trigger(sofia).ariaExpanded === 'false');
      await openWith('Enter');
      await until(() => sofia.focused?.id === 'text');
      expect((sofia.focused as HTMLTextAreaElement).value).to.equal('Which box?');
    });

    it('Escape on the trigger closes it too; it stays open for whoever goes elsewhere', async () => {
      await openWith('Enter');
      await until(() => sofia.focused?.id === 'text');
      trigger(sofia).focus();
      expect(isOpen(sofia)).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(sofia));
    });

    it('Escape does not reach the host, whose own dialog stays open', async () => {
      await openWith('Enter');
      let reached = false;
      const listen = (): void => void (reached = true);
      document.addEventListener('keydown', listen);
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(sofia));
      document.removeEventListener('keydown', listen);
      expect(reached).to.equal(false);
    });

    it('arrow keys, Home and End lead from tab to tab', async () => {
      await openWith('Enter');
      const tab = (name: string): HTMLElement => sofia.find(`#tab-${name}`)!;
      await until(() => sofia.focused?.id === 'text');
      tab('ask').focus();
      for (const [key, name] of [['ArrowRight', 'help'], ['ArrowRight', 'ask'], ['ArrowLeft', 'help'], ['Home', 'ask'], ['End', 'help']] as const) {
        await sendKeys({ press: key });
        await until(() => tab(name).ariaSelected === 'true');
        expect(sofia.focused).to.equal(tab(name));
        expect(sofia.all('[role=tab]').map(({ tabIndex }) => tabIndex)).to.deep.equal(name === 'ask' ? [0, -1] : [-1, 0]);
        expect(sofia.find('[role=tabpanel]')!.getAttribute('aria-labelledby')).to.equal(`tab-${name}`);
      }
    });

    it('Tab leads through everything of it and out to the page', async () => {
      const after = document.createElement('button');
      sofia.element.after(after);
      await openWith('Enter');
      await until(() => sofia.focused?.id === 'text');
      await sofia.type('Which splitter?');
      const way: string[] = [];
      for (let step = 0; step < 8 && document.activeElement !== after; step++) {
        const { focused } = sofia;
        await sendKeys({ press: 'Tab' });
        await until(() => sofia.focused !== focused);
        const { name, type } = (sofia.focused ?? {}) as Partial<HTMLInputElement>;
        if (sofia.focused) way.push(words(sofia.focused) || name || type || '');
      }
      expect(way).to.deep.equal(['kind', 'Change', 'checkbox', 'Preview', 'Ask']);
      after.remove();
    });
  });

  it('opens on questions of others when none is mine and there are some, and the focus is in the first', async () => {
    const jonas = await floor.sit('jonas');
    await jonas.ask('Does the old splitter work?');
    await sofia.see('.badge', '1');
    await openWith('Enter');
    await sofia.see('#tab-help[aria-selected=true]');
    await until(() => sofia.focused?.closest('.inq'));
  });

  it('opens for a question of my own while I am on a call', async () => {
    const jonas = await floor.sit('jonas');
    await jonas.ask('Does the old splitter work?');
    await sofia.see('.badge', '1');
    sofia.element.availability = 'busy';
    await openWith('Enter');
    await sofia.see('#tab-ask[aria-selected=true]');
  });

  it('opens on my own question when there is one', async () => {
    const jonas = await floor.sit('jonas');
    await jonas.ask('Does the old splitter work?');
    await sofia.ask('Red light?');
    await sofia.see('.badge', '1');
    await openWith('Enter');
    await sofia.see('#tab-ask[aria-selected=true]');
    await sofia.see('.q', 'Red light?');
  });

  it('its close button closes it', async () => {
    await openWith('Enter');
    await sofia.press('[aria-label=Close]');
    await until(() => !isOpen(sofia));
    expect(sofia.focused).to.equal(trigger(sofia));
  });

  it('is what the page opens to ask: the composer, whatever else is open', async () => {
    await sofia.ask('Red light?');
    await sofia.knows(sofia.team.book.asks()[0]!.ref);
    sofia.team.openAsk!();
    await until(() => isOpen(sofia));
    await until(() => sofia.focused?.id === 'text');
    await sofia.see('.mine', 'Red light?');
  });

  it('one of two on a page is opened by others, and the second one once the first has gone', async () => {
    const second = document.createElement('kollega-ask-button');
    sofia.element.append(second);
    await second.updateComplete;
    const { team } = sofia;
    const first = team.openAsk;
    expect(first).to.be.a('function');
    sofia.button.remove();
    expect(team.openAsk).to.equal(undefined);
    await team.setQuiet(undefined);
    await until(() => team.openAsk);
    expect(team.openAsk).not.to.equal(first);
    second.remove();
    expect(team.openAsk).to.equal(undefined);
  });

  it('pressed twice before it is loaded shows nothing that is empty', async () => {
    const sofia = await floor.sit('sofia');
    const button = document.createElement('kollega-ask-button');
    sofia.element.append(button);
    await until(() => button.shadowRoot?.querySelector('[part=trigger]'));
    const trigger = button.shadowRoot!.querySelector<HTMLElement>('[part=trigger]')!;
    trigger.click();
    trigger.click();
    await until(() => button.shadowRoot!.querySelector('[part=popover]'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const popover = button.shadowRoot!.querySelector('[part=popover]')!;
    expect(popover.matches(':popover-open')).to.equal(trigger.ariaExpanded === 'true');
  });

  describe('stays within the window', () => {
    const isWithin = (): void => {
      const { top, bottom, left, right } = popover(sofia).getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      expect(top).to.be.at.least(7.9);
      expect(left).to.be.at.least(7.9);
      expect(bottom).to.be.at.most(window.innerHeight - 7.9);
      expect(right).to.be.at.most(clientWidth - 7.9);
    };
    const place = (css: Partial<CSSStyleDeclaration>): void => void Object.assign(sofia.button.style, { position: 'fixed', ...css });

    it('under its trigger', async () => {
      place({ top: '10px', left: '20px' });
      await openWith('Enter');
      const below = trigger(sofia).getBoundingClientRect();
      const { top, left } = popover(sofia).getBoundingClientRect();
      expect(top).to.be.closeTo(below.bottom + 6, 1);
      expect(left).to.be.closeTo(below.left, 1);
      isWithin();
    });

    it('with its end at the trigger\'s end where there is room, so that it hides less of what the agent reads', async () => {
      place({ top: '10px', right: '20px' });
      await openWith('Enter');
      expect(popover(sofia).getBoundingClientRect().right).to.be.closeTo(trigger(sofia).getBoundingClientRect().right, 1);
      isWithin();
    });

    it('above it where there is no room below', async () => {
      place({ bottom: '10px', right: '10px' });
      await openWith('Enter');
      expect(popover(sofia).getBoundingClientRect().bottom).to.be.closeTo(trigger(sofia).getBoundingClientRect().top - 6, 1);
      isWithin();
    });

    describe('of a frame', () => {
      let frame: HTMLIFrameElement;
      let button: AskButton;
      beforeEach(async () => {
        frame = document.createElement('iframe');
        Object.assign(frame.style, { width: '260px', height: '320px', border: '0' });
        frame.srcdoc = `<!doctype html><html lang="en"><script type="module" src="${new URL('./framed.ts', import.meta.url).href}"></script>`;
        document.body.append(frame);
        await until(() => (button = frame.contentDocument!.querySelector('kollega-ask-button')!)?.shadowRoot?.querySelector('button'));
        button.shadowRoot!.querySelector('button')!.click();
        await until(() => popover()?.matches(':popover-open') && popover()!.querySelector('#text'));
      });
      afterEach(() => frame.remove());

      const popover = (): HTMLElement | null => button.shadowRoot!.querySelector<HTMLElement>('[part=popover]');
      const isWithinFrame = (): void => {
        const { top, bottom, left, right } = popover()!.getBoundingClientRect();
        expect(Math.min(top, left)).to.be.at.least(7.9);
        expect(bottom).to.be.at.most(frame.clientHeight - 7.9);
        expect(right).to.be.at.most(frame.clientWidth - 7.9);
      };

      it('narrow and low, it is as wide as it goes, and scrolls inside', () => {
        isWithinFrame();
        expect(popover()!.offsetWidth).to.be.closeTo(frame.clientWidth - 16, 1);
        const page = popover()!.querySelector('.page')!;
        expect(page.scrollHeight).to.be.above(page.clientHeight);
        expect(page.scrollWidth).to.be.at.most(page.clientWidth);
      });

      it('when it grows or shrinks, the popover follows', async () => {
        Object.assign(frame.style, { width: '500px', height: '240px' });
        await until(() => popover()!.offsetWidth === 360 && popover()!.getBoundingClientRect().bottom <= frame.clientHeight - 7.9);
        isWithinFrame();
      });
    });
  });
});
