import type { Bodies, CircleId, Json, Kind, KollegaRecord, MemberId, Ref } from '../../src/index.js';
import { h } from '../../src/domain/hash.js';
import { refOf } from '../../src/domain/record.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues } from '../data/people.js';

export const DAY = 86_400_000;
export const MINUTE = 60_000;

/** One record and where its author says it. */
export interface Said {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
}

/** What every seed has, whatever came of it. */
export interface Seeded {
  readonly key: string;
  readonly by: ColleagueKey;
  readonly about?: readonly string[] | undefined;
}

/** Writes records of the past as their authors would have, with the same ids every time. */
export class Scribe {
  readonly tenant: string;
  readonly now: number;
  readonly #refs = new Map<string, Ref>();

  private constructor(tenant: string, now: number) {
    this.tenant = tenant;
    this.now = now;
  }

  /** @param known all that others may stand on, by kind */
  static async of(tenant: string, now: number, known: Partial<Record<Kind, readonly Seeded[]>>): Promise<Scribe> {
    const scribe = new Scribe(tenant, now);
    for (const [kind, seeds] of Object.entries(known)) {
      for (const { key, by } of seeds) scribe.#refs.set(key, `${kind}/${await h('demo', tenant, key)}/${await scribe.member(by)}`);
    }
    return scribe;
  }

  member(key: ColleagueKey): Promise<MemberId> {
    return h('member', this.tenant, colleagues[key].member);
  }

  /** Where this colleague says what is for their own team. */
  team(key: ColleagueKey): Promise<CircleId> {
    return h('team', this.tenant, colleagues[key].team);
  }

  /** What nobody told of is left out. */
  refs(keys: readonly string[] = []): readonly Ref[] {
    return keys.map((key) => this.#refs.get(key)).filter((ref) => ref !== undefined);
  }

  async write<K extends Kind>(kind: K, { key, by, about }: Seeded, at: number, body: Bodies[K]): Promise<KollegaRecord> {
    return record(kind, await h('demo', this.tenant, key), await this.member(by), at, body, this.refs(about));
  }

  /** What many say of one thing, evenly from the first to the last. */
  async reactions<K extends 'helped' | 'cheer'>(kind: K, target: KollegaRecord, by: readonly string[], last: number): Promise<readonly KollegaRecord[]> {
    const ref = refOf(target);
    return Promise.all(by.map(async (host, i) => {
      const who = await h('member', this.tenant, host);
      const id = kind === 'cheer' ? await h('cheer', ref) : await h('helped', ref, who, `demo-${i}`);
      return record(kind, id, who, target.at + (last - target.at) * ((i + 1) / by.length), { seen: target.rev }, [ref]);
    }));
  }
}

export function record<K extends Kind>(kind: K, id: string, by: MemberId, when: number, body: Bodies[K], about: readonly Ref[] = []): KollegaRecord {
  const at = Math.floor(when);
  return { v: 1, kind, id, by, rev: at, at, ...(about.length && { about }), body: body as unknown as Record<string, Json> };
}
