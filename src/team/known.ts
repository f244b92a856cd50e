import { Ledger } from '../domain/ledger.js';
import type { Ref } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { Aliases } from './aliases.js';
import { identify } from './identity.js';
import type { Identity } from './identity.js';
import { Matcher } from './matcher.js';
import type { Kept } from './read-store.js';
import { readStore } from './read-store.js';
import { TeamBook } from './team-book.js';
import type { TeamOptions } from './team.js';

/**
 * What this browser knows of the team: its store, the records in it, what finds tips among them, and the book
 * over it all. A module of its own, which loads while the widgets draw their frames.
 */
export class Known {
  readonly identity: Identity;
  readonly store: Store;
  /** Known before anything is read: a question of my own is never a colleague's, not even for a moment. */
  readonly aliases: Aliases;
  readonly ledger = new Ledger();
  readonly matcher: Matcher;
  readonly book: TeamBook;
  readonly #onChange: () => void;

  constructor(identity: Identity, store: Store, aliases: Aliases, viewer: () => Viewer, onChange: () => void) {
    this.identity = identity;
    this.store = store;
    this.aliases = aliases;
    this.matcher = new Matcher(this.ledger, () => identity.member, () => this.changed([]), onChange);
    this.book = new TeamBook(this.ledger, this.matcher, viewer);
    this.#onChange = onChange;
  }

  /** Takes in what this browser keeps. */
  async read(): Promise<Kept> {
    const { identity: { tenant, circles }, store } = this;
    await this.matcher.open(tenant, store);
    const kept = await readStore(store, circles, this.ledger, (refs) => this.changed(refs));
    this.matcher.settle();
    return kept;
  }

  /** Records changed, or more of them can be found: what was found before is looked for anew. */
  changed(refs: readonly Ref[]): void {
    this.matcher.changed(refs);
    this.book.forget();
    this.#onChange();
  }
}

/**
 * Opens what this browser keeps for a member.
 * @param onChange something else may be read in the book now
 * @throws KollegaProblem where there is nobody to be
 */
export async function openKnown(options: TeamOptions, viewer: () => Viewer, onChange: () => void): Promise<Known> {
  const identity = await identify(options);
  const store = await openStore(identity);
  return new Known(identity, store, await Aliases.open(store, identity.tenant), viewer, onChange);
}

/** The connection builds on what is loaded here, and comes after it. */
export const loadLive = (): Promise<typeof import('./live.js')> => import('./live.js');
