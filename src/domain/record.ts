/** One colleague: 22 base64url characters, `h('member', tenant, member)`, an anonymous author's hash, or `steward`. */
export type MemberId = string;

/** Who can read: `h('team' | 'group', tenant, name)`, or `all` for every department of the tenant. */
export type CircleId = string;

/** A record's full key, `kind/id/by`: with the author inside, nobody can take over another's id. */
export type Ref = `${string}/${string}/${string}`;

/** What JSON can say. Bodies are JSON and nothing else, so that any hub can carry them. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One thing one colleague said. Only `by` may write, change or withdraw it, so two people never
 * write the same record and nothing has to be merged. The format is frozen: `docs/format.md`.
 */
export interface KollegaRecord<Body = { readonly [key: string]: Json }> {
  /** The format's major version. */
  readonly v: 1;
  /** `tip`, `helped`, `person`, …; a kind this version does not know is kept and passed on. */
  readonly kind: string;
  /** 1 to 64 base64url characters; random, or a hash where the record is one per something. */
  readonly id: string;
  readonly by: MemberId;
  /** Revision: `max(previous + 1, author's clock in ms)`, at most 2^52. */
  readonly rev: number;
  /** When it was said, ms since 1970, by the hub's clock. */
  readonly at: number;
  /** What this builds on or answers: the spine of the credit chain. */
  readonly about?: readonly Ref[];
  readonly body: Body;
  /** Taken back for now: shown nowhere, can be undone. */
  readonly off?: boolean;
  /** Taken back for good. */
  readonly gone?: true;
}

/** The one author who is no member: the tenant's backend. */
export const STEWARD = 'steward';

/** The circle of every department of the tenant. */
export const ALL = 'all';

export const MAX_REV = 2 ** 52;
export const MAX_TEXT = 4000;
export const MAX_RECORD_BYTES = 16 * 1024;
export const MAX_LINKS = 32;
/** Levels of lists and objects in a record: whatever walks one must not exhaust the stack. */
export const MAX_DEPTH = 32;

const ID = /^[\w-]{1,64}$/;
const MEMBER = /^[\w-]{22}$/;
const KIND = /^[a-z][a-z0-9-]{0,31}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
export const isKind = (value: unknown): value is string => typeof value === 'string' && KIND.test(value);
export const isMemberId = (value: unknown): value is MemberId =>
  typeof value === 'string' && (MEMBER.test(value) || value === STEWARD);

export function isRef(value: unknown): value is Ref {
  if (typeof value !== 'string' || value.length > 128) return false;
  const [kind, id, by, more] = value.split('/');
  return more === undefined && isKind(kind) && isId(id) && isMemberId(by);
}

export const refOf = ({ kind, id, by }: Pick<KollegaRecord, 'kind' | 'id' | 'by'>): Ref => `${kind}/${id}/${by}`;

/** Whoever wrote what a ref names. */
export const authorOf = (ref: Ref): MemberId => ref.slice(ref.lastIndexOf('/') + 1);

/** What a record says: nothing once it is gone, whatever its author left in it. */
export const bodyOf = <Body>({ gone, body }: KollegaRecord): Partial<Body> => (gone ? {} : body) as Partial<Body>;

/** Neither taken back nor withdrawn. */
export const isLive = (record: KollegaRecord): boolean => !record.off && !record.gone;
