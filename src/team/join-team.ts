import { ContextProvider } from '@lit/context';
import type { CaseContext } from '../domain/case-context.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Reach } from '../hub/hub.js';
import { awaitLateProviders, teamContext } from './context.js';
import type { Book, Say, TeamOptions } from './team.js';
import { TeamSession } from './team-session.js';

export interface JoinedTeam {
  case: CaseContext | null;
  availability: Availability;
  readonly status: TeamStatus;
  readonly reach: Reach;
  readonly book: Book;
  readonly say: Say;
  /** Ends the connection; widgets are left without a team until the next one is joined. */
  leave(): void;
}

/**
 * Does what `<kollega-team>` does, for a page whose widgets have no common ancestor: provides the team to
 * the whole document. Events are dispatched from `document`.
 */
export function joinTeam(options: TeamOptions): JoinedTeam {
  awaitLateProviders(document);
  const session = new TeamSession(options, document);
  const provider = providerOf(document);
  provider.setValue(session);
  return {
    get case() {
      return session.case;
    },
    set case(value) {
      session.case = value;
    },
    get availability() {
      return session.availability;
    },
    set availability(value) {
      session.availability = value;
    },
    get status() {
      return session.status;
    },
    get reach() {
      return session.reach;
    },
    book: session.book,
    say: session.say,
    leave() {
      session.leave();
      if (provider.value === session) provider.setValue(undefined);
    },
  };
}

type TeamProvider = ContextProvider<typeof teamContext>;

const providers = new WeakMap<Document, TeamProvider>();

/** One a document: two on one element would both answer. */
function providerOf(page: Document): TeamProvider {
  const known = providers.get(page);
  if (known) return known;
  const provider = new ContextProvider(page.documentElement, { context: teamContext });
  providers.set(page, provider);
  provider.hostConnected();
  return provider;
}
