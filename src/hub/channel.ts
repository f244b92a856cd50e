import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import type { Presence } from './hub.js';

/** What a `BroadcastChannel` is to us: everyone on it hears everyone else. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** An accepted record, sent along so that nobody has to read it. */
export interface RecordMessage {
  readonly epoch: string;
  readonly seq: number;
  readonly circle: CircleId;
  readonly record: KollegaRecord;
}

/** "Who is there?", "I am", "I leave". `id` is one author in one session and links it to no other. */
export type PresenceMessage =
  | { readonly ask: true }
  | { readonly id: string; readonly circles: readonly CircleId[]; readonly who: MemberId; readonly presence: Presence }
  | { readonly left: string };

/** What hub sessions tell each other. Others of a later version are passed over. */
export type HubMessage = RecordMessage | PresenceMessage;

/** A channel within one page, as a `BroadcastChannel` but in the order of one queue. */
export class LocalChannel implements Channel {
  onmessage: Channel['onmessage'] = null;
  readonly #room: Set<Channel>;

  constructor(room: Set<Channel>) {
    this.#room = room.add(this);
  }

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    for (const other of this.#room) {
      if (other !== this) queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })));
    }
  }

  close(): void {
    this.#room.delete(this);
    this.onmessage = null;
  }
}
