import { randomId } from '../../../src/domain/hash.js';
import { DAY } from '../../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../../src/domain/record.js';
import { ALL, refOf } from '../../../src/domain/record.js';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { identify } from '../../../src/team/identity.js';

export const NAMES: Readonly<Record<string, string>> = {
  anna: 'Anna Lind', jonas: 'Jonas Berg', mei: 'Mei Tan', omar: 'Omar Haddad', sofia: 'Sofia Krog', tariq: 'Tariq Aziz', lars: 'Lars Nygaard',
};

export interface Told {
  readonly about?: readonly Ref[];
  readonly daysAgo?: number;
  readonly body?: KollegaRecord['body'];
  readonly id?: string;
  readonly off?: boolean;
}

const WORDS: Readonly<Record<string, (text: string) => KollegaRecord['body']>> = {
  ask: (question) => ({ question, kind: 'later', ladder: [1, 2, 3], ended: 'resolved' }),
};

/** What the members of one tenant said before, each as their own device sent it. */
export class History {
  readonly tenant = `tenant-${randomId()}`;
  readonly hub: MemoryHub;
  readonly #met = new Set<string>();

  constructor(hub = new MemoryHub()) {
    this.hub = hub;
  }

  async memberId(member: string): Promise<string> {
    return (await this.#identity(member)).member;
  }

  /** Somebody whom the others know, by name unless they prefer it otherwise. */
  async meet(member: string, { discreet = false, team = 'Broadband', name = NAMES[member] ?? member }: { discreet?: boolean; team?: string; name?: string } = {}): Promise<string> {
    const id = await this.memberId(member);
    this.#met.add(member);
    // Whoever sits at a desk of their own has said so already.
    await this.#put(member, { v: 1, kind: 'person', id, by: id, rev: 1, at: 1, body: { name, team, discreet } }, ALL).catch(() => undefined);
    return id;
  }

  async say(kind: string, member: string, text: string, { about, daysAgo = 3, body = {}, id = randomId(), off }: Told = {}): Promise<Ref> {
    if (!this.#met.has(member)) await this.meet(member);
    const by = await this.memberId(member);
    const at = Math.floor(Date.now() - daysAgo * DAY - 1000);
    const record: KollegaRecord = {
      v: 1, kind, id, by, rev: at, at, ...(about && { about }), ...(off && { off }), body: { ...(WORDS[kind]?.(text) ?? { text }), ...body },
    };
    await this.#put(member, record);
    return refOf(record);
  }

  /** Takes it back, as its author does. */
  async withdraw(member: string, ref: Ref): Promise<void> {
    const [kind, id, by] = ref.split('/') as [string, string, string];
    const record: KollegaRecord = { v: 1, kind, id, by, rev: Date.now(), at: Date.now(), body: {}, gone: true };
    await this.#put(member, record);
  }

  react(member: string, kind: 'helped' | 'cheer', target: Ref): Promise<Ref> {
    return this.say(kind, member, '', { about: [target], daysAgo: 1, body: { seen: 0 } });
  }

  /** The road: Mei asked, Jonas answered, Anna made it a tip, Sofia succeeded. */
  async road(text = 'Red light fixed in one call, no technician', daysAgo = 1): Promise<{ ask: Ref; reply: Ref; tip: Ref; success: Ref }> {
    const ask = await this.say('ask', 'mei', 'Red light stays on after a reset. What now?', { daysAgo: daysAgo + 3 });
    const reply = await this.say('reply', 'jonas', 'Hold it 12 seconds, and unplug the TV box first.', { about: [ask], daysAgo: daysAgo + 2, body: { after: ask } });
    const tip = await this.say('tip', 'anna', 'Hold reset for 12 seconds, not 5.', { about: [reply], daysAgo: daysAgo + 1 });
    const success = await this.say('success', 'sofia', text, { about: [tip], daysAgo });
    return { ask, reply, tip, success };
  }

  #identity(member: string): ReturnType<typeof identify> {
    return identify({ tenant: this.tenant, team: 'Broadband', member });
  }

  async #put(member: string, record: KollegaRecord, circle?: string): Promise<void> {
    const identity = await this.#identity(member);
    const session = this.hub.join(identity);
    const places = this.#places;
    const ref = refOf(record);
    const replaces = places.get(ref);
    places.set(ref, await session.put(circle ?? identity.circles[0]!, record, replaces === undefined ? {} : { replaces }));
    session.close();
  }

  readonly #places = new Map<Ref, Awaited<ReturnType<ReturnType<MemoryHub['join']>['put']>>>();
}
