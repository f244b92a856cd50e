import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import type { Team } from '../../team/team.js';
import { firstName } from '../../ui/people.js';
import type { AskDesk } from './ask-desk.js';
import type { KeepLater } from './keep-later.js';
import { helpable, isNobodyFree, toldState } from './my-questions.js';

/** What was last known of a question of mine. */
interface Known {
  readonly state: AskView['state'];
  readonly ring: number;
  /** When the clock would widen it. */
  readonly widens: number | undefined;
  /** How many replies of others it has. */
  readonly replies: number;
}

/**
 * Tells what has become of my questions, and calls where a customer waits for me. During a call only replies to
 * my own question are told; afterwards one sentence says what came. Undisturbed, nobody else's question is.
 */
export class News {
  readonly #desk: AskDesk;
  readonly #later: KeepLater;
  readonly #call: () => void;
  #mine: ReadonlyMap<Ref, Known> | undefined;
  readonly #called = new Set<Ref>();
  #busy = false;
  #undisturbed = false;

  /** @param call lets the badge call, once */
  constructor(desk: AskDesk, later: KeepLater, call: () => void) {
    this.#desk = desk;
    this.#later = later;
    this.#call = call;
  }

  /** @param came how many questions came while it was quiet, now that it no longer is */
  follow(came: number): void {
    const { team, asks } = this.#desk;
    const busy = team.availability === 'busy';
    const undisturbed = team.quietUntil !== undefined;
    this.#tellMine(asks, busy);
    if (!busy && !undisturbed) {
      if (this.#busy || this.#undisturbed) this.#sumUp(came, this.#busy);
      else this.#alert(asks);
    }
    this.#busy = busy;
    this.#undisturbed = undisturbed;
  }

  /** The one digest: whoever calls after it is among those counted. */
  #sumUp(came: number, call: boolean): void {
    const { ask, asks, announce, team } = this.#desk;
    for (const { ref } of helpable(asks, team)) this.#called.add(ref);
    const said = [came ? ask.came(came, call) : '', this.#later.next(asks) ? ask.keepNow : ''].filter(Boolean).join(' ');
    if (said) announce(said);
  }

  #alert(asks: readonly AskView[]): void {
    for (const { ref, by, alertsMe, kind } of helpable(asks, this.#desk.team)) {
      // What was left for me has time.
      if (!alertsMe || kind !== 'waiting' || this.#called.has(ref)) continue;
      this.#called.add(ref);
      this.#call();
      this.#desk.announce(this.#desk.ask.alert(by.name && firstName(by.name)));
    }
  }

  #tellMine(asks: readonly AskView[], busy: boolean): void {
    const before = this.#mine;
    const mine = asks.filter((ask) => ask.mine);
    this.#mine = new Map(mine.map((ask) => [ask.ref, knownOf(ask, this.#desk.team)]));
    for (const ask of mine) {
      const was = before?.get(ask.ref);
      if (!was) continue;
      if (busy && was.state !== 'resolved' && ask.state === 'resolved' && ask.kind !== 'check') this.#later.add(ask.ref);
      const said = this.#said(ask, was, busy);
      if (said) this.#desk.announce(said);
    }
  }

  /** What has happened to it since, in a sentence. What I did myself is told where I did it. */
  #said(ask: AskView, was: Known, busy: boolean): string | undefined {
    const { words, ask: own, team } = this.#desk;
    const { ring, helper } = ask;
    const { state, replies } = knownOf(ask, team);
    const reply = ask.replies.findLast(({ mine }) => !mine);
    if (reply && replies > was.replies) return words.hasAnswered(reply.by.name && firstName(reply.by.name));
    if (busy) return undefined;
    if (state === 'taken' && was.state !== 'taken' && was.state !== 'answered') return words.onIt(helper?.name && firstName(helper.name));
    if (state === 'parked' && was.state !== 'parked') return words.noAnswer;
    if (state !== 'waiting') return undefined;
    if (was.state === 'queued') return own.sent;
    if (ring > was.ring && ask.widensAt[was.ring] === was.widens) return isNobodyFree(ask, team) ? words.nobodyFree : own.wider(ring);
    return undefined;
  }
}

const knownOf = (ask: AskView, team: Team): Known =>
  ({ state: toldState(ask, team), ring: ask.ring, widens: ask.widensAt[ask.ring], replies: ask.replies.filter(({ mine }) => !mine).length });
