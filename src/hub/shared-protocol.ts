import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import type { Batch, Cursor, HubErrorCode, HubState, Place, Presence } from './hub.js';
import { HubError } from './hub.js';

/*
 * What the tabs of one member say to each other so that one of them, the leader, holds the only
 * connection. Clients call, the leader answers; its own tab is a client like any other.
 */

export type Call =
  | { readonly do: 'hello'; readonly secrets: readonly string[] }
  | { readonly do: 'put'; readonly circle: CircleId; readonly record: KollegaRecord; readonly replaces: Place | undefined }
  | { readonly do: 'addSecret'; readonly secret: string }
  | { readonly do: 'subscribe'; readonly cursor: Cursor | undefined }
  | { readonly do: 'watch' }
  | { readonly do: 'stop'; readonly of: number }
  | { readonly do: 'announce'; readonly presence: Presence | undefined; readonly as: MemberId | undefined };

export interface Request {
  /** The leader. */
  readonly to: string;
  readonly from: string;
  /** The client's number for this call and all its answers. */
  readonly n: number;
  readonly call: Call;
}

export interface Answer {
  /** The client. */
  readonly to: string;
  readonly from: string;
  readonly n: number;
  readonly place?: Place;
  readonly error?: PlainError;
  readonly batch?: Batch;
  readonly around?: ReadonlyMap<MemberId, Presence>;
}

/** Who leads, to everyone: when elected, when the state changes, and whenever somebody asks. */
export interface News {
  readonly leader: string;
  readonly state: HubState;
  /** How far the hub's clock is before this machine's, ms. */
  readonly skew: number;
}

export type SharedMessage = Request | Answer | News | { readonly ping: true } | { readonly resigned: string };

/** An error that survives the way through a channel. */
export interface PlainError {
  readonly code: HubErrorCode;
  readonly message: string;
  readonly standing: HubError['standing'];
  readonly retryAfter: number | undefined;
}

export const toPlain = (error: unknown): PlainError => {
  const { code, message, standing, retryAfter } = error instanceof HubError ? error : new HubError('busy', String(error));
  return { code, message, standing, retryAfter };
};

export const toError = ({ code, message, standing, retryAfter }: PlainError): HubError =>
  new HubError(code, message, { ...(standing && { standing }), ...(retryAfter !== undefined && { retryAfter }) });
