import type { Hub, HubSession, Scope } from '../hub.js';
import type { NatsHubOptions } from './endpoint.js';
import { NatsSession } from './nats-session.js';

/** A team over nats-server with JetStream, on as many machines and sites as it has. */
export class NatsHub implements Hub {
  readonly reach = 'team';
  readonly #options: NatsHubOptions;

  constructor(options: NatsHubOptions) {
    this.#options = options;
  }

  join(scope: Scope): HubSession {
    return new NatsSession(scope, this.#options);
  }
}
