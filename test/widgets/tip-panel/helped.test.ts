import { expect } from '@open-wc/testing';
import type { KollegaHelpedEvent } from '../../../src/events.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, see, spoken, teamOf, until, words } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('This helped', () => {
  let floor: Floor;
  beforeEach(async () => {
    floor = new Floor();
    await floor.tip('anna', TEXT);
  });

  const pressed = (panel: TipPanel): string | null => find(panel, '[part=actions] [part=helped]')!.getAttribute('aria-pressed');

  it('stays pressed, counts the colleague, tells the author and offers a way back', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const events: boolean[] = [];
    panel.addEventListener('kollega-helped', (event: KollegaHelpedEvent) => events.push(event.undone));
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note-warm', 'Anna will see that it helped.Undo');
    expect(words(find(panel, '[part=actions] [part=helped]'))).to.equal('Helped you');
    await until(() => words(find(panel, '.trust')).startsWith('Helped 1 colleague'));
    await until(() => spoken() === 'Anna will see that it helped.');
    expect(events).to.deep.equal([false]);

    await press(panel, '.note .btn-link');
    await until(() => pressed(panel) === 'false' && !find(panel, '.note'));
    expect(words(find(panel, '.trust'))).to.equal('No colleague has tried it yet');
    await until(() => spoken() === 'Undone');
    expect(events).to.deep.equal([false, true]);
  });

  it('a colleague sees it', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const other = await floor.panel('omar', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await until(() => words(find(other, '.trust')).startsWith('Helped 1 colleague'));
    expect(pressed(other)).to.equal('false');
  });

  it('the note goes, the press stays, and a second press takes it back', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT, policy: { undoMs: 30 } });
    await press(panel, '[part=actions] [part=helped]');
    await until(() => pressed(panel) === 'true' && !find(panel, '.note'));
    await press(panel, '[part=actions] [part=helped]');
    await until(() => pressed(panel) === 'false');
    await until(() => words(find(panel, '.trust')) === 'No colleague has tried it yet');
  });

  it('pressed twice in a row it is taken back, pressed thrice it stays', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const button = find(panel, '[part=actions] [part=helped]')!;
    const events: boolean[] = [];
    panel.addEventListener('kollega-helped', (event: KollegaHelpedEvent) => events.push(event.undone));
    await press(panel, '[part=tip]');
    await panel.updateComplete;
    button.click();
    button.click();
    await until(() => events.length === 2);
    await until(() => pressed(panel) === 'false' && !find(panel, '.note'));
    for (let time = 0; time < 3; time++) button.click();
    await until(() => events.length === 5);
    await until(() => pressed(panel) === 'true' && find(panel, '.note-warm'));
    expect(events).to.deep.equal([false, true, false, true, false]);
    expect(find(panel, '.note-stop')).to.equal(null);
  });

  it('the note waits while the focus is on it', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT, policy: { undoMs: 30 } });
    const folded = panel.updateComplete;
    await press(panel, '[part=actions] [part=helped]');
    const undo = await see(panel, '.note .btn-link');
    undo.focus();
    await folded;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(find(panel, '.note .btn-link')).to.equal(undo);
    undo.blur();
    await until(() => !find(panel, '.note'));
  });

  it('can still be undone when the case has changed, for the case that it was said of', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.item .note-warm');
    teamOf(panel).case = INVOICE;
    await see(panel, '.above .note-warm', 'Anna will see that it helped.');
    await press(panel, '.above .btn-link');
    await until(() => !find(panel, '.note'));
    teamOf(panel).case = RED_LIGHT;
    await see(panel, '[part=tip]');
    expect(pressed(panel)).to.equal('false');
  });

  it('is asked anew in another case', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await until(() => pressed(panel) === 'true');
    teamOf(panel).case = { ...RED_LIGHT, id: 'case-9' };
    await until(() => pressed(panel) === 'false');
    expect(words(find(panel, '.trust'))).to.contain('Helped 1 colleague');
  });

  it('can be said without a case', async () => {
    const panel = await floor.panel('sofia');
    await press(panel, '[part=actions] [part=helped]');
    await until(() => pressed(panel) === 'true');
  });

  it('of one\'s own tip nobody is told', async () => {
    await floor.tip('sofia', 'A red light means wait.', { daysAgo: 0 });
    const panel = await floor.panel('sofia');
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note-warm', 'Noted that it helped.');
  });

  it('of a tip that has just gone says so and throws nothing', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const author = await floor.panel('anna', { case: RED_LIGHT });
    const helped = find(panel, '[part=actions] [part=helped]')!;
    helped.focus();
    await teamOf(author).say.withdraw(teamOf(author).book.tips()[0]!.ref);
    await until(() => !teamOf(panel).book.tips().length);
    helped.click();
    await see(panel, '.note-stop', 'This tip is no longer here.');
    expect(all(panel, '[part=actions]')).to.have.length(0);
  });
});
