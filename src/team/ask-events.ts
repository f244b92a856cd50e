import { askState, helperOf } from '../domain/asks.js';
import type { Ledger } from '../domain/ledger.js';
import type { Ref } from '../domain/record.js';
import { isLive, refOf } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import { isMine } from '../domain/tips.js';
import type { AskState } from '../domain/views.js';
import { KollegaAskEvent, KollegaHelpingEvent } from '../events.js';

/** Tells the host what becomes of my questions, and, where the policy says so, whether I am helping. */
export class AskEvents {
  readonly #target: EventTarget;
  readonly #ledger: Ledger;
  #states: ReadonlyMap<Ref, AskState> | undefined;
  #settled = false;
  #helping = false;

  constructor(target: EventTarget, ledger: Ledger) {
    this.#target = target;
    this.#ledger = ledger;
  }

  /**
   * What stood when this began is no news, nor what a browser hears of for the first time.
   * @param settled whether the hub has said that all is here
   */
  follow(viewer: Viewer, settled: boolean): void {
    const before = this.#states;
    const states = this.#statesOf(viewer);
    const heard = this.#settled;
    this.#states = states;
    this.#settled = settled;
    for (const [ref, state] of before ? states : []) {
      const old = before?.get(ref);
      const isNews = old ? state !== 'withdrawn' || OPEN.has(old) : heard || state === 'queued';
      if (old !== state && isNews) this.#target.dispatchEvent(new KollegaAskEvent(ref, state));
    }
    for (const [ref, state] of before ?? []) {
      // Only the steward takes an open one away; what is overdue just goes.
      if (!states.has(ref) && OPEN.has(state) && this.#ledger.removalOf(ref) !== undefined) this.#target.dispatchEvent(new KollegaAskEvent(ref, 'withdrawn'));
    }
    this.#tellHelping(viewer.policy.tellHelping && this.#isHelping(viewer));
  }

  /** Nothing more will be told: a host that waits for the end of my help must not wait for ever. */
  end(): void {
    this.#tellHelping(false);
  }

  #tellHelping(helping: boolean): void {
    if (helping === this.#helping) return;
    this.#helping = helping;
    this.#target.dispatchEvent(new KollegaHelpingEvent(helping));
  }

  #statesOf(viewer: Viewer): ReadonlyMap<Ref, AskState> {
    const states = new Map<Ref, AskState>();
    for (const ask of this.#ledger.ofKind('ask')) {
      if (!isMine(ask, viewer) || ask.at > viewer.now) continue;
      const state = askState(this.#ledger, ask, viewer.now);
      states.set(refOf(ask), state === 'waiting' && viewer.isUnsent(refOf(ask)) ? 'queued' : state);
    }
    return states;
  }

  /** Until I have answered: an asker who never ends a question must not keep me from my own customers. */
  #isHelping(viewer: Viewer): boolean {
    for (const offer of this.#ledger.ofKind('offer')) {
      const ask = offer.by === viewer.me && isLive(offer) && offer.about?.[0] && this.#ledger.get(offer.about[0]);
      if (ask && helperOf(this.#ledger, ask) === offer && askState(this.#ledger, ask, viewer.now) === 'taken') return true;
    }
    return false;
  }
}

const OPEN: ReadonlySet<AskState> = new Set(['queued', 'waiting', 'taken', 'answered', 'parked']);
