import { expect } from '@open-wc/testing';
import type { Ref } from '../../src/domain/record.js';
import type { AskView } from '../../src/domain/views.js';
import type { TeamSession } from '../../src/team/team-session.js';
import { Office, until } from './support.js';
import { recordsOf } from './records-of.js';

const QUESTION = 'Gave 14 days free after three failed visits. Was this good enough?';
const POLICY = { undoMs: 200 };
const askOf = (session: TeamSession, ref: Ref): AskView | undefined => session.book.asks().find((ask) => ask.ref === ref);

describe('a second opinion', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  const asked = async (): Promise<{ anna: TeamSession; omar: TeamSession; lars: TeamSession; ask: Ref }> => {
    const [anna, omar, lars] = await Promise.all(['anna', 'omar', 'lars'].map((name) => office.join(name, { policy: POLICY })));
    const ask = await anna!.say.ask({ question: QUESTION, kind: 'check' });
    await until(() => askOf(omar!, ask) && askOf(lars!, ask));
    return { anna: anna!, omar: omar!, lars: lars!, ask };
  };

  it('alerts nobody, and is between the two once a colleague gives it', async () => {
    const { anna, omar, lars, ask } = await asked();
    expect(askOf(anna, ask)!.invited).to.deep.equal([]);
    await omar.say.offer(ask);
    await until(() => askOf(omar, ask)?.helping && !askOf(lars, ask));
    await omar.say.reply(ask, { text: 'Lost days are given back, and you said when.', verdict: 'good' });
    await until(() => askOf(anna, ask)?.replies[0]?.verdict === 'good');
    expect(askOf(lars, ask)).to.equal(undefined);
  });

  it('at its end is withdrawn by each of the two, after it could be undone', async () => {
    const { anna, omar, ask } = await asked();
    await omar.say.offer(ask);
    await omar.say.reply(ask, { text: 'Good enough', verdict: 'good' });
    await until(() => askOf(anna, ask)?.state === 'answered');
    await anna.say.resolve(ask);
    await until(() => !askOf(anna, ask) && !askOf(omar, ask));
    const said = async () => (await recordsOf(office, 'omar')).filter(({ kind }) => ['ask', 'offer', 'reply'].includes(kind));
    while ((await said()).some(({ gone }) => !gone)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await said()).to.have.length(3);
    expect(JSON.stringify(await said())).to.not.include('14 days');
  });

  it('handed back goes to the next colleague without what was said, and leaves no trace of the first', async () => {
    const { anna, omar, lars, ask } = await asked();
    await omar.say.offer(ask);
    await until(() => askOf(omar, ask)?.helping);
    await omar.say.reply(ask, { text: 'Not my field, really.' });
    await until(() => askOf(anna, ask)?.replies.length);
    await omar.say.handBack(ask);
    await until(() => askOf(lars, ask)?.state === 'waiting');
    expect(askOf(lars, ask)!.replies).to.deep.equal([]);
    await lars.say.offer(ask);
    await until(() => askOf(lars, ask)?.helping);
    expect(askOf(lars, ask)!.replies).to.deep.equal([]);
    await anna.say.resolve(ask);
    const said = async () => (await recordsOf(office, 'omar')).filter(({ kind }) => ['ask', 'offer', 'reply'].includes(kind));
    while ((await said()).some(({ gone }) => !gone)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await said()).to.have.length(4);
  });

  it('is withdrawn by a helper who comes back after its end', async () => {
    const { anna, omar, ask } = await asked();
    await omar.say.offer(ask);
    await until(() => askOf(omar, ask)?.helping);
    await omar.say.reply(ask, { text: 'Good enough', verdict: 'good' });
    await until(() => askOf(anna, ask)?.state === 'answered');
    omar.leave();
    await anna.say.resolve(ask);
    const said = async () => (await recordsOf(office, 'lars')).filter(({ kind }) => ['ask', 'offer', 'reply'].includes(kind));
    while (!(await said()).some(({ kind, gone }) => kind === 'ask' && gone)) await new Promise((resolve) => setTimeout(resolve, 20));
    await office.join('omar', { policy: POLICY });
    while ((await said()).some(({ gone }) => !gone)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
