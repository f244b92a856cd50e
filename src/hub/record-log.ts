import type { CircleId, KollegaRecord } from '../domain/record.js';
import type { Standing } from './acceptance.js';
import type { Place } from './hub.js';

/** One record at its position. A newer version moves to the end, so older positions fall empty. */
export interface Entry {
  readonly seq: number;
  readonly record: KollegaRecord;
}

/** Some entries of one circle and what was true of its log at the same moment. */
export interface LogPage {
  /** Which incarnation of the log this is; empty while nothing was ever written. */
  readonly epoch: string;
  /** The last position ever given in this circle. */
  readonly head: number;
  /** Up to here tombstones may be missing. */
  readonly horizon: number;
  /** In the order of their positions. */
  readonly entries: readonly Entry[];
}

/** Where an accepted record stands. */
export interface Written {
  readonly epoch: string;
  /** One more than the circle's last, so that a reader notices what it missed. */
  readonly seq: number;
}

/** What `LogSession` keeps records in: memory, or a database that tabs share. */
export interface RecordLog {
  /**
   * Returns, or resolves, when it is kept.
   * @throws HubError `conflict`, `full`, `busy`
   */
  put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Written | Promise<Written>;
  /** At most `limit` entries after position `after`. */
  read(circle: CircleId, after: number, limit: number): LogPage | Promise<LogPage>;
  /** Takes over what another log accepted. Only where each frame has a log of its own. */
  adopt?(circle: CircleId, record: KollegaRecord): void;
  close?(): void;
}

export const placeOf = (seq: number): Place => String(seq);

/** The entry as others see it. */
export const standingOf = ({ seq, record }: Entry): Standing => ({ record, place: placeOf(seq) });
