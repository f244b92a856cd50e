import { expect } from '@open-wc/testing';
import { conversation, QUESTION } from './conversation.js';
import { Floor, spoken, until } from './support-help.js';
import type { Seated } from './support-help.js';

const field = (seated: Seated): HTMLTextAreaElement | undefined => seated.find<HTMLTextAreaElement>('#text');

describe('whoever writes while something happens', () => {
  it('keeps their words and the field when the question is solved meanwhile', async () => {
    const { sofia, jonas, ask, take } = await conversation();
    await take();
    field(jonas)!.focus();
    await jonas.type('Half a sentence');
    await sofia.team.say.resolve(ask);
    await jonas.see('.thread', 'Resolved');
    expect(field(jonas)?.value).to.equal('Half a sentence');
    expect(jonas.focused?.id).to.equal('text');
    await jonas.press('.send');
    await sofia.knows(ask, ({ replies }) => replies[0]?.text === 'Half a sentence');
    await jonas.gone('#text');
  });

  it('keeps them when their helper hands the question back', async () => {
    const { sofia, jonas, ask, take } = await conversation();
    await take();
    await sofia.open('ask');
    field(sofia)!.focus();
    await sofia.type('It is the grey box');
    await jonas.team.say.handBack(ask);
    await sofia.knows(ask, ({ state }) => state === 'waiting');
    await sofia.see('.steps');
    expect(field(sofia)?.value).to.equal('It is the grey box');
    expect(sofia.focused?.id).to.equal('text');
  });

  it('hears that the question was taken back, and no clock goes on in its thread', async () => {
    const { sofia, jonas, ask, take } = await conversation();
    await take();
    await jonas.see('.thread .clock');
    await sofia.team.say.takeBack(ask);
    await jonas.see('.thread .note', 'This question is no longer open.');
    expect(jonas.find('.thread .clock')).to.equal(undefined);
    await until(() => spoken().includes('This question is no longer open.'));
  });

  it('hears that the question was solved', async () => {
    const { sofia, ask, take } = await conversation();
    await take();
    await sofia.team.say.resolve(ask);
    await until(() => spoken().includes('Sofia: Resolved'));
  });

  it('loses nothing that is typed while the question is on its way', async () => {
    const floor = new Floor();
    const sofia = await floor.sit('sofia');
    await sofia.open('ask');
    await sofia.type(QUESTION);
    sofia.find('[part=submit]')!.click();
    await sofia.type(`${QUESTION} And the app?`);
    await until(() => spoken().includes('Your question is sent.'));
    expect(sofia.team.book.asks().map(({ question }) => question)).to.deep.equal([QUESTION]);
    await sofia.press('.else button');
    expect(field(sofia)!.value).to.equal('And the app?');
  });
});
