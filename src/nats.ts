export type { BearerRequest, NatsHubOptions, SessionSource } from './hub/nats/endpoint.js';
export { SessionError } from './hub/nats/endpoint.js';
export { NatsHub } from './hub/nats/nats-hub.js';
export type { SessionGrant, SessionWish } from './hub/nats/wire.js';
