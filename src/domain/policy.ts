/** Every period, count and switch of the product. Times in milliseconds unless the name says days. */
export interface Policy {
  /** How long an action can be taken back. */
  readonly undoMs: number;
  /** So many colleagues besides the author make a tip `confirmed`. */
  readonly confirmBy: number;
  /** Without a confirmation for so long a confirmed tip is `due` for review … */
  readonly dueDays: number;
  /** … and any tip is `retired`: found by search, shown for no case. */
  readonly retireDays: number;
  /** A tip counts as new for so long, or until it was seen. */
  readonly newMs: number;
  /** When a question widens: own group → team → all departments → parked. */
  readonly ladderMs: { readonly waiting: readonly number[]; readonly later: readonly number[] };
  /** How many colleagues a question alerts in each ring. */
  readonly inviteesPerRing: number;
  /** How often one colleague is alerted in an hour at the most. */
  readonly invitesPerHour: number;
  /** Ended questions that led to nothing leave every store after so many days. */
  readonly askDays: number;
  /** The smallest group that any total may speak of. A floor: lower is refused. */
  readonly minGroup: number;
  /** How long a success stands in a ticker that plays; a second at the least. */
  readonly tickerMs: number;
  /** Where "let's talk" leads: a link template with `{asker}` and `{helper}`, or empty for none. */
  readonly talkLink: string;
  /** Whether `kollega-helping` is sent, so that the host may stop routing to a helper. */
  readonly tellHelping: boolean;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** How long a withdrawn record is remembered, so that no store that slept brings it back. */
export const TOMBSTONE_DAYS = 180;

export const defaultPolicy: Policy = Object.freeze({
  undoMs: 10 * SECOND,
  confirmBy: 2,
  dueDays: 90,
  retireDays: 365,
  newMs: 48 * HOUR,
  ladderMs: Object.freeze({
    waiting: Object.freeze([30 * SECOND, 90 * SECOND, 180 * SECOND]),
    later: Object.freeze([4 * HOUR, 24 * HOUR, 48 * HOUR]),
  }),
  inviteesPerRing: 2,
  invitesPerHour: 3,
  askDays: 7,
  minGroup: 5,
  tickerMs: 12 * SECOND,
  talkLink: '',
  tellHelping: false,
});

/** The vendor's choices over the defaults; what makes no sense keeps its default and is named in `refused`. */
export function resolvePolicy(wanted?: Partial<Policy> | null): { policy: Policy; refused: readonly string[] } {
  const policy: Record<string, unknown> = { ...defaultPolicy };
  const refused: string[] = [];
  for (const [key, value] of Object.entries(wanted ?? {})) {
    if (value === undefined) continue;
    if (makesSense(key, value)) policy[key] = value;
    else refused.push(key);
  }
  return { policy: Object.freeze(policy) as unknown as Policy, refused };
}

function makesSense(key: string, value: unknown): boolean {
  if (!Object.hasOwn(defaultPolicy, key)) return false;
  const standard: unknown = defaultPolicy[key as keyof Policy];
  if (typeof standard === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return false;
    return value >= (key === 'minGroup' ? defaultPolicy.minGroup : 0);
  }
  if (key === 'ladderMs') return isLadder(value);
  return typeof value === typeof standard;
}

function isLadder(value: unknown): boolean {
  const rungs = value as Partial<Record<'waiting' | 'later', unknown>> | null;
  return [rungs?.waiting, rungs?.later].every((rung) => Array.isArray(rung) && rung.length === 3
    && rung.every((ms: unknown, i) => Number.isSafeInteger(ms) && (ms as number) >= (i ? Number(rung[i - 1]) : 0)));
}
