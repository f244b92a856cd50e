import { expect } from '@open-wc/testing';
import type { HelpedBody } from '../../src/domain/kinds.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { WORD_PRINT, printOf, saltOf } from '../../src/matching/prints.js';
import type { TeamSession } from '../../src/team/team-session.js';
import { Office, until } from './support.js';

const TEXT = 'orange lamp blinks, greetings Birgitta';

describe('a "this helped" whose case had words that were not known yet', () => {
  let office: Office;
  let anna: TeamSession;
  let omar: TeamSession;
  let reset: Ref;
  let tv: Ref;
  /** Every version of every "this helped" that reached the hub. */
  let said: KollegaRecord[];
  let salt: number;

  beforeEach(async () => {
    office = new Office();
    [anna, omar] = [await office.join('anna'), await office.join('omar')];
    reset = await anna.say.shareTip({ text: 'Hold reset until the light is out.' });
    tv = await anna.say.shareTip({ text: 'Ask if it stands behind the television.' });
    said = [];
    (await office.device('omar')).subscribe(undefined, ({ items }) => said.push(...items.map(({ record }) => record).filter(({ kind }) => kind === 'helped')));
    salt = saltOf((await office.identify('anna')).tenant);
    await anna.say.helped(reset, { id: 'a', text: TEXT });
  });
  afterEach(() => office.leaveAll());

  /** Others call about the same, and nothing is clicked. */
  function meet(...ids: string[]): void {
    for (const id of ids) anna.case = { id, text: 'orange lamp blinks' };
  }

  const tells = (record: KollegaRecord | undefined, word: string): boolean =>
    ((record?.body as unknown as HelpedBody | undefined)?.prints ?? []).includes(printOf(word, WORD_PRINT, salt));

  it('tells them with a later click, once they were met in three cases, and never before', async () => {
    meet('b', 'c');
    await until(() => said.length === 1);
    expect(tells(said[0], 'orange')).to.equal(false);
    await anna.say.helped(tv, { id: 'd', text: 'bad picture' });
    await until(() => said.length === 3);
    const told = said.find(({ rev, id }) => id === said[0]?.id && rev > (said[0]?.rev ?? 0));
    expect(['orange', 'lamp', 'blinks', 'birgitta', 'greetings'].map((word) => tells(told, word))).to.deep.equal([true, true, true, false, false]);
    expect(told).to.deep.include({ about: [reset], at: said[0]?.at });
    await until(() => omar.book.tips({ id: 'x', text: 'orange lamp' })[0]?.text.startsWith('Hold reset'));
  });

  it('tells none that stood in two cases', async () => {
    meet('b');
    await anna.say.helped(tv, { id: 'd', text: 'bad picture' });
    await until(() => said.length === 2);
    await anna.say.helped(tv, { id: 'e', text: 'bad sound' });
    await until(() => said.length === 3);
    expect(said.some((record) => tells(record, 'orange'))).to.equal(false);
  });

  it('tells nothing more once it was taken back', async () => {
    await anna.say.undoHelped(reset, { id: 'a', text: TEXT });
    meet('b', 'c');
    await anna.say.helped(tv, { id: 'd', text: 'bad picture' });
    await until(() => said.length === 3);
    await anna.say.helped(tv, { id: 'e', text: 'bad sound' });
    await until(() => said.length === 4);
    expect(said.some((record) => tells(record, 'orange'))).to.equal(false);
  });

  it('tells each once', async () => {
    meet('b', 'c');
    for (const text of ['picture', 'sound', 'remote']) await anna.say.helped(tv, { id: text, text });
    await until(() => said.length >= 5);
    // One more, so that what the third still had to tell would be seen.
    await anna.say.helped(tv, { id: 'g', text: 'screen' });
    await until(() => said.length >= 6);
    expect(said.filter(({ id }) => id === said[0]?.id)).to.have.length(2);
  });

  it('tells them after a reload too', async () => {
    meet('b');
    await anna.say.helped(tv, { id: 'd', text: 'bad picture' });
    anna.leave();
    anna = await office.join('anna');
    meet('c');
    await anna.say.helped(tv, { id: 'e', text: 'bad sound' });
    await until(() => said.some((record) => tells(record, 'orange')));
  });
});
