import type { Hub, HubSession, Scope } from '../hub.js';
import type { HttpHubOptions } from './http-requests.js';
import { HttpRequests } from './http-requests.js';
import { HttpSession } from './http-session.js';

/**
 * Colleagues on many machines, over the vendor's own backend and login. The backend is `kollega-server`, its
 * handler inside the vendor's own server, or anything that speaks `docs/http-hub.md`.
 */
export class HttpHub implements Hub {
  readonly reach = 'team';
  readonly name: string;
  readonly #options: HttpHubOptions;

  /**
   * @param url where the backend answers, `https://desk.example/kollega`; a path alone is of this page's origin
   * @param options the login: a cookie, or `bearer` which gives a token
   */
  constructor(url: string | URL, options: HttpHubOptions = {}) {
    this.name = String(url);
    this.#options = options;
  }

  join(scope: Scope): HubSession {
    return new HttpSession(scope, new HttpRequests(this.name, scope, this.#options));
  }
}
