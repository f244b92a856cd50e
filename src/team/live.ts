import type { CaseContext } from '../domain/case-context.js';
import { askViews } from '../domain/ask-view.js';
import { colleaguesAround, topicsOf } from '../domain/colleagues.js';
import { creditOf } from '../domain/credit.js';
import type { Ledger } from '../domain/ledger.js';
import type { MemberId, Ref } from '../domain/record.js';
import { newest } from '../domain/newest.js';
import { ideaView, successView } from '../domain/successes.js';
import type { Viewer } from '../domain/tips.js';
import type { AskView, ColleagueView, CreditLink, IdeaView, SuccessView } from '../domain/views.js';
import type { Availability, Hub, HubSession } from '../hub/hub.js';
import { TabHub } from '../hub/tab-hub.js';
import { databaseName } from '../store/store.js';
import type { Aliases } from './aliases.js';
import { AskEvents } from './ask-events.js';
import { AskSay } from './ask-say.js';
import { Asker } from './asker.js';
import { Here } from './here.js';
import type { Identity } from './identity.js';
import type { Voices } from './late-say.js';
import type { Matcher } from './matcher.js';
import { OtherTabs } from './other-tabs.js';
import { OwnRecords } from './own-records.js';
import { Pen } from './pen.js';
import { Quiet } from './quiet.js';
import { SuccessSay } from './success-say.js';
import { Sync } from './sync.js';
import type { SyncListener, SyncParts } from './sync-parts.js';
import { Teacher } from './teacher.js';
import { turns } from './turns.js';
import type { Speaker } from './tip-say.js';
import { TipSay } from './tip-say.js';
import type { Team, TeamOptions } from './team.js';

/** What the session hands over. */
export interface LiveParts extends Omit<SyncParts, 'scope' | 'aliases' | 'writeAs'> {
  readonly hub: Hub | undefined;
  readonly identity: Identity;
  readonly aliases: Aliases;
  readonly speaker: Speaker & { readonly availability: Availability };
  readonly viewer: () => Viewer;
  readonly matcher: Matcher;
  readonly listener: SyncListener;
  /** Where events about my questions go. */
  readonly target: EventTarget;
  /** Something changed that is in no record: who is around, do-not-disturb. */
  readonly onChange: () => void;
}

/**
 * What a team needs only once its first tips are on screen: the hub, the outbox, the verbs, and the views
 * of questions, successes and ideas. A module of its own, so that it loads beside the first paint.
 */
export class Live {
  readonly sync: Sync;
  readonly own: OwnRecords;
  readonly quiet: Quiet;
  readonly aliases: Aliases;
  readonly #parts: LiveParts;
  readonly #pen: Pen;
  readonly #asker: Asker;
  readonly #events: AskEvents;
  readonly #tabs: OtherTabs;
  readonly #teacher: Teacher;
  readonly #turns = turns();
  #here: Here | undefined;
  #closed = false;

