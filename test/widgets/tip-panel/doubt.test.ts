import { expect } from '@open-wc/testing';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, press, RED_LIGHT, root, see, teamOf, texts, type, until, words } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('improving, challenging and withdrawing a tip', () => {
  let floor: Floor;
  let panel: TipPanel;
  beforeEach(async () => {
    floor = new Floor();
    await floor.tip('anna', TEXT);
    panel = await floor.panel('sofia', { case: RED_LIGHT });
  });

  const closed = (): Promise<void> => until(() => !find(panel, '[part=form]'));

  describe('Improve', () => {
    beforeEach(async () => {
      await press(panel, '[part=actions] [part=improve]');
      await see(panel, '[part=form]');
    });

    it('opens with the words that stand, and says who stays the author', async () => {
      expect(words(find(panel, 'h2'))).to.equal('Improve Anna\'s tip');
      const field = find<HTMLTextAreaElement>(panel, '#text')!;
      expect(field.value).to.equal(TEXT);
      expect(words(find(panel, '.form .row.s'))).to.contain('Anna stays the author, you are named with them.');
      await until(() => root(panel).activeElement === field);
    });

    it('saves better words, masked', async () => {
      await type(panel, '#text', 'Hold reset 12 seconds until the red light goes out, as for Birgit Holm.');
      await press(panel, '[part=form] .btn-primary');
      await closed();
      await until(() => texts(panel)[0] === 'Hold reset 12 seconds until the red light goes out, as for [customer].');
      expect(words(find(panel, '.person'))).to.contain('Anna Lind');
      await see(panel, '.note', 'Saved');
      await until(() => root(panel).activeElement === find(panel, '[part=tip]'));
    });

    it('saves nothing where nothing has changed', async () => {
      await press(panel, '[part=form] .btn-primary');
      await closed();
      expect(find(panel, '.note')).to.equal(null);
    });

    it('refuses no words at all', async () => {
      await type(panel, '#text', ' ');
      await press(panel, '[part=form] .btn-primary');
      await see(panel, '#text-hint', 'Write what a colleague should do.');
    });

    it('is left by Escape', async () => {
      find(panel, '#text')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await closed();
      expect(texts(panel)).to.deep.equal([TEXT]);
    });
  });

  describe('Challenge', () => {
    beforeEach(async () => {
      await press(panel, '[part=actions] [part=challenge]');
      await see(panel, '[part=form]');
    });

    it('marks the tip with the reason and keeps it readable; Undo lifts it', async () => {
      expect(words(find(panel, 'h2'))).to.equal('What doesn\'t hold?');
      expect(words(find(panel, '.quote'))).to.equal(TEXT);
      all(panel, '.dot')[1]!.click();
      await type(panel, '#text', 'Not on the old ones.');
      await press(panel, '[part=form] .btn-primary');
      await closed();
      await see(panel, '[part=state]', 'Challenged: holds only sometimes');
      expect(texts(panel)).to.deep.equal([TEXT]);
      await see(panel, '.note-stop', '"Not on the old ones."');
      await press(panel, '.note-ok .btn-link');
      await until(() => !find(panel, '[part=state]'));
    });

    it('needs no words', async () => {
      await press(panel, '[part=form] .btn-primary');
      await see(panel, '[part=state]', 'Challenged: doesn\'t hold any more');
    });

    it('Still holds, said by another colleague, answers it', async () => {
      await press(panel, '[part=form] .btn-primary');
      await see(panel, '[part=state]', 'Challenged');
      const colleague = await floor.panel('mei', { case: RED_LIGHT });
      await press(colleague, '[part=actions] > [part=confirm]');
      await until(() => !find(panel, '[part=state]'));
    });
  });

  describe('Withdraw', () => {
    const OWN = 'A red light at night is no cause for a visit.';
    beforeEach(async () => {
      await teamOf(panel).say.shareTip({ text: OWN });
      await until(() => texts(panel).length === 2);
      if (texts(panel)[0] !== OWN) all(panel, '[part=tip]')[1]!.click();
      await see(panel, '[part=actions] [part=withdraw]');
    });

    it('takes my own tip out, and Undo puts it back', async () => {
      await press(panel, '[part=actions] [part=withdraw]');
      await see(panel, '.note', 'WithdrawnUndo');
      await until(() => !teamOf(panel).book.tips().some(({ text }) => text === OWN));
      await press(panel, '.note .btn-link');
      await until(() => texts(panel).includes(OWN));
    });

    it('asks nothing and is offered for nobody else\'s', () => {
      const own = all(panel, '[part=tip]').find((tip) => words(tip.querySelector('[part=tip-text]')) === OWN)!;
      expect(own.querySelector('[part=challenge]')).to.equal(null);
      all(panel, '[part=tip]').find((tip) => tip !== own)!.click();
      return until(() => !find(panel, '[part=withdraw]') && find(panel, '[part=challenge]'));
    });
  });
});
