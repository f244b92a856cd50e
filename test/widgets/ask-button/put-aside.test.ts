import { Floor, until, words } from './support-help.js';

describe('whoever puts the only question aside', () => {
  it('has the focus on the way back', async () => {
    const floor = new Floor();
    const sofia = await floor.sit('sofia');
    const tariq = await floor.sit('tariq');
    await sofia.knows(await tariq.ask('Prepaid card?'));
    await sofia.open();
    await sofia.press('.inq .btn', 'Not now');
    await sofia.see('.inq .note');
    await until(() => words(sofia.focused) === 'Undo');
  });
});
