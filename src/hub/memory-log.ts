import { randomId } from '../domain/hash.js';
import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import type { Standing } from './acceptance.js';
import { refuseVersion } from './acceptance.js';
import type { Place } from './hub.js';
import type { Entry, LogPage, RecordLog, Written } from './record-log.js';
import { standingOf } from './record-log.js';

interface Shelf {
  head: number;
  horizon: number;
  /** A newer version is deleted and set, so a Map's own order is the order of positions. */
  readonly entries: Map<Ref, Entry>;
}

/** A log that lives as long as this page. */
export class MemoryLog implements RecordLog {
  protected epoch = randomId();
  protected readonly shelves = new Map<CircleId, Shelf>();

  put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Written | Promise<Written> {
    const refusal = refuseVersion(record, this.standing(circle, record), replaces);
    if (refusal) throw refusal;
    return this.write(circle, record);
  }

  read(circle: CircleId, after: number, limit: number): LogPage {
    const { entries, ...marks } = this.#shelf(circle);
    const later = [...entries.values()].filter(({ seq }) => seq > after);
    return { epoch: this.epoch, ...marks, entries: later.slice(0, limit) };
  }

  protected standing(circle: CircleId, record: KollegaRecord): Standing | undefined {
    const entry = this.#shelf(circle).entries.get(refOf(record));
    return entry && standingOf(entry);
  }

  protected write(circle: CircleId, record: KollegaRecord): Written {
    const shelf = this.#shelf(circle);
    const ref = refOf(record);
    const seq = ++shelf.head;
    shelf.entries.delete(ref);
    shelf.entries.set(ref, { seq, record: structuredClone(record) });
    return { epoch: this.epoch, seq };
  }

  #shelf(circle: CircleId): Shelf {
    const shelf = this.shelves.get(circle) ?? { head: 0, horizon: 0, entries: new Map() };
    this.shelves.set(circle, shelf);
    return shelf;
  }
}