  constructor(parts: LiveParts) {
    const { aliases, identity, ledger, policy, listener, viewer, store } = parts;
    this.#parts = parts;
    this.aliases = aliases;
    this.sync = new Sync({ ...parts, scope: { ...identity, secrets: aliases.secrets }, aliases: aliases.authors, writeAs: aliases.write.bind(aliases) }, listener);
    this.own = new OwnRecords(this.sync, identity, aliases.authors, () => policy().undoMs);
    this.#pen = new Pen(this.sync, identity, aliases.authors);
    this.#asker = new Asker(this.#pen, viewer, () => this.#here?.around ?? NOBODY, () => this.follow());
    this.#teacher = new Teacher(parts.matcher, store, () => this.sync.now());
    this.#events = new AskEvents(parts.target, ledger);
    this.#tabs = new OtherTabs(databaseName(identity.tenant, identity.member), () => void this.#readAnew());
    this.quiet = new Quiet(store, () => this.sync.now(), () => this.follow(), () => this.#tabs.tell());
  }

  get session(): HubSession | undefined {
    return this.sync.session;
  }

  get around(): Team['around'] {
    return this.#here?.around ?? NOBODY;
  }

  async start(): Promise<void> {
    this.meet(this.#parts.speaker.case);
    await Promise.all([hubOf(this.#parts).then((hub) => this.sync.start(hub)), this.quiet.read()]);
    const { session } = this.sync;
    if (!session || this.#closed) return;
    this.#here = new Here(session, this.aliases.authors, () => this.follow());
    this.follow();
  }

  voices(origin: EventTarget): Voices {
    const tips = this.#tips(origin);
    return {
      all: [tips, new AskSay(this.#pen, this.#asker, this.#parts.speaker, this.own, () => this.#anonymousAuthor()), new SuccessSay(this.#pen, origin)],
      inTurn: this.#turns,
    };
  }

  /** This case is on the screen. */
  meet(caseContext: CaseContext | null): void {
    // What can't be counted is not told either.
    if (caseContext && !this.#closed) void this.#teacher.meet(caseContext).catch(() => undefined);
  }

  writing(thread: Ref | undefined): void {
    this.#here?.writing(thread);
  }

  changed(refs: readonly Ref[]): void {
    if (refs.some((ref) => OF_ASKS.test(ref))) this.follow();
  }

  /** Records, presence or the member's own choices changed: what follows from that for my questions, and for colleagues. */
  follow(): void {
    if (this.#closed) return;
    const { speaker, viewer, onChange } = this.#parts;
    // Who does not want to be disturbed is asked by nobody.
    this.#here?.tell(this.quiet.until === undefined ? speaker.availability : 'away');
    this.#asker.look();
    this.#events.follow(viewer(), this.sync.caughtUp);
    onChange();
  }

  /** To be called when all is here, so that nothing is said below what already stands. */
  settle(options: TeamOptions): void {
    this.own.introduce(options);
    this.own.endWithdrawn();
    void this.aliases.forget(this.sync.ledger.ofKind('ask'));
    this.follow();
  }

  close(): void {
    this.#closed = true;
    this.#events.end();
    this.#tabs.close();
    this.#asker.close();
    this.quiet.close();
    this.own.close();
    this.sync.close();
  }

  /** Another tab of this member settled something with this browser. */
  async #readAnew(): Promise<void> {
    const [secrets] = await Promise.all([this.aliases.read(), this.quiet.read()]);
    if (!secrets.length || this.#closed) return;
    for (const secret of secrets) void this.session?.addSecret(secret).catch(() => undefined);
    this.follow();
  }

  async #anonymousAuthor(): Promise<MemberId> {
    const author = await this.aliases.add();
    this.#tabs.tell();
    return author;
  }

  #tips(origin: EventTarget): TipSay {
    return new TipSay(this.#pen, this.#parts.speaker, this.own, this.#teacher, origin);
  }
}

/** What my questions, and my help, depend on. */
const OF_ASKS = /^(?:ask|offer|reply|person)\//;
const NOBODY: Team['around'] = new Map();

/** The hub of those who chose none is this browser's tabs; all frames share one to a server. */
async function hubOf(parts: LiveParts): Promise<Hub> {
  const hub = parts.hub ?? new TabHub(parts.policy());
  return hub.reach === 'team' ? new (await import('../hub/shared-hub.js')).SharedHub(hub, hub.name) : hub;
}

export const asks = (ledger: Ledger, viewer: Viewer): readonly AskView[] => askViews(ledger, viewer);

export const successes = (ledger: Ledger, viewer: Viewer): readonly SuccessView[] =>
  newest(ledger, 'success', viewer.now).map((record) => successView(ledger, record, viewer));

export const ideas = (ledger: Ledger, viewer: Viewer): readonly IdeaView[] =>
  newest(ledger, 'idea', viewer.now).map((record) => ideaView(ledger, record));

export const credit = (ledger: Ledger, viewer: Viewer, ref: Ref): readonly CreditLink[] => creditOf(ledger, ref, viewer.now);

export const colleagues = (ledger: Ledger, around: Team['around'], topics: readonly string[], { me }: Viewer): readonly ColleagueView[] =>
  colleaguesAround(ledger, around, topics, me);

export { topicsOf };
