import { expect } from '@open-wc/testing';
import { Floor, spoken, until } from './support-help.js';

describe('a question that somebody took', () => {
  it('goes on to others when its asker does not wait any longer, and the focus stays in it', async () => {
    const floor = new Floor();
    const [sofia, jonas, mei] = [await floor.sit('sofia'), await floor.sit('jonas'), await floor.sit('mei')];
    const ask = await sofia.ask('Red light stays on. Anything else to try?');
    await jonas.team.say.offer(await jonas.knows(ask).then(({ ref }) => ref));
    await sofia.knows(ask, ({ state }) => state === 'taken');
    await sofia.open('ask');
    await sofia.press('.others', 'Ask others too');
    await mei.knows(ask, ({ state }) => state === 'waiting');
    await sofia.see('.steps', 'Asked');
    await until(() => sofia.focused?.closest('.acts'));
    await until(() => spoken().includes('goes on to others'));
    await mei.team.say.offer(ask);
    await sofia.see('[part=trigger]', 'Mei');
    // The first to take it was passed over, and no longer counts as helping.
    expect((await jonas.knows(ask)).helping).to.equal(false);
  });

  it('tells whoever was passed over how it stands, and never that somebody was quicker', async () => {
    const floor = new Floor();
    const [sofia, jonas, mei] = [await floor.sit('sofia'), await floor.sit('jonas'), await floor.sit('mei')];
    const ask = await sofia.ask('Red light stays on. Anything else to try?');
    await jonas.open();
    await jonas.press('.take');
    await jonas.see('.thread .acts', 'You are on it');
    await sofia.team.say.askOthers(ask);
    await jonas.see('.thread .acts', 'Sofia is asking others too.');
    await jonas.press('.back');
    await jonas.see('.inq', 'Sofia is asking others too.');
    await mei.team.say.offer(ask);
    await jonas.see('.inq', 'Mei is on it');
    expect(jonas.find('.inq', 'was first')).to.equal(undefined);
    await until(() => spoken().includes('Mei is on it'));
  });
});
