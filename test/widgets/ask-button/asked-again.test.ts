import { expect } from '@open-wc/testing';
import { Floor, until } from './support-help.js';
import type { Seated } from './support-help.js';

const OVER = { ladderMs: { waiting: [20, 40, 60], later: [20, 40, 60] } };

/** A store that is slow to say that it has kept a question. */
function slowToAsk(seated: Seated): () => void {
  const { promise: kept, resolve } = Promise.withResolvers<void>();
  const { team } = seated;
  const sayFrom = team.sayFrom.bind(team);
  team.sayFrom = (origin) => {
    const say = sayFrom(origin);
    return {
      ...say,
      ask: async (input) => {
        const ref = await say.ask(input);
        await kept;
        return ref;
      },
    };
  };
  return resolve;
}

describe('a question that is asked again', () => {
  it('keeps the words that it is edited in, also when it is only then said to be kept', async () => {
    const floor = new Floor();
    const sofia = await floor.sit('sofia');
    await sofia.ask('What is a splitter?');
    floor.hub.offline();
    await until(() => sofia.element.status === 'offline');
    const keep = slowToAsk(sofia);
    await sofia.open('ask');
    await sofia.press('.else button');
    await sofia.type('Red light stays on?');
    await sofia.press('[part=submit]');
    await until(() => sofia.team.book.asks().length === 2);
    await sofia.press('.mine .one-of', 'Red light');
    await sofia.press('.acts .btn', 'Edit');
    await until(() => sofia.find<HTMLTextAreaElement>('#text')?.value === 'Red light stays on?');
    keep();
    await until(() => sofia.find('[part=submit]:not([aria-busy])'));
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal('Red light stays on?');
    expect(await sofia.team.drafts.get('ask')).to.include({ text: 'Red light stays on?' });
  });

  it('gives no name to what was being written without one', async () => {
    const sofia = await new Floor().sit('sofia', { policy: OVER });
    await sofia.open('ask');
    await sofia.type('What is a splitter?');
    await sofia.press('.agree input');
    await sofia.press('[aria-label=Close]');
    const ask = await sofia.ask('Red light stays on?');
    await sofia.knows(ask, ({ state }) => state === 'parked');
    await sofia.open('ask');
    await sofia.press('.acts .btn', 'Ask again');
    await until(() => sofia.find<HTMLTextAreaElement>('#text')?.value.includes('splitter'));
    expect(sofia.find<HTMLInputElement>('.agree input')!.checked).to.equal(true);
  });
});
