// One member who asks, offers, answers, hands back and is cut off now and then: what comes next is drawn from a seed.
import { joinTeam, TabHub } from './kollega.js';

const query = new URLSearchParams(location.search);
const [tenant, member, team, seed] = ['tenant', 'as', 'team', 'seed'].map((name) => query.get(name));
const LADDER = [700, 1400, 2100];

/** A small generator of even numbers between 0 and 1 (mulberry32), so that a seed tells the whole story again. */
function dice(state) {
  let now = state >>> 0;
  return () => {
    now = (now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(now ^ (now >>> 15), now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = dice(Number(seed));
const chance = (share) => random() < share;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A hub between tabs that can be cut off for a while. */
class CutHub extends TabHub {
  join(scope) {
    this.session = super.join(scope);
    return this.session;
  }
}

const hub = new CutHub();
const joined = joinTeam({
  tenant, team, member, memberName: member, topics: [chance(0.5) ? 'routers' : 'invoices'], hub,
  policy: { undoMs: 200, ladderMs: { waiting: LADDER, later: LADDER }, invitesPerHour: 1000 },
});
const counts = { asked: 0, offered: 0, handedBack: 0, replied: 0, resolved: 0, takenBack: 0, widened: 0, spells: 0, raced: 0 };
const problems = [];
addEventListener('kollega-problem', ({ code, message }) => problems.push(`${code}: ${message}`));

const met = new Set();
const done = (asked, key) => {
  counts[key]++;
  return asked;
};
/** A verb that came too late, for a colleague was quicker, is no failure. */
const attempt = (key, act) => act().then((ref) => done(ref, key), ({ code }) => { if (code !== 'not-found' && code !== 'too-late') problems.push(`${key}: ${code}`); });

/** A question that nobody here knows: it is parked in the end. */
const HARD = 'Hard to say: ';

/** Everybody who sees a question may offer at once; whoever helps answers, or hands back. */
function help() {
  for (const ask of joined.book.asks()) {
    if (ask.mine) {
      settle(ask);
      continue;
    }
    if (ask.state === 'waiting' && !ask.offered && !met.has(ask.ref)) {
      met.add(ask.ref);
      if (!ask.question.startsWith(HARD) && chance(0.5)) void attempt('offered', () => joined.say.offer(ask.ref));
    }
    if (ask.offered && ask.helper && !ask.helping && !met.has(`raced ${ask.ref}`)) {
      met.add(`raced ${ask.ref}`);
      counts.raced++;
    }
    if (ask.helping && ask.state === 'taken' && !met.has(`helping ${ask.ref}`)) {
      met.add(`helping ${ask.ref}`);
      // Who hands back does not offer again, not even where it was the page before this one that offered.
      met.add(ask.ref);
      if (chance(0.2)) void attempt('handedBack', () => joined.say.handBack(ask.ref));
      else void attempt('replied', () => joined.say.reply(ask.ref, { text: `${member} knows` }));
    }
  }
}

function settle({ ref, state, replies }) {
  if (state === 'answered' && !met.has(`answer ${ref}`)) {
    met.add(`answer ${ref}`);
    void attempt('resolved', () => joined.say.resolve(ref, { accepted: replies.map((reply) => reply.ref) }));
  }
}

async function live(questions) {
  for (let i = 0; i < questions; i++) {
    await pause(50 + random() * 250);
    const ref = await attempt('asked', () => joined.say.ask({ question: `${i % 10 ? '' : HARD}${member} asks ${i}`, kind: chance(0.8) ? 'waiting' : 'later', topics: [chance(0.5) ? 'routers' : 'invoices'], anonymous: chance(0.1) }));
    if (ref && chance(0.1)) void attempt('widened', () => joined.say.widen(ref));
    if (ref && chance(0.1)) void pause(300).then(() => attempt('takenBack', () => joined.say.takeBack(ref)));
    if (chance(0.1)) {
      counts.spells++;
      hub.session.turn('offline');
      await pause(100 + random() * 600);
      hub.session.turn('ready');
    }
  }
}

joined.book.subscribe(help);
setInterval(help, 100);

globalThis.joined = joined;
globalThis.counts = counts;
globalThis.problems = problems;
globalThis.live = live;
