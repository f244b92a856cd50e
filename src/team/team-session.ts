import type { CaseContext } from '../domain/case-context.js';
import { Ledger } from '../domain/ledger.js';
import type { Policy } from '../domain/policy.js';
import { resolvePolicy } from '../domain/policy.js';
import { KollegaProblem } from '../domain/problem.js';
import type { MemberId, Ref } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import { KollegaProblemEvent, KollegaStatusEvent } from '../events.js';
import type { Availability, Hub, Presence, Reach } from '../hub/hub.js';
import { TabHub } from '../hub/tab-hub.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { Drafts } from './drafts.js';
import { HelpedCases } from './helped-cases.js';
import { identify } from './identity.js';
import type { Identity } from './identity.js';
import { Indexer } from './indexer.js';
import { OwnRecords } from './own-records.js';
import { readCase } from './read-case.js';
import { Sync } from './sync.js';
import { TeamBook } from './team-book.js';
import { TeamSay } from './team-say.js';
import type { Speaker } from './team-say.js';
import type { Say, Team, TeamOptions, TeamStatus } from './team.js';

interface Opened {
  readonly identity: Identity;
  readonly sync: Sync;
}

/**
 * One member at work: joins store, hub, domain and matching into what widgets are handed.
 * Events about it are dispatched from `target`. Who the member is stays as it was given; the rest may change.
 */
export class TeamSession implements Team, Speaker {
  readonly book: TeamBook;
  readonly say: Say;
  readonly drafts: Team['drafts'];
  readonly #options: TeamOptions;
  readonly #target: EventTarget;
  readonly #hub: Hub;
  readonly #ledger = new Ledger();
  readonly #indexer = new Indexer(this.#ledger, () => this.#changed());
  readonly #own = new OwnRecords(() => this.policy.undoMs);
  readonly #drafts: Drafts;
  readonly #subscribers = new Set<() => void>();
  readonly #opened: Promise<Opened>;
  #identity: Identity | undefined;
  #store: Store | undefined;
  #sync: Sync | undefined;
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
    this.#hub = options.hub ?? new TabHub();
    const helpedIn = new HelpedCases(this.#ledger, () => this.me.id, () => this.#changed());
    this.book = new TeamBook(this.#ledger, this.#indexer.index, () => this.#viewer(), helpedIn, (callback) => this.subscribe(callback));
    this.say = new TeamSay(this, target);
    const store = Promise.withResolvers<Store>();
    this.#drafts = new Drafts(() => store.promise);
    this.drafts = this.#drafts.door;
    this.policy = options.policy;
    this.case = options.case ?? null;
    this.availability = options.availability ?? 'free';
    this.#opened = this.#open(store.resolve);
    this.#opened.catch((error: unknown) => {
      this.#failed = true;
      this.tell(error instanceof KollegaProblem ? error : new KollegaProblem('not-ready', String(error)));
      this.#moved();
    });
  }

  get status(): TeamStatus {
    return this.#status;
  }

  get reach(): Reach {
    return this.#hub.reach;
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
    this.#availability = availability;
    this.#sync?.session?.presence.announce({ availability });
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
    Object.assign(this.#options, card);
    this.#own.introduce(this.#options);
    this.#changed();
  }

  sayFrom(origin: EventTarget): Say {
    return new TeamSay(this, origin);
  }

  subscribe(callback: () => void): () => void {
    this.#subscribers.add(callback);
    return () => this.#subscribers.delete(callback);
  }

  now(): number {
    return this.#sync?.now() ?? Date.now();
  }

  tell(problem: KollegaProblem): void {
    // A microtask later: whoever made this session may not have a listener yet.
    queueMicrotask(() => this.#target.dispatchEvent(new KollegaProblemEvent(problem)));
  }

  async ready(): Promise<Opened> {
    return this.#opened.catch((error: unknown) => {
      throw error instanceof KollegaProblem ? error : new KollegaProblem('not-ready', String(error));
    });
  }

  scheduleGone(ref: Ref): void {
    this.#own.scheduleGone(ref);
  }

  /** Ends everything that was opened; nothing is called back any more. */
  leave(): void {
    this.#closed = true;
    this.#subscribers.clear();
    this.#indexer.close();
    this.#own.close();
    this.#sync?.close();
  }

  async #open(haveStore: (store: Store) => void): Promise<Opened> {
    const identity = await identify(this.#options);
    this.#identity = identity;
    const store = await openStore(identity);
    this.#store = store;
    haveStore(store);
    if (store.problem) this.tell(store.problem);
    const sync = new Sync(this.#ledger, store, await this.#connection(), identity, () => this.policy, {
      changed: (refs) => {
        this.#indexer.changed(refs);
        this.#changed();
      },
      moved: () => this.#moved(),
      lost: (record) => void this.#drafts.keep(record, Date.now()),
      tell: (problem) => this.tell(problem),
    });
    this.#sync = sync;
    if (this.#closed) sync.close();
    await sync.load();
    this.#freshAt = sync.caughtUpAt;
    this.#loaded = true;
    this.#greet(sync);
    this.#moved();
    return { identity, sync };
  }

  /** Tabs and frames share one connection to a server; within one browser there is none to share. */
  async #connection(): Promise<Hub> {
    if (this.#hub.reach === 'this-browser') return this.#hub;
    const { SharedHub } = await import('../hub/shared-hub.js');
    return new SharedHub(this.#hub);
  }

  #greet(sync: Sync): void {
    if (this.#closed) return;
    sync.session?.presence.announce({ availability: this.#availability });
    sync.session?.presence.watch((around) => {
      this.#around = around;
      this.#changed();
    });
  }

  #moved(): void {
    const state = this.#sync?.session?.state;
    const before = this.#status;
    if (this.#failed || state === 'refused') this.#status = 'refused';
    else if (!this.#loaded) this.#status = 'loading';
    else if (state === 'offline') this.#status = 'offline';
    else this.#status = this.#sync?.caughtUp ? 'ready' : 'loading';
    if (before === 'ready' || this.#status === 'ready') this.#freshAt = Date.now();
    if (this.#status === 'ready' && this.#sync && this.#identity) this.#own.start(this.#sync, this.#identity, this.#options);
    if (this.#status !== before) this.#target.dispatchEvent(new KollegaStatusEvent(this.#status));
    this.#changed();
  }

  #viewer(): Viewer {
    return { me: this.me.id, now: this.now(), policy: this.#policy, isPending: (ref) => this.#sync?.isPending(ref) ?? false };
  }

  /** Subscribers are called once for all that changes in one task. */
  #changed(): void {
    this.book?.forget();
    if (this.#telling || this.#closed) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const callback of [...this.#subscribers]) callback();
    });
  }
}
