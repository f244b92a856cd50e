import { expect } from '@open-wc/testing';
import { Draft } from '../../../src/widgets/parts/draft.js';

const draft = (text: string) => ({ text, at: 1 });

/** A door to drafts that takes its time, or refuses. */
function door(refuses = false) {
  const written: unknown[] = [];
  let kept: unknown;
  const drafts = {
    get: () => (refuses ? Promise.reject(new Error('refused')) : Promise.resolve(kept)),
    set: async (_key: string, value: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (refuses) throw new Error('full');
      written.push(value);
      kept = value;
    },
  };
  return { drafts, written, leave: (value: unknown) => (kept = value) };
}

describe('a draft', () => {
  it('is written one state at a time, and the last one wins', async () => {
    const { drafts, written } = door();
    const kept = new Draft(drafts, 'tip');
    for (const text of ['a', 'ab', 'abc', 'abcd']) void kept.keep(draft(text));
    await kept.keep(draft('abcde'));
    expect(written).to.deep.equal([draft('a'), draft('abcde')]);
    await kept.keep(undefined);
    expect(await kept.read()).to.equal(undefined);
  });

  it('is read back with its topics, or none', async () => {
    const { drafts, leave } = door();
    leave({ text: 'a', topics: ['router'], at: 5 });
    expect(await new Draft(drafts, 'tip').read()).to.deep.equal({ text: 'a', topics: ['router'], at: 5 });
    leave({ text: 'a', topics: 'router' });
    expect(await new Draft(drafts, 'tip').read()).to.deep.equal({ text: 'a', topics: [], at: 0 });
  });

  it('is nothing where something else stands in its place', async () => {
    const { drafts, leave } = door();
    for (const odd of [null, 7, 'text', { text: 7 }, { text: '' }, []]) {
      leave(odd);
      expect(await new Draft(drafts, 'tip').read()).to.equal(undefined);
    }
  });

  it('that cannot be kept or read keeps nobody from writing', async () => {
    const kept = new Draft(door(true).drafts, 'tip');
    await kept.keep(draft('a'));
    expect(await kept.read()).to.equal(undefined);
  });
});
