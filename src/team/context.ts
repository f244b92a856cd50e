import { ContextConsumer, ContextEvent, ContextRoot, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Team } from './team.js';

/** Registered and versioned, so that two bundles of one major version on one page can meet. */
export const teamContext = createContext<Team | undefined, symbol>(Symbol.for('kollega.team/1'));

const roots = new WeakSet<Document>();

/** Replays requests of widgets that stood in the page before their team did. Once a document; a server has none. */
export function awaitLateProviders(document: Document | undefined): void {
  if (!document || roots.has(document)) return;
  roots.add(document);
  new ContextRoot().attach(document.documentElement);
}

/** The team that a widget at this place would be given, if it stands already. */
export function teamAt(element: Element): Team | undefined {
  let found: Team | undefined;
  element.dispatchEvent(new ContextEvent(teamContext, element, (team) => {
    found = team;
  }));
  return found;
}

/** Gives a widget its team and redraws it when anything of the team changes. */
export class TeamController implements ReactiveController {
  team: Team | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (() => void) | undefined;
  #stop: (() => void) | undefined;

  /** @param onChange called before the redraw, also when the team itself becomes another */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
    new ContextConsumer(host, { context: teamContext, subscribe: true, callback: (team) => this.#follow(team) });
    awaitLateProviders(host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.team = undefined;
  }

  #follow(team: Team | undefined): void {
    this.#stop?.();
    this.team = team;
    this.#stop = team?.subscribe(this.#changed);
    this.#changed();
  }

  readonly #changed = (): void => {
    this.#onChange?.();
    this.#host.requestUpdate();
  };
}
