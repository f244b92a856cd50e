/* The reference server and what every backend owes its people. For Node. */
export { createHandler } from './server/handler.js';
export type { Connection, Handler, HandlerOptions } from './server/handler.js';
export { serve } from './server/serve.js';
export type { RunningServer, ServeOptions } from './server/serve.js';
export { SqliteStore } from './server/sqlite-store.js';
export type { SqliteOptions } from './server/sqlite-schema.js';
export type { Accepted, ServerStore, StoreListener, TextPage } from './server/server-store.js';
export { developmentLogin } from './server/development-login.js';
export { jwtLogin } from './server/jwt-login.js';
export type { JwtLoginOptions } from './server/jwt-login.js';
export { identityOf } from './server/login.js';
export type { Authenticate, Identity, Names } from './server/login.js';
export { logLines } from './server/log.js';
export type { Log, LogEntry } from './server/log.js';
export type { Rate } from './server/rate.js';
export * from './server/steward.js';
