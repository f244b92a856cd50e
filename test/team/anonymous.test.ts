import { expect } from '@open-wc/testing';
import type { Ref } from '../../src/domain/record.js';
import { ALL } from '../../src/domain/record.js';
import type { AskView } from '../../src/domain/views.js';
import type { TeamSession } from '../../src/team/team-session.js';
import { recordsOf } from './records-of.js';
import { Office, until } from './support.js';
import { pause, WatchedHub } from './watched-hub.js';

const askOf = (session: TeamSession, ref: Ref): AskView | undefined => session.book.asks().find((ask) => ask.ref === ref);

describe('a question without a name', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  const asked = async (): Promise<{ anna: TeamSession; omar: TeamSession; ask: Ref }> => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ask = await anna.say.ask({ question: 'What is a sync loss?', kind: 'later', anonymous: true });
    await until(() => askOf(omar, ask));
    return { anna, omar, ask };
  };

  it('is its asker\'s own, and nobody\'s to colleagues', async () => {
    const { anna, omar, ask } = await asked();
    expect(askOf(anna, ask)).to.include({ mine: true, anonymous: true });
    expect(askOf(omar, ask)).to.include({ mine: false, anonymous: false });
    expect(askOf(omar, ask)!.by).to.deep.equal({ id: ask.split('/')[2], topics: [] });
    const anonymous = (await recordsOf(office, 'omar')).filter(({ by }) => by === ask.split('/')[2]);
    expect(JSON.stringify(anonymous)).to.not.include(anna.me.id);
  });

  it('is answered, gone on with and solved under the same stranger, also after a reload', async () => {
    const { anna, omar, ask } = await asked();
    await omar.say.offer(ask);
    const answer = await omar.say.reply(ask, { text: 'The modem lost the line.' });
    await until(() => askOf(anna, ask)?.state === 'answered');
    anna.leave();
    const again = await office.join('anna');
    await until(() => askOf(again, ask)?.mine);
    await again.say.reply(answer, { text: 'And what helps?' });
    await again.say.resolve(ask, { accepted: [answer] });
    await until(() => askOf(omar, ask)?.state === 'resolved');
    expect(askOf(omar, ask)!.replies.map(({ by }) => by.name)).to.deep.equal(['Omar', undefined]);
    expect(askOf(again, ask)!.replies.map(({ mine }) => mine)).to.deep.equal([false, true]);
  });

  it('is its asker\'s own from the first look after a reload', async () => {
    const { anna, ask } = await asked();
    anna.leave();
    const again = office.open('anna');
    const seen: unknown[] = [];
    const look = (): void => void seen.push(askOf(again, ask)?.mine);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      look();
      port2.postMessage('');
    };
    port2.postMessage('');
    again.subscribe(look);
    await until(() => again.status === 'ready');
    port1.close();
    expect([...new Set(seen)]).to.deep.equal([undefined, true]);
  });

  it('shows its writer writing as that stranger, only while they write', async () => {
    const { anna, omar, ask } = await asked();
    const stranger = ask.split('/')[2]!;
    anna.writing(ask);
    await until(() => omar.around.get(stranger)?.writing === ask);
    expect(omar.around.get(anna.me.id)?.writing).to.equal(undefined);
    anna.writing(undefined);
    await until(() => !omar.around.has(stranger));
    expect(omar.around.has(anna.me.id)).to.equal(true);
  });

  it('names its asker once they want to be named', async () => {
    const { anna, omar, ask } = await asked();
    await anna.say.nameMe(ask, true);
    await until(() => askOf(omar, ask)?.by.name === 'Anna');
    expect(askOf(omar, ask)!.by.id).to.equal(anna.me.id);
  });

  it('takes its asker\'s name along to whoever it reaches next', async () => {
    const { anna, omar, ask } = await asked();
    const elsewhere = await office.join('mei', { team: 'fibre' });
    await anna.say.nameMe(ask, true);
    await until(() => askOf(omar, ask)?.by.name === 'Anna');
    await anna.say.widen(ask);
    await anna.say.widen(ask);
    await until(() => askOf(elsewhere, ask)?.by.name === 'Anna');
  });

  it('is one of many that nobody can link, each with an author of its own', async () => {
    const { anna, ask } = await asked();
    const asks = [ask];
    for (let i = 0; i < 9; i++) asks.push(await anna.say.ask({ question: `Question ${i}`, kind: 'later', anonymous: true }));
    await until(() => anna.book.asks().every(({ pending }) => !pending));
    expect(new Set(asks.map((ref) => ref.split('/')[2])).size).to.equal(10);
    expect(office.problems).to.deep.equal([]);
  });

  it('goes on when more than a hub lets one member be were asked since', async () => {
    const { anna, omar, ask } = await asked();
    for (let i = 0; i < 9; i++) await anna.say.ask({ question: `Question ${i}`, kind: 'later', anonymous: true });
    await until(() => anna.book.asks().every(({ pending }) => !pending));
    await omar.say.offer(ask);
    await until(() => askOf(omar, ask)?.helping);
    const again = await office.join('anna');
    await Promise.all(again.book.asks().map(({ ref }) => again.say.resolve(ref)));
    await until(() => again.book.asks().every(({ pending }) => !pending));
    await until(() => askOf(omar, ask)?.state === 'resolved');
    expect(office.problems).to.deep.equal([]);
  });

  it('is its asker\'s own in all their tabs, whichever of them asked', async () => {
    const { anna, omar, ask } = await asked();
    const tab = await office.join('anna');
    const other = await tab.say.ask({ question: 'And a PPPoE drop?', kind: 'later', anonymous: true });
    await until(() => askOf(anna, other)?.mine);
    anna.writing(other);
    await until(() => omar.around.get(other.split('/')[2]!)?.writing === other);
    expect(omar.around.get(anna.me.id)?.writing).to.equal(undefined);
    await anna.say.reply(other, { text: 'On fibre, I mean.' });
    expect(askOf(anna, other)!.replies[0]!.by.id).to.equal(other.split('/')[2]);
    for (const session of [anna, tab]) session.leave();
    const again = await office.join('anna');
    await until(() => again.book.asks().length === 2);
    expect([ask, other].map((ref) => askOf(again, ref)?.mine)).to.deep.equal([true, true]);
  });

  it('asked before the hub was reached is still its asker\'s after a reload', async () => {
    office.hub.offline();
    const anna = office.open('anna');
    await until(() => anna.status === 'offline');
    const ask = await anna.say.ask({ question: 'Anybody?', kind: 'later', anonymous: true });
    anna.leave();
    office.hub.online();
    const again = await office.join('anna');
    expect(askOf(again, ask)?.mine).to.equal(true);
    await until(() => !askOf(again, ask)!.pending);
    expect(office.problems).to.deep.equal([]);
  });

  it('tells nobody by the moment, or by the circles, who is behind its writer', async () => {
    const { anna, ask } = await asked();
    const told: { who?: string; circles?: readonly string[] }[] = [];
    const spy = await office.device('spy');
    const hear = spy.presence.hear.bind(spy.presence);
    spy.presence.hear = (message) => { told.push(message as { who?: string }); hear(message); };
    anna.writing(ask);
    await until(() => told.some(({ who }) => who === ask.split('/')[2]));
    anna.writing(undefined);
    await until(() => told.some((message) => 'left' in message));
    expect(told.filter(({ who }) => who === anna.me.id)).to.deep.equal([]);
    expect(told.find(({ who }) => who)!.circles).to.deep.equal([ALL]);
    spy.close();
  });

  it('tells it neither by what is answered to whoever asks who is here, nor by who leaves together', async () => {
    const { anna, ask } = await asked();
    const stranger = ask.split('/')[2];
    const told: { at: number; of: string }[] = [];
    const ids = new Map<string, string>();
    const spy = await office.device('spy');
    const hear = spy.presence.hear.bind(spy.presence);
    spy.presence.hear = (message) => {
      if ('who' in message) ids.set(message.id, message.who);
      const of = 'who' in message ? message.who : 'left' in message ? ids.get(message.left) : undefined;
      if (of) told.push({ at: performance.now(), of });
      hear(message);
    };
    const times = (who: string | undefined): number[] => told.filter(({ of }) => of === who).map(({ at }) => at);
    anna.writing(ask);
    await until(() => times(stranger).length);
    told.length = 0;
    spy.presence.watch(() => undefined);
    await until(() => times(stranger).length && times(anna.me.id).length);
    await pause(200);
    anna.leave();
    await pause(200);
    for (const at of times(stranger)) for (const other of times(anna.me.id)) expect(Math.abs(at - other)).to.be.above(50);
    spy.close();
  });

  it('refused by the hub waits in its draft as it was asked, without a name', async () => {
    const hub = new WatchedHub(office.hub, { refuses: ({ kind }) => kind === 'ask' });
    const anna = await office.join('anna', { hub });
    await anna.drafts.set('ask', { text: 'Begun by name', at: 1 });
    await anna.say.ask({ question: 'What is a sync loss?', kind: 'later', anonymous: true });
    await until(() => office.problems.includes('refused'));
    for (;;) {
      const draft = (await anna.drafts.get('ask')) as { text: string; anonymous?: boolean };
      if (draft.text.includes('sync loss')) {
        expect(draft.anonymous).to.equal(true);
        break;
      }
      await pause(10);
    }
  });

  it('is never taken by its own asker', async () => {
    const { anna, ask } = await asked();
    const phone = await office.device('anna');
    await phone.put((await office.identify('anna')).circles[0]!, {
      v: 1, kind: 'offer', id: 'from-the-phone', by: anna.me.id, rev: Date.now(), at: Date.now(), about: [ask], body: { seen: 1 },
    });
    await until(() => askOf(anna, ask)!.offers.length);
    const omar = await office.join('omar');
    await omar.say.offer(ask);
    await until(() => askOf(anna, ask)!.helper);
    expect(askOf(anna, ask)!.helper!.id).to.equal(omar.me.id);
    phone.close();
  });
});
