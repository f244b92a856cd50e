import { expect } from '@open-wc/testing';
import { teamAt } from '../../../src/team/context.js';
import { Floor, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a reset.';

describe('<kollega-ask-button> lives where a host puts it', () => {
  it('taken out and put in again it is still live, and closed', async () => {
    const floor = new Floor();
    const sofia = await floor.sit('sofia');
    const jonas = await floor.sit('jonas');
    await sofia.open('ask');
    await sofia.type('Begun');
    const parent = sofia.button.parentElement!;
    sofia.button.remove();
    const ask = await jonas.ask('Meanwhile?');
    parent.append(sofia.button);
    await sofia.see('.badge', '1');
    expect(sofia.find('[part=trigger]')!.ariaExpanded).to.equal('false');
    expect(sofia.find(':popover-open')).to.equal(undefined);
    await sofia.open('ask');
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal('Begun');
    await jonas.team.say.takeBack(ask);
    await sofia.gone('.badge');
    expect(sofia.team.openAsk).to.be.a('function');
  });

  it('moved to another member\'s team it shows what is theirs, and forgets the former', async () => {
    const [floor, other] = [new Floor(), new Floor()];
    const sofia = await floor.sit('sofia');
    await floor.sit('jonas');
    const omar = await other.sit('omar');
    await sofia.ask(QUESTION);
    await sofia.see('[part=trigger]', 'Waiting');
    await sofia.open('ask');
    const { team } = sofia;
    omar.element.append(sofia.button);
    await sofia.see('[part=trigger]', 'Ask a colleague');
    expect(team.openAsk).to.equal(undefined);
    await sofia.open('ask');
    await sofia.see('#text');
    expect(sofia.root.textContent).not.to.include(QUESTION);
  });

  it('holds on to nothing of a team that it has left', async () => {
    const [floor, other] = [new Floor(), new Floor()];
    const sofia = await floor.sit('sofia');
    const omar = await other.sit('omar');
    const { button } = sofia;
    const [add, remove] = [button.addController.bind(button), button.removeController.bind(button)];
    let held = 0;
    Object.assign(button, {
      addController: (controller: Parameters<typeof add>[0]) => { held++; add(controller); },
      removeController: (controller: Parameters<typeof add>[0]) => { held--; remove(controller); },
    });
    const move = async (to: Seated): Promise<number> => {
      to.element.append(button);
      await sofia.open('ask');
      await sofia.see('#text');
      return held;
    };
    await move(omar);
    const before = await move(sofia);
    await move(omar);
    expect(await move(sofia)).to.equal(before);
  });

  it('left by its team it stands there as one that never had any, open or closed', async () => {
    for (const open of [false, true]) {
      const sofia = await new Floor().sit('sofia');
      await sofia.see('[part=popover]');
      if (open) await sofia.open('help');
      sofia.element.member = '';
      await until(() => !teamAt(sofia.button));
      await sofia.button.updateComplete;
      await sofia.gone('[part=popover]');
      expect(words(sofia.find('[part=trigger]'))).to.equal('Ask a colleague');
      sofia.element.member = 'sofia';
      await sofia.see('[part=popover]');
      await sofia.open('ask');
    }
  });

  it('leaves nothing on the page when the last one goes', async () => {
    const sofia = await new Floor().sit('sofia');
    const head = document.head.innerHTML;
    await sofia.open('ask');
    await until(() => document.querySelectorAll('body > [role=status]').length === 1);
    sofia.button.remove();
    expect(document.querySelector('body > [role=status]')).to.equal(null);
    expect(document.head.innerHTML).to.equal(head);
  });

  it('speaks the nearest language, and another one at once when that changes', async () => {
    const sofia = await new Floor().sit('sofia', { lang: 'sv-SE' });
    await sofia.open('ask');
    await sofia.see('.label', 'Vad behöver du veta?');
    sofia.element.lang = 'en';
    await sofia.see('.label', 'What do you need to know?');
    expect(words(sofia.find('[part=trigger]'))).to.equal('Ask a colleague');
  });

  it('takes compact as an attribute and gives it back as one', async () => {
    const { button } = await new Floor().sit('sofia');
    const size = getComputedStyle(button).fontSize;
    button.density = 'compact';
    await button.updateComplete;
    expect(button.getAttribute('density')).to.equal('compact');
    expect(parseFloat(getComputedStyle(button).fontSize)).to.be.below(parseFloat(size));
  });

  it('without a team it only stands there', async () => {
    const button = document.createElement('kollega-ask-button');
    document.body.append(button);
    await button.updateComplete;
    button.shadowRoot!.querySelector('button')!.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(words(button.shadowRoot!.querySelector('button'))).to.equal('Ask a colleague');
    button.remove();
  });
});
