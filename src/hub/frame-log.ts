import type { CircleId, KollegaRecord } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import { MemoryLog } from './memory-log.js';
import type { RecordLog } from './record-log.js';

/** Where storage is refused each frame has a log of its own, and hears the others' while it is open. */
export class FrameLog extends MemoryLog implements RecordLog {
  adopt(circle: CircleId, record: KollegaRecord): void {
    const standing = this.standing(circle, record);
    if (!standing || compareVersions(record, standing.record) > 0) this.write(circle, record);
  }
}

const logs = new Map<string, FrameLog>();

/** The log that all sessions of this frame share under this name. */
export function frameLog(name: string): FrameLog {
  const log = logs.get(name) ?? new FrameLog();
  logs.set(name, log);
  return log;
}
