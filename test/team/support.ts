import { randomId } from '../../src/domain/hash.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import type { LogSession } from '../../src/hub/log-session.js';
import type { Identity } from '../../src/team/identity.js';
import { identify } from '../../src/team/identity.js';
import type { TeamOptions } from '../../src/team/team.js';
import { TeamSession } from '../../src/team/team-session.js';

/** Members of one tenant of its own, all on one hub; `leaveAll` ends what a test opened. */
export class Office {
  readonly tenant = `tenant-${randomId()}`;
  readonly hub: MemoryHub;
  readonly problems: string[] = [];
  readonly #sessions: TeamSession[] = [];

  constructor(hub = new MemoryHub({ reach: 'this-browser' })) {
    this.hub = hub;
  }

  async join(member: string, more: Partial<TeamOptions> = {}): Promise<TeamSession> {
    const session = this.open(member, more);
    await until(() => session.status !== 'loading' && !session.settling);
    return session;
  }

  open(member: string, more: Partial<TeamOptions> = {}): TeamSession {
    const target = new EventTarget();
    target.addEventListener('kollega-problem', (event) => this.problems.push((event as unknown as { code: string }).code));
    const name = member[0]?.toUpperCase() + member.slice(1);
    const session = new TeamSession({ tenant: this.tenant, team: 'broadband', member, memberName: name, hub: this.hub, ...more }, target);
    this.#sessions.push(session);
    return session;
  }

  identify(member: string): Promise<Identity> {
    return identify({ tenant: this.tenant, team: 'broadband', member });
  }

  /** Straight to the hub, past store and session: another device, or an eavesdropper. */
  async device(member: string): Promise<LogSession> {
    const session = this.hub.join(await this.identify(member)) as LogSession;
    await until(() => session.state === 'ready');
    return session;
  }

  leaveAll(): void {
    for (const session of this.#sessions) session.leave();
  }
}

/** Waits for something that is bound to come; the test's own time limit ends a wait in vain. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 4));
}

export const texts = (session: TeamSession): string[] => session.book.tips().map(({ text }) => text);

/** Rejects with this, or the test fails. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'resolved';
}
