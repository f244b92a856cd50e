import { expect } from '@open-wc/testing';
import type { CaseContext } from '../../src/domain/case-context.js';
import { Office, until } from './support.js';

const RESET = 'Hold reset until the light is out.';
const TV = 'Ask if it stands behind the television.';
const about = (id: string, text = 'orange lamp blinks all the time'): CaseContext => ({ id, text });

describe('what colleagues say helped', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  /** Words that no tip says are told once they were met in three cases. */
  async function taught(): Promise<{ anna: Awaited<ReturnType<Office['join']>>; omar: Awaited<ReturnType<Office['join']>> }> {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const reset = await anna.say.shareTip({ text: RESET });
    const tv = await anna.say.shareTip({ text: TV });
    for (const id of ['a', 'b', 'c', 'd']) await anna.say.helped(reset, about(id));
    await anna.say.helped(tv, about('e', 'bad picture and the sound is gone behind the television'));
    await until(() => omar.book.tips().filter(({ helped }) => helped).length === 2);
    return { anna, omar };
  }

  it('is found in such cases on every desk, and says so', async () => {
    const { anna, omar } = await taught();
    for (const session of [anna, omar]) {
      await until(() => session.book.tips(about('new')).length);
      const [first] = session.book.tips(about('new'));
      expect(first?.text).to.equal(RESET);
      expect(first?.learned).to.equal(true);
    }
  });

  it('is forgotten everywhere once it is taken back', async () => {
    const { anna, omar } = await taught();
    await until(() => omar.book.tips(about('new')).length);
    const [tip] = omar.book.tips(about('new'));
    for (const id of ['a', 'b', 'c', 'd']) await anna.say.undoHelped(tip!.ref, about(id));
    for (const session of [omar, anna]) await until(() => session.book.tips(about('new')).every(({ text }) => text !== RESET));
  });

  it('names the tip that wrongly stood first, unless it helped too', async () => {
    const anna = await office.join('anna');
    const right = await anna.say.shareTip({ text: 'A lamp that blinks orange waits for its update.' });
    const wrong = await anna.say.shareTip({ text: 'Orange lamp blinks all the time: replace the lamp, orange or not.' });
    const [first] = anna.book.tips(about('x'));
    expect(first?.ref).to.equal(wrong);
    const records: Record<string, unknown>[] = [];
    (await office.device('anna')).subscribe(undefined, ({ items }) => records.push(...items.map(({ record }) => record as unknown as Record<string, unknown>).filter(({ kind }) => kind === 'helped')));
    await anna.say.helped(right, about('x'));
    await until(() => records.length === 1);
    expect((records[0]?.body as { over?: string }).over).to.equal(wrong);
    await anna.say.helped(anna.book.tips(about('y'))[0]!.ref, about('y'));
    await until(() => records.length === 2);
    expect(records[1]?.body).not.to.have.property('over');
  });

  it('fits no case that is about something else altogether', async () => {
    const { anna, omar } = await taught();
    const all = anna.book.tips();
    // Clicks where the best tip fitted well say what a fit is here, to those too who have not clicked.
    const reset = all.find(({ text }) => text === RESET)!.ref;
    for (let i = 0; i < 40; i++) await anna.say.helped(reset, about(`more-${i}`));
    const far = about('far', 'I ordered a parcel time ago and all my letters to you about the delivery stay without any answer');
    for (const session of [anna, omar]) {
      await until(() => session.book.tips(far).length === 0);
      expect(session.book.tips(about('new'))[0]?.ref).to.equal(reset);
    }
    for (let i = 0; i < 40; i++) await anna.say.undoHelped(reset, about(`more-${i}`));
    for (const session of [anna, omar]) await until(() => session.book.tips(far).length > 0);
  });
});

describe('a tip that nobody has used in such a case', () => {
  it('only may fit where it shares little with the case', async () => {
    const office = new Office();
    const anna = await office.join('anna');
    await anna.say.shareTip({ text: RESET });
    const text = 'My parcel was left at the neighbours, who will reset nothing and do not answer the door, so where is compensation';
    expect(anna.book.tips(about('x', text))[0]?.unsure).to.equal(true);
    expect(anna.book.tips(about('y', 'reset the light'))[0]?.unsure).to.equal(undefined);
    office.leaveAll();
  });
});
