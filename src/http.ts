/* The hub over HTTP: colleagues on many machines, on the vendor's own backend and login. */
export type { BearerRequest } from './hub/bearer.js';
export { HttpHub } from './hub/http/http-hub.js';
export type { HttpHubOptions } from './hub/http/http-requests.js';
