import type { CaseContext } from '../domain/case-context.js';
import type { Policy } from '../domain/policy.js';
import { resolvePolicy } from '../domain/policy.js';
import { KollegaProblem } from '../domain/problem.js';
import type { MemberId, Ref } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import type { ColleagueView } from '../domain/views.js';
import { KollegaProblemEvent, KollegaStatusEvent } from '../events.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Reach } from '../hub/hub.js';
import type { Store } from '../store/store.js';
import { Drafts } from './drafts.js';
import type { Known } from './known.js';
import { lateBook } from './late-book.js';
import { lateSay } from './late-say.js';
import { loadPart } from './load-part.js';
import type { Live } from './live.js';
import { readCase } from './read-case.js';
import type { Kept } from './read-store.js';
import { Subscribers } from './subscribers.js';
import type { Book, Say, Team, TeamOptions } from './team.js';

const NOBODY: Team['around'] = new Map();
const NOBODY_ELSE: ReadonlySet<MemberId> = new Set();
const NONE: ReadonlySet<Ref> = new Set();
const AVAILABILITIES: readonly Availability[] = ['free', 'busy', 'away'];

/**
 * One member at work: joins store, hub, domain and matching into what widgets are handed.
 * Events about it are dispatched from `target`. Who the member is stays as it was given; the rest may change.
 */
export class TeamSession implements Team {
  readonly book: Book;
  readonly say: Say;
  readonly drafts: Team['drafts'];
  openAsk: Team['openAsk'];
  readonly #options: TeamOptions;
  readonly #target: EventTarget;
  readonly #drafts: Drafts;
  readonly #subscribers = new Subscribers();
  /** Rejects where there is nobody to be. */
  readonly #opened: Promise<Live>;
  #known: Known | undefined;
  #live: Live | undefined;
  /** Why a part of this library is not here yet. */
  #missing: KollegaProblem | undefined;
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
    this.book = lateBook(() => this.#known?.book, (callback) => this.subscribe(callback));
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
    return { id: this.#known?.identity.member ?? '', name: this.#options.memberName ?? '' };
  }

  get circles(): Team['circles'] {
    return this.#known?.identity.named ?? [];
  }

  get freshAt(): number | undefined {
    return this.#freshAt;
  }

  get settling(): boolean {
    const { matcher, ledger } = this.#known ?? {};
    return !this.#failed && (!this.#loaded || !!matcher?.busy || (!ledger?.size && this.#status === 'loading'));
  }

  get memoryOnly(): boolean {
    return this.#known?.store.durable === false;
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
    this.#known?.book.forget();
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
    return lateSay(async () => {
      if (this.#missing) throw this.#missing;
      return (await this.#opened).voices(origin);
    }, () => this.#case);
  }

  colleagues(topics: readonly string[]): readonly ColleagueView[] {
    return this.#known?.book.colleagues(this.around, topics) ?? [];
  }

  topicsOf(question: string, attach: CaseContext | null): readonly string[] {
    return this.#known?.book.topicsOf(question, attach ?? {}) ?? [];
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
    this.#known?.matcher.close();
    if (this.#live) this.#live.close();
    else this.#known?.store.close();
  }

  async #open(haveStore: (store: Store) => void): Promise<Live> {
    const { openKnown, loadLive } = await this.#part(() => import('./known.js'));
    // Begun first, so that the code of the connection loads while the store is read.
    const live = this.#part(loadLive);
    const known = await openKnown(this.#options, () => this.#viewer(), () => this.#subscribers.tell());
    this.#known = known;
    haveStore(known.store);
    const kept = await known.read();
    // Only now: what can't be read is found by reading.
    if (known.store.problem) this.tell(known.store.problem);
    this.#freshAt = kept.caughtUpAt;
    this.#loaded = true;
    this.#moved();
    this.#live = await this.#connect(await live, known, kept);
    this.#moved();
    return this.#live;
  }

  #part<Part>(load: () => Promise<Part>): Promise<Part> {
    return loadPart(load, () => this.#closed, (missing) => {
      if (!missing === !this.#missing) return;
      if (missing) this.tell(missing);
      this.#missing = missing;
      this.#moved();
    });
  }

  async #connect(more: typeof import('./live.js'), known: Known, kept: Kept): Promise<Live> {
    const { ledger, matcher, store, aliases, identity } = known;
    const live = new more.Live({
      ...kept, ledger, matcher, store, aliases, identity, hub: this.#options.hub,
      policy: () => this.#policy,
      speaker: this,
      viewer: () => this.#viewer(),
      target: this.#target,
      onChange: () => this.#subscribers.tell(),
      listener: {
        changed: (refs) => {
          known.changed(refs);
          this.#live?.changed(refs);
        },
        moved: () => this.#moved(),
        lost: (record) => void this.#drafts.keep(record, Date.now(), record.by !== identity.member).catch((problem: KollegaProblem) => this.tell(problem)),
        tell: (problem) => this.tell(problem),
      },
    });
    this.#live = live;
    known.book.more = more;
    if (this.#closed) live.close();
    else await live.start();
    return live;
  }

  #moved(): void {
    const state = this.#live?.session?.state;
    const before = this.#status;
    if (this.#failed || state === 'refused') this.#status = 'refused';
    else if (this.#missing || (state === 'offline' && this.#loaded)) this.#status = 'offline';
    else this.#status = this.#live?.sync.caughtUp ? 'ready' : 'loading';
    if (before === 'ready' || this.#status === 'ready') this.#freshAt = Date.now();
    if (this.#status === 'ready' && before !== 'ready') this.#live?.settle(this.#options);
    if (this.#status !== before) this.#target.dispatchEvent(new KollegaStatusEvent(this.#status));
    this.#subscribers.tell();
  }

  #viewer(): Viewer {
    const sync = this.#live?.sync;
    return { me: this.me.id, aliases: this.#known?.aliases.authors ?? NOBODY_ELSE, now: this.now(), policy: this.#policy, isPending: (ref) => !!sync?.isPending(ref), isUnsent: (ref) => !!sync?.isUnsent(ref) };
  }
}
