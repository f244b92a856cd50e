import type { CaseContext } from '../domain/case-context.js';
import { Ledger } from '../domain/ledger.js';
import type { Policy } from '../domain/policy.js';
import { resolvePolicy } from '../domain/policy.js';
import { KollegaProblem } from '../domain/problem.js';
import type { MemberId, Ref } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import { KollegaProblemEvent, KollegaStatusEvent } from '../events.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Presence, Reach } from '../hub/hub.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { Drafts } from './drafts.js';
import { HelpedCases } from './helped-cases.js';
import { identify } from './identity.js';
import type { Identity } from './identity.js';
import { Indexer } from './indexer.js';
import { lateSay } from './late-say.js';
import type { Live } from './live.js';
import type { Places } from './places.js';
import { readCase } from './read-case.js';
import { readStore } from './read-store.js';
import { TeamBook } from './team-book.js';
import type { Say, Team, TeamOptions } from './team.js';

const AVAILABILITIES: readonly Availability[] = ['free', 'busy', 'away'];

/**
 * One member at work: joins store, hub, domain and matching into what widgets are handed.
 * Events about it are dispatched from `target`. Who the member is stays as it was given; the rest may change.
 */
export class TeamSession implements Team {
  readonly book: TeamBook;
  readonly say: Say;
  readonly drafts: Team['drafts'];
  readonly #options: TeamOptions;
  readonly #target: EventTarget;
  readonly #ledger = new Ledger();
  readonly #indexer = new Indexer(this.#ledger, () => this.#read([]));
  readonly #drafts: Drafts;
  readonly #subscribers = new Set<() => void>();
  /** Rejects where there is nobody to be. */
  readonly #opened: Promise<Live>;
  #identity: Identity | undefined;
  #store: Store | undefined;
  #live: Live | undefined;
  #status: TeamStatus = 'loading';
  #policy!: Policy;
  #case: CaseContext | null = null;
  #availability: Availability = 'free';
  #around: ReadonlyMap<MemberId, Presence> = new Map();
  #freshAt: number | undefined;
  #loaded = false;
  #failed = false;
  #closed = false;
  #telling = false;

