import { expect } from '@open-wc/testing';
import { Floor, until, words } from './support-help.js';

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
