import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Announcer } from '../../src/ui/announcer.js';

class Speaker extends LitElement {
  readonly announcer = new Announcer(this);
}
customElements.define('test-speaker', Speaker);

const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=status]')];
const add = (root: ParentNode & Node = document.body): Speaker => root.appendChild(new Speaker());
const spoken = async (text: string): Promise<void> => {
  while (regions()[0]?.textContent !== text) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the announcer', () => {
  afterEach(() => document.querySelectorAll('test-speaker').forEach((speaker) => speaker.remove()));

  it('is one polite live region for all, outside every shadow root', () => {
    add();
    const inside = document.body.appendChild(document.createElement('div'));
    add(inside.attachShadow({ mode: 'open' }));
    expect(regions()).to.have.length(1);
    expect(regions()[0]!.parentElement).to.equal(document.body);
    expect(regions()[0]!.getAttribute('aria-live')).to.equal(null);
    inside.remove();
    expect(regions()).to.have.length(1);
  });

  it('goes with the last of its users', () => {
    const [one, two] = [add(), add()];
    one.remove();
    expect(regions()).to.have.length(1);
    two.remove();
    expect(regions()).to.have.length(0);
    document.body.append(one);
    expect(regions()).to.have.length(1);
  });

  it('is out of sight, takes no room and no click, without a style attribute in the markup', () => {
    const height = document.documentElement.scrollHeight;
    add();
    const { width, position, clipPath } = getComputedStyle(regions()[0]!);
    expect([width, position, clipPath]).to.deep.equal(['1px', 'fixed', 'inset(50%)']);
    expect(document.documentElement.scrollHeight).to.equal(height);
  });

  it('speaks what comes together in one go, and the same words again as a change', async () => {
    const speaker = add();
    speaker.announcer.say('Copied');
    add().announcer.say('2 new tips');
    await spoken('Copied 2 new tips');
    speaker.announcer.say('Undone');
    await spoken('Undone');
    speaker.announcer.say('Undone');
    await spoken('Undone\u00a0');
  });

  it('speaks for nobody who has left the page', async () => {
    const left = add();
    const here = add();
    left.remove();
    left.announcer.say('Shared');
    here.announcer.say('Copied');
    await spoken('Copied');
  });

  it('finds its way back where a host has emptied the page around it', async () => {
    const speaker = add();
    regions()[0]!.remove();
    speaker.announcer.say('Copied');
    await spoken('Copied');
  });

  it('says nothing from outside the page', () => {
    const speaker = new Speaker();
    speaker.announcer.say('Copied');
    expect(regions()).to.have.length(0);
  });
});