  constructor(options: TeamOptions, target: EventTarget) {
    this.#options = { ...options };
    this.#target = target;
    const helpedIn = new HelpedCases(this.#ledger, () => this.me.id, () => this.#changed());
    this.book = new TeamBook(this.#ledger, this.#indexer.index, () => this.#viewer(), helpedIn, (callback) => this.subscribe(callback));
    this.say = this.sayFrom(target);
    const store = Promise.withResolvers<Store>();
    this.#drafts = new Drafts(() => store.promise);
    this.drafts = this.#drafts.door;
    this.policy = options.policy;
    this.case = options.case ?? null;
    this.availability = options.availability ?? 'free';
    this.#opened = this.#open(store.resolve).catch((error: unknown) => {
      throw error instanceof KollegaProblem ? error : new KollegaProblem('not-ready', String(error));
    });
    this.#opened.catch((problem: KollegaProblem) => {
      this.#failed = true;
      this.tell(problem);
      this.#moved();
    });
  }

  get status(): TeamStatus {
    return this.#status;
  }

  get reach(): Reach {
    return this.#options.hub?.reach ?? 'this-browser';
  }

  get me(): Team['me'] {
    return { id: this.#identity?.member ?? '', name: this.#options.memberName ?? '' };
  }

  get circles(): Team['circles'] {
    return this.#identity?.named ?? [];
  }

  get freshAt(): number | undefined {
    return this.#freshAt;
  }

  get settling(): boolean {
    return !this.#failed && (!this.#loaded || this.#indexer.busy || (!this.#ledger.size && this.#status === 'loading'));
  }

  get memoryOnly(): boolean {
    return this.#store?.durable === false;
  }

  get around(): ReadonlyMap<MemberId, Presence> {
    return this.#around;
  }

  get undoMs(): number {
    return this.#policy.undoMs;
  }

  get policy(): Policy {
    return this.#policy;
  }

  set policy(wanted: Partial<Policy> | undefined) {
    const { policy, refused } = resolvePolicy(wanted);
    this.#policy = policy;
    this.book.forget();
    if (refused.length) this.tell(new KollegaProblem('bad-policy', `policy: kept the default of ${refused.join(', ')}`, refused));
    this.#changed();
  }

  get case(): CaseContext | null {
    return this.#case;
  }

  set case(value: CaseContext | null) {
    try {
      const { context, wrong } = readCase(value);
      if (wrong.length) this.tell(new KollegaProblem('bad-input', `case: left out ${wrong.join(', ')}`, wrong));
      this.#case = context;
    } catch (error) {
      this.#case = null;
      this.tell(error as KollegaProblem);
    }
    this.#changed();
  }

  get availability(): Availability {
    return this.#availability;
  }

  set availability(availability: Availability) {
    if (!AVAILABILITIES.includes(availability)) {
      this.tell(new KollegaProblem('bad-input', 'availability: free, busy or away', availability));
      return;
    }
    this.#availability = availability;
    this.#live?.session?.presence.announce({ availability });
    this.#changed();
  }

  get language(): string | undefined {
    return this.#options.language;
  }

  set language(language: string | undefined) {
    this.#options.language = language;
    this.#changed();
  }

  /** What colleagues read on this member's card. */
  introduce(card: Pick<TeamOptions, 'memberName' | 'topics'>): void {
    const { memberName, topics } = card;
    Object.assign(this.#options, { memberName, topics });
    this.#live?.own.introduce(this.#options);
    this.#changed();
  }

  sayFrom(origin: EventTarget): Say {
    return lateSay(async () => (await this.#opened).say(origin), () => this.#case);
  }

  holdUndo(ref: Ref, ms: number): void {
    this.#live?.own.holdUndo(ref, ms);
  }

  subscribe(callback: () => void): () => void {
    this.#subscribers.add(callback);
    return () => this.#subscribers.delete(callback);
  }

  now(): number {
    return this.#live?.sync.now() ?? Date.now();
  }

  tell(problem: KollegaProblem): void {
    // A microtask later: whoever made this session may not have a listener yet.
    queueMicrotask(() => this.#target.dispatchEvent(new KollegaProblemEvent(problem)));
  }

  /** Ends everything that was opened; nothing is called back any more. */
  leave(): void {
    this.#closed = true;
    this.#subscribers.clear();
    this.#indexer.close();
    if (this.#live) this.#live.close();
    else this.#store?.close();
  }

  async #open(haveStore: (store: Store) => void): Promise<Live> {
    // Begun first, so that the code of the connection loads while the store is read.
    const live = import('./live.js');
    live.catch(() => undefined);
    const identity = await identify(this.#options);
    this.#identity = identity;
    const store = await openStore(identity);
    this.#store = store;
    haveStore(store);
    const places: Places = new Map();
    // Before the rows: what another tab keeps meanwhile is fetched, not passed over.
    const { cursor, caughtUpAt } = await store.meta();
    const left = await readStore(store, identity.circles, this.#ledger, places, (refs) => this.#read(refs));
    // Only now: what can't be read is found by reading.
    if (store.problem) this.tell(store.problem);
    this.#freshAt = caughtUpAt;
    this.#loaded = true;
    this.#moved();
    this.#live = await this.#connect((await live), identity, store, places, left, cursor);
    this.#moved();
    return this.#live;
  }

  async #connect(more: typeof import('./live.js'), identity: Identity, store: Store, places: Places, left: readonly string[], cursor: string | undefined): Promise<Live> {
    this.book.more = more;
    const live = await more.goLive({
      ledger: this.#ledger, places, store, left, cursor, identity, hub: this.#options.hub,
      policy: () => this.#policy,
      speaker: this,
      listener: {
        changed: (refs) => this.#read(refs),
        moved: () => this.#moved(),
        lost: (record) => void this.#drafts.keep(record, Date.now()).catch((problem: KollegaProblem) => this.tell(problem)),
        tell: (problem) => this.tell(problem),
      },
    });
    this.#live = live;
    if (this.#closed) live.close();
    else await live.sync.start();
    live.session?.presence.announce({ availability: this.#availability });
    live.session?.presence.watch((around) => {
      this.#around = around;
      this.#changed();
    });
    return live;
  }

  /** Records changed, or more of them can be found: what was found before is looked for anew. */
  #read(refs: readonly Ref[]): void {
    this.#indexer.changed(refs);
    this.book.forget();
    this.#changed();
  }

  #moved(): void {
    const state = this.#live?.session?.state;
    const before = this.#status;
    if (this.#failed || state === 'refused') this.#status = 'refused';
    else if (state === 'offline' && this.#loaded) this.#status = 'offline';
    else this.#status = this.#live?.sync.caughtUp ? 'ready' : 'loading';
    if (before === 'ready' || this.#status === 'ready') this.#freshAt = Date.now();
    if (this.#status === 'ready' && before !== 'ready') this.#live?.settle(this.#options);
    if (this.#status !== before) this.#target.dispatchEvent(new KollegaStatusEvent(this.#status));
    this.#changed();
  }

  #viewer(): Viewer {
    return { me: this.me.id, now: this.now(), policy: this.#policy, isPending: (ref) => this.#live?.sync.isPending(ref) ?? false };
  }

  /** Subscribers are called once for all that changes in one task. */
  #changed(): void {
    if (this.#telling || this.#closed) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const callback of [...this.#subscribers]) {
        try {
          callback();
        } catch (error) {
          reportError(error);
        }
      }
    });
  }
}
