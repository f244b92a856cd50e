import type { CaseContext } from '../domain/case-context.js';
import type { Around } from '../domain/colleagues.js';
import type { Attachment } from '../domain/kinds.js';
import type { Ledger } from '../domain/ledger.js';
import { allPeople } from '../domain/people.js';
import { DAY } from '../domain/policy.js';
import type { Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { newest } from '../domain/newest.js';
import { removalsOf } from '../domain/removals.js';
import type { Viewer } from '../domain/tips.js';
import { isShown, tipView } from '../domain/tips.js';
import type { AskView, ColleagueView, CreditLink, IdeaView, PersonView, RemovalView, SuccessView, TipView } from '../domain/views.js';
import { breakNearTies } from '../matching/near-ties.js';
import type { Match } from '../matching/tip-index.js';
import type { TipQuery } from '../matching/query.js';
import { queryOf } from '../matching/query.js';
import type { Matcher } from './matcher.js';
import type { Book, TipsQuery } from './team.js';

const MINUTE = 60_000;
/** Nobody looks further down. */
const MOST = 300;
/** A tip that helped in so many cases is known to. */
const WARM = 3;
const FAINT = 0.25;
const NO_WORDS: readonly string[] = Object.freeze([]);
const UNTOLD = { why: NO_WORDS, helpedMe: false };

/** What the team knows, read from the ledger at the moment of asking. */
export class TeamBook implements Omit<Book, 'subscribe'> {
  readonly #ledger: Ledger;
  readonly #matcher: Pick<Matcher, 'index' | 'helpedIn'>;
  readonly #viewer: () => Viewer;
  /** The views that load after the first paint; until then there are none. */
  more: typeof import('./live.js') | undefined;
  readonly #views = new WeakMap<Found, TipView>();
  /** Each stands with its whole chain: they are told again only when something was said. */
  #successes: { readonly minute: number; readonly views: readonly SuccessView[] } | undefined;
  #found: { readonly key: string; readonly tips: readonly Found[] } | undefined;

  constructor(ledger: Ledger, matcher: Pick<Matcher, 'index' | 'helpedIn'>, viewer: () => Viewer) {
    this.#ledger = ledger;
    this.#matcher = matcher;
    this.#viewer = viewer;
  }

  tips(caseContext?: CaseContext | null, { search, limit = Infinity }: TipsQuery = {}): readonly TipView[] {
    const viewer = this.#viewer();
    const helped = this.#matcher.helpedIn(caseContext ?? null);
    const views: TipView[] = [];
    for (const found of this.#find(caseContext, search, viewer)) {
      if (views.length >= limit) break;
      const view = this.#view(found, helped.has(found.ref), viewer);
      if (view) views.push(view);
    }
    return views;
  }

  countTips(caseContext?: CaseContext | null, { search }: TipsQuery = {}): number {
    return this.#find(caseContext, search, this.#viewer()).length;
  }

  asks(): readonly AskView[] {
    return this.more?.asks(this.#ledger, this.#viewer()) ?? [];
  }

  successes(): readonly SuccessView[] {
    const viewer = this.#viewer();
    // The minute too: records from the future become due.
    const minute = Math.floor(viewer.now / MINUTE);
    if (this.#successes?.minute !== minute) this.#successes = this.more && { minute, views: this.more.successes(this.#ledger, viewer) };
    return this.#successes?.views ?? [];
  }

  ideas(): readonly IdeaView[] {
    return this.more?.ideas(this.#ledger, this.#viewer()) ?? [];
  }

  creditOf(ref: Ref): readonly CreditLink[] {
    return this.more?.credit(this.#ledger, this.#viewer(), ref) ?? [];
  }

  colleagues(around: Around, topics: readonly string[]): readonly ColleagueView[] {
    return this.more?.colleagues(this.#ledger, around, topics, this.#viewer()) ?? [];
  }

  topicsOf(question: string, attach: Attachment): readonly string[] {
    return this.more?.topicsOf(this.#ledger, question, attach) ?? [];
  }

  people(): readonly PersonView[] {
    return allPeople(this.#ledger);
  }

  removals(): readonly RemovalView[] {
    return removalsOf(this.#ledger, this.#viewer().now);
  }

  /** Something changed: what was found is looked for anew. */
  forget(): void {
    this.#found = undefined;
    this.#successes = undefined;
  }

  /** The same view as long as nothing was said: whoever shows thousands need not draw them again. */
  #view(found: Found, helpedMe: boolean, viewer: Viewer): TipView | undefined {
    const known = this.#views.get(found);
    if (known?.helpedMe === helpedMe) return known;
    const view = tipView(this.#ledger, found.ref, viewer, { why: found.why, learned: found.learned, unsure: found.unsure, helpedMe });
    if (view) this.#views.set(found, view);
    return view;
  }

  #find(caseContext: CaseContext | null | undefined, search: string | undefined, viewer: Viewer): readonly Found[] {
    const words = search?.trim();
    // The minute too: records from the future become due, and tips retire.
    const key = JSON.stringify([Math.floor(viewer.now / MINUTE), words, words ? null : caseContext]);
    if (this.#found?.key === key) return this.#found.tips;
    const query = words ? { search: words } : caseContext && queryOf(caseContext);
    const tips = query ? this.#ranked(this.#matches(query, !words), viewer, !words) : newest(this.#ledger, 'tip', viewer.now).map(untold);
    this.#found = { key, tips };
    return tips;
  }

  /** None where the best fits far worse than is usual where a tip helps. */
  #matches(query: TipQuery, forCase: boolean): readonly Found[] {
    const { index } = this.#matcher;
    const matches = index.search(query, { limit: MOST });
    if (!forCase) return matches;
    return (matches[0]?.score ?? 0) < index.leastScore ? [] : matches.map((match) => found(match));
  }

  /** Challenged ones last, in the order found; a retired tip is found by search alone. */
  #ranked(matches: readonly Found[], viewer: Viewer, forCase: boolean): readonly Found[] {
    const standing: Found[] = [];
    const challenged: Found[] = [];
    for (const match of breakNearTies(matches, ({ ref }) => this.#trust(ref, viewer))) {
      const tip = this.#ledger.get(match.ref);
      if (!tip || !isShown(tip, viewer.now)) continue;
      const doubtful = this.#isDoubted(match.ref);
      const old = viewer.now - tip.at >= viewer.policy.retireDays * DAY;
      const view = doubtful || old ? tipView(this.#ledger, match.ref, viewer, UNTOLD) : undefined;
      if (forCase && view?.state === 'retired') continue;
      (view?.challenged ? challenged : standing).push(match);
    }
    return [...standing, ...challenged];
  }

  /** Lately said or found to hold, and confirmed: 0 to 1. */
  #trust(ref: Ref, viewer: Viewer): number {
    const view = tipView(this.#ledger, ref, viewer, UNTOLD);
    if (!view) return 0;
    const age = viewer.now - Math.max(view.at, view.confirmedAt ?? 0);
    return (Math.max(0, 1 - age / (viewer.policy.retireDays * DAY)) + +(view.state === 'confirmed')) / 2;
  }

  #isDoubted(ref: Ref): boolean {
    return !this.#ledger.about(ref, 'challenged')[Symbol.iterator]().next().done;
  }
}

/** What a row's view is made of, besides the records. */
interface Found extends Pick<Match, 'ref' | 'why' | 'score'> {
  readonly learned?: boolean;
  readonly unsure?: boolean;
}

/** Cold and faint: nobody has said yet that it helps in such cases, and the case says other things too. */
const found = (match: Match): Found => ({
  ref: match.ref, score: match.score, learned: match.learned, unsure: match.cases < WARM && match.score < FAINT,
  get why() {
    return match.why;
  },
});

const untold = (record: Parameters<typeof refOf>[0]): Found => ({ ref: refOf(record), why: NO_WORDS, score: 0 });
