import type { AskView, KollegaTeam, MemberId } from '../../src/index.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues, keyOf } from '../data/people.js';
import type { Visit } from '../identity.js';
import { answer, answerAgain } from './answering.js';
import { Around } from './around.js';
import { ask, name, thank } from './asking.js';
import { Cast } from './cast.js';
import { seated } from './seats.js';
import { cheer, sayHelped, shareSuccess, shareTip } from './sharing.js';
import type { Stage } from './stage.js';
import { pause } from './stage.js';

const FIRST_MS = 4_000;
const EVERY_MS = 30_000;
/** How often it is asked who has come to a desk of their own. */
const LOOK_MS = 5_000;
/** What is older than this was there before. */
const NEW_MS = 60_000;
/** The ring of all departments. */
const ALL = 2;
/** No more than so many questions of played colleagues at once. */
const OPEN_AT_MOST = 4;

/**
 * What the played colleagues do from the switch's being turned on to its being turned off: they are around, help
 * whoever asks, ask themselves, thank, share and are glad. Whoever really sits at a desk in this browser is never played.
 */
export class Play {
  readonly #stage: Stage;
  readonly #visit: Visit;
  readonly #ids: Promise<ReadonlyMap<MemberId, ColleagueKey>>;
  /** What has been answered to, each once. */
  readonly #met = new Set<string>();
  #real: ReadonlySet<ColleagueKey> = new Set();
  #looking: Promise<void> | undefined;

  constructor(team: KollegaTeam, visit: Visit, signal: AbortSignal, ids: Promise<ReadonlyMap<MemberId, ColleagueKey>>) {
    this.#stage = { team, around: new Around(visit.tenant), cast: new Cast(visit.tenant), signal };
    this.#visit = visit;
    this.#ids = ids;
  }

  begin(): void {
    const { team, around, signal } = this.#stage;
    const stop = team.book.subscribe(() => void this.#look());
    signal.addEventListener('abort', () => {
      stop();
      around.close();
    });
    this.#do(() => this.#watch());
    this.#do(() => this.#live());
  }

  async #watch(): Promise<void> {
    for (;;) {
      await this.#look();
      await pause(this.#stage, LOOK_MS);
    }
  }

  /** A tip first: whoever turns the switch on sees at once that something happens. */
  async #live(): Promise<void> {
    await pause(this.#stage, FIRST_MS);
    const acts = [
      async () => (await shareTip(this.#stage, this.#others())) || sayHelped(this.#stage, this.#others()),
      () => this.#ask(),
      () => sayHelped(this.#stage, this.#others()),
      () => shareSuccess(this.#stage, this.#others()),
    ];
    for (let at = 0; ; at++) {
      this.#do(async () => void (await acts[at % acts.length]?.()));
      await pause(this.#stage, EVERY_MS);
    }
  }

  async #ask(): Promise<void> {
    const ids = await this.#ids;
    const open = this.#stage.team.book.asks().filter(({ by, endedAt }) => endedAt === undefined && ids.has(by.id));
    if (open.length < OPEN_AT_MOST) await ask(this.#stage);
  }

  #others(): readonly ColleagueKey[] {
    return (Object.keys(colleagues) as ColleagueKey[]).filter((key) => !this.#real.has(key));
  }

  #look(): Promise<void> {
    return (this.#looking ??= this.#lookOnce().finally(() => { this.#looking = undefined; }));
  }

  /** What was said meanwhile, and who answers to it. */
  async #lookOnce(): Promise<void> {
    const { team, around, signal } = this.#stage;
    const [ids, real] = await Promise.all([this.#ids, seated(this.#visit.tenant)]);
    const me = keyOf(this.#visit.me.member);
    this.#real = new Set([...real, ...(me ? [me] : [])]);
    if (signal.aborted) return;
    await around.follow(this.#real);
    if (signal.aborted) {
      around.close();
      return;
    }
    const played = (id: MemberId | undefined): ColleagueKey | undefined => {
      const key = ids.get(id ?? '');
      return key && !this.#real.has(key) ? key : undefined;
    };
    for (const one of team.book.asks()) this.#react(one, played);
    for (const success of team.book.successes()) {
      if (Date.now() - success.at > NEW_MS) continue;
      const author = played(success.by.id);
      this.#once(`cheer ${success.ref}`, () => cheer(this.#stage, around.free.filter((key) => key !== author), success));
    }
  }

  #react(one: AskView, played: (id: MemberId | undefined) => ColleagueKey | undefined): void {
    const { ref, state, by, offers, helper, replies } = one;
    const [asker, helping, last] = [played(by.id), played(helper?.id), replies.at(-1)];
    const isAskersTurn = last?.by.id !== by.id;
    if (!asker) {
      const helpers = this.#reachedBy(one);
      if (state === 'waiting' && helpers.length) this.#once(`answer ${ref}`, () => answer(this.#stage, one, helpers, this.#real.size > 1));
      if (state === 'answered' && helping && last && !isAskersTurn) this.#once(`again ${last.ref}`, () => answerAgain(this.#stage, helping, one));
      return;
    }
    if (state === 'waiting' && offers.length) this.#once(`name ${ref} ${offers.map(({ id }) => id).join()}`, () => name(this.#stage, asker, one));
    if (state === 'answered' && isAskersTurn) this.#once(`thank ${ref}`, () => thank(this.#stage, asker, one));
  }

  /** The asker's own team at first. */
  #reachedBy({ mine, by, ring }: AskView): readonly ColleagueKey[] {
    const team = mine ? this.#visit.me.team : by.team;
    return this.#stage.around.free.filter((key) => ring >= ALL || colleagues[key].team === team);
  }

  #once(what: string, act: () => Promise<unknown>): void {
    if (this.#met.has(what)) return;
    this.#met.add(what);
    this.#do(act);
  }

  /** Whoever is told to stop leaves in the middle; what cannot be said is said another time. */
  #do(act: () => Promise<unknown>): void {
    act().catch((error: unknown) => {
      if (!this.#stage.signal.aborted) console.warn('A played colleague could not go on', error);
    });
  }
}
