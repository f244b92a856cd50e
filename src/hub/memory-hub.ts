import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import type { Channel } from './channel.js';
import { LocalChannel } from './channel.js';
import { FickleLog, pause } from './fickle-log.js';
import type { Hub, HubSession, HubState, Reach, Scope } from './hub.js';
import { LogSession } from './log-session.js';

export interface MemoryHubOptions {
  /** What widgets are to believe. Default `team`. */
  readonly reach?: Reach;
  /** How long joining and each put take, ms. */
  readonly latency?: number;
}

interface Tenant {
  readonly log: FickleLog;
  readonly room: Set<Channel>;
}

/** A hub within one page, for tests, previews and demos. It can be cut off, refuse, lose and forget. */
export class MemoryHub implements Hub {
  readonly reach: Reach;
  /** The hub's clock, ms since 1970. Settable. */
  now: () => number = Date.now;
  readonly #latency: number;
  readonly #tenants = new Map<string, Tenant>();
  readonly #sessions = new Map<LogSession, MemberId>();
  readonly #states = new Map<MemberId, HubState>();
  #all: HubState = 'ready';

  constructor({ reach = 'team', latency = 0 }: MemoryHubOptions = {}) {
    this.reach = reach;
    this.#latency = latency;
  }

  join(scope: Scope): HubSession {
    const { log, room } = this.#tenant(scope.tenant);
    const session = new LogSession(scope, {
      log: this.#latency ? pause(this.#latency).then(() => log) : log, channel: new LocalChannel(room), now: () => this.now(),
    });
    this.#sessions.set(session, scope.member);
    session.closed.addEventListener('abort', () => this.#sessions.delete(session));
    const state = this.#stateOf(scope.member);
    if (state !== 'ready') session.turn(state);
    return session;
  }

  /** Cuts off this member, or everyone. */
  offline(member?: MemberId): void {
    this.#set('offline', member);
  }

  /** Connects this member again, or everyone, also whoever was refused. */
  online(member?: MemberId): void {
    this.#set('ready', member);
  }

  /** Does not know this member any more. */
  refuse(member: MemberId): void {
    this.#set('refused', member);
  }

  /** Another hub in the same place: a new epoch, and empty. */
  replace(): void {
    for (const { log } of this.#tenants.values()) log.restart();
    for (const session of this.#sessions.keys()) session.wake();
  }

  /** Forgets tombstones said before this time; older cursors are then reset. */
  forget(before: number): void {
    for (const { log } of this.#tenants.values()) log.forget(before);
  }

  /** Writes what only the tenant's backend may, here for every tenant or the one named. */
  async steward(circle: CircleId, record: KollegaRecord, tenant?: string): Promise<void> {
    const tenants = tenant === undefined ? [...this.#tenants.values()] : [this.#tenant(tenant)];
    for (const { log } of tenants) await log.put(circle, record, undefined);
    for (const session of this.#sessions.keys()) session.wake();
  }

  #set(state: HubState, member: MemberId | undefined): void {
    if (member !== undefined) this.#states.set(member, state);
    else {
      this.#all = state;
      this.#states.clear();
    }
    this.#apply();
  }

  #apply(): void {
    for (const [session, member] of this.#sessions) session.turn(this.#stateOf(member));
  }

  #stateOf(member: MemberId): HubState {
    return this.#states.get(member) ?? this.#all;
  }

  #tenant(name: string): Tenant {
    let tenant = this.#tenants.get(name);
    if (!tenant) this.#tenants.set(name, tenant = { log: new FickleLog(this.#latency), room: new Set() });
    return tenant;
  }
}
