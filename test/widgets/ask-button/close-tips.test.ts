import { expect } from '@open-wc/testing';
import type { KollegaInsertEvent } from '../../../src/events.js';
import { Floor, until } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try?';

const field = (seated: Seated): HTMLTextAreaElement => seated.find<HTMLTextAreaElement>('#text')!;

/** Nothing is kept any more of a question that was begun. */
async function forgotten(seated: Seated): Promise<void> {
  while ((await seated.team.drafts.get('ask')) !== undefined) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('tips before people', () => {
  const TIP = 'Red light after a reset: unplug the TV box first.';
  let sofia: Seated;
  beforeEach(async () => {
    const floor = new Floor();
    sofia = await floor.sit('sofia');
    const jonas = await floor.sit('jonas');
    await jonas.team.say.shareTip({ text: TIP });
    await jonas.team.say.shareTip({ text: 'The invoice can be split in two.' });
    await until(() => sofia.team.book.tips().length === 2);
    await sofia.open('ask');
  });

  it('the closest appear while the question is typed, and nothing that is not close', async () => {
    expect(sofia.find('.tips')).to.equal(undefined);
    await sofia.type(QUESTION);
    await sofia.see('.tips .tx', TIP);
    expect(sofia.all('.tips .tx')).to.have.length(1);
    await sofia.type('Who knows the lunch menu?');
    expect(sofia.find('.tips')).to.equal(undefined);
  });

  it('inserted, it ends the question before it is asked, and there is a way back', async () => {
    const inserted: string[] = [];
    sofia.element.addEventListener('kollega-insert', (event: KollegaInsertEvent) => {
      event.preventDefault();
      inserted.push(event.text);
    });
    await sofia.type(QUESTION);
    await sofia.press('.tip .btn', 'Insert');
    expect(inserted).to.deep.equal([TIP]);
    await sofia.see('.said', 'A tip had the answer, so nobody was asked.');
    expect(field(sofia).value).to.equal('');
    await forgotten(sofia);
    await sofia.press('.said .btn', 'Back to my question');
    await until(() => field(sofia).value === QUESTION);
    expect(sofia.team.book.asks()).to.deep.equal([]);
  });

  it('"This helped" ends it too, and its way back takes that back', async () => {
    await sofia.type(QUESTION);
    await sofia.press('.tip .btn', 'This helped');
    await sofia.see('.said', 'Jonas will see that it helped. A tip had the answer, so nobody was asked.');
    const helped = (): number => sofia.team.book.tips().find(({ text }) => text === TIP)!.helped;
    await until(() => helped() === 1);
    await sofia.press('.said .btn', 'Back to my question');
    await until(() => helped() === 0 && field(sofia).value === QUESTION);
  });
});
