import type { CaseContext } from '../domain/case-context.js';
import { Ledger } from '../domain/ledger.js';
import type { Policy } from '../domain/policy.js';
import { resolvePolicy } from '../domain/policy.js';
import { KollegaProblem } from '../domain/problem.js';
import type { MemberId, Ref } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import type { ColleagueView } from '../domain/views.js';
import { KollegaProblemEvent, KollegaStatusEvent } from '../events.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Reach } from '../hub/hub.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { Drafts } from './drafts.js';
import { identify } from './identity.js';
import type { Identity } from './identity.js';
import { lateSay } from './late-say.js';
import type { Live } from './live.js';
import { readCase } from './read-case.js';
import { Matcher } from './matcher.js';
import type { Kept } from './read-store.js';
import { readStore } from './read-store.js';
import { Subscribers } from './subscribers.js';
import { TeamBook } from './team-book.js';
import type { Say, Team, TeamOptions } from './team.js';

const NOBODY: Team['around'] = new Map();
const NOBODY_ELSE: ReadonlySet<MemberId> = new Set();
const NONE: ReadonlySet<Ref> = new Set();
const AVAILABILITIES: readonly Availability[] = ['free', 'busy', 'away'];

/**
 * One member at work: joins store, hub, domain and matching into what widgets are handed.
 * Events about it are dispatched from `target`. Who the member is stays as it was given; the rest may change.
 */
export class TeamSession implements Team {
  readonly book: TeamBook;
  readonly say: Say;
  readonly drafts: Team['drafts'];
  openAsk: Team['openAsk'];
  readonly #options: TeamOptions;
  readonly #target: EventTarget;
  readonly #ledger = new Ledger();
  readonly #matcher = new Matcher(this.#ledger, () => this.me.id, () => this.#read([]), () => this.#subscribers.tell());
  readonly #drafts: Drafts;
  readonly #subscribers = new Subscribers();
  /** Rejects where there is nobody to be. */
  readonly #opened: Promise<Live>;
  #identity: Identity | undefined;
  #store: Store | undefined;
  #live: Live | undefined;
  #status: TeamStatus = 'loading';
  #policy!: Policy;
  #case: CaseContext | null = null;
  #availability: Availability = 'free';
  #freshAt: number | undefined;
  #loaded = false;
  #failed = false;
  #closed = false;

  constructor(options: TeamOptions, target: EventTarget) {
    this.#options = { ...options };
    this.#target = target;
    this.book = new TeamBook(this.#ledger, this.#matcher, () => this.#viewer(), (callback) => this.subscribe(callback));
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
    return !this.#failed && (!this.#loaded || this.#matcher.busy || (!this.#ledger.size && this.#status === 'loading'));
  }

  get memoryOnly(): boolean {
    return this.#store?.durable === false;
  }

  get around(): Team['around'] {
    return this.#live?.around ?? NOBODY;
  }

  get quietUntil(): number | undefined {
    return this.#live?.quiet.until;
  }

  get aside(): ReadonlySet<Ref> {
    return this.#live?.quiet.aside ?? NONE;
  }

  get policy(): Policy {
    return this.#policy;
  }

  set policy(wanted: Partial<Policy> | undefined) {
    const { policy, refused } = resolvePolicy(wanted);
    this.#policy = policy;
    this.book.forget();
    if (refused.length) this.tell(new KollegaProblem('bad-policy', `policy: kept the default of ${refused.join(', ')}`, refused));
    this.#subscribers.tell();
  }

  get case(): CaseContext | null {
    return this.#case;
  }

  set case(value: CaseContext | null) {
    const { context, problem } = readCase(value);
    if (problem) this.tell(problem);
    this.#case = context;
    this.#live?.meet(context);
    this.#subscribers.tell();
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
    this.#live?.follow();
    this.#subscribers.tell();
  }

  get language(): string | undefined {
    return this.#options.language;
  }

  set language(language: string | undefined) {
    this.#options.language = language;
    this.#subscribers.tell();
  }

  /** What colleagues read on this member's card. */
  introduce(card: Pick<TeamOptions, 'memberName' | 'topics'>): void {
    const { memberName, topics } = card;
    Object.assign(this.#options, { memberName, topics });
    this.#live?.own.introduce(this.#options);
    this.#subscribers.tell();
  }

  sayFrom(origin: EventTarget): Say {
    return lateSay(async () => (await this.#opened).voices(origin), () => this.#case);
  }

  colleagues(topics: readonly string[]): readonly ColleagueView[] {
    return this.book.more?.colleagues(this.#ledger, this.around, topics, this.#viewer()) ?? [];
  }

  topicsOf(question: string, attach: CaseContext | null): readonly string[] {
    return this.book.more?.topicsOf(this.#ledger, question, attach ?? {}) ?? [];
  }

  writing(thread: Ref | undefined): void {
    this.#live?.writing(thread);
  }

  async setQuiet(until: number | undefined): Promise<void> {
    await (await this.#opened).quiet.setUntil(until);
  }

  async setAside(ask: Ref, aside: boolean): Promise<void> {
    await (await this.#opened).quiet.setAside(ask, aside);
  }

  holdUndo(ref: Ref, ms: number): void {
    this.#live?.own.holdUndo(ref, ms);
  }

  subscribe(callback: () => void): () => void {
    return this.#subscribers.add(callback);
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
    this.#subscribers.close();
    this.#matcher.close();
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
    await this.#matcher.open(identity.tenant, store);
    const kept = await readStore(store, identity.circles, this.#ledger, (refs) => this.#read(refs));
    this.#matcher.settle();
    // Only now: what can't be read is found by reading.
    if (store.problem) this.tell(store.problem);
    this.#freshAt = kept.caughtUpAt;
    this.#loaded = true;
    this.#moved();
    this.#live = await this.#connect(await live, identity, store, kept);
    this.#moved();
    return this.#live;
  }

  async #connect(more: typeof import('./live.js'), identity: Identity, store: Store, kept: Kept): Promise<Live> {
    this.book.more = more;
    const live = await more.goLive({
      ...kept, ledger: this.#ledger, matcher: this.#matcher, store, identity, hub: this.#options.hub,
      policy: () => this.#policy,
      speaker: this,
      viewer: () => this.#viewer(),
      target: this.#target,
      onChange: () => this.#subscribers.tell(),
      listener: {
        changed: (refs) => {
          this.#read(refs);
          this.#live?.changed(refs);
        },
        moved: () => this.#moved(),
        lost: (record) => void this.#drafts.keep(record, Date.now(), record.by !== identity.member).catch((problem: KollegaProblem) => this.tell(problem)),
        tell: (problem) => this.tell(problem),
      },
    });
    this.#live = live;
    if (this.#closed) live.close();
    else await live.start();
    return live;
  }

  /** Records changed, or more of them can be found: what was found before is looked for anew. */
  #read(refs: readonly Ref[]): void {
    this.#matcher.changed(refs);
    this.book.forget();
    this.#subscribers.tell();
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
    this.#subscribers.tell();
  }

  #viewer(): Viewer {
    const { aliases, sync } = this.#live ?? {};
    return { me: this.me.id, aliases: aliases?.authors ?? NOBODY_ELSE, now: this.now(), policy: this.#policy, isPending: (ref) => !!sync?.isPending(ref), isUnsent: (ref) => !!sync?.isUnsent(ref) };
  }
}
