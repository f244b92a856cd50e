import type { Scope } from './hub.js';

/** Who asks for a token of the vendor's login, and whether the backend refused the last one. */
export interface BearerRequest {
  readonly scope: Scope;
  readonly refused: boolean;
}
