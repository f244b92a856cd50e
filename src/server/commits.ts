import type Database from 'libsql';
import { HubError } from '../hub/hub.js';

interface Waiting {
  work(): void;
  settle(error?: Error): void;
}

/** What came meanwhile goes into one transaction, so that it waits for the disk once. */
export class Commits {
  readonly #database: Database.Database;
  #waiting: Waiting[] = [];
  #idle: Promise<void> = Promise.resolve();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /**
   * Resolves with what `work` returned once that is durable. Work that throws leaves nothing behind.
   * @throws HubError what `work` threw, or `full`, `busy`; Error where the file is broken
   */
  add<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let result: T;
      if (!this.#waiting.length) this.#idle = new Promise((done) => setImmediate(() => done(this.flush())));
      this.#waiting.push({
        work: () => { result = work(); },
        settle: (error) => { if (error) reject(error); else resolve(result); },
      });
    });
  }

  /** Resolves when what was added so far is durable or refused. */
  async idle(): Promise<void> {
    await this.#idle;
  }

  flush(): void {
    const waiting = this.#waiting.splice(0);
    if (!waiting.length) return;
    const refused = new Map<Waiting, HubError>();
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const each of waiting) {
        try {
          each.work();
        } catch (error) {
          // Refused before it wrote anything. Anything else is the disk's word, and concerns all of them.
          if (!(error instanceof HubError)) throw error;
          refused.set(each, error);
        }
      }
      this.#database.exec('COMMIT');
    } catch (error) {
      const failure = failureOf(error);
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      for (const { settle } of waiting) settle(failure);
      return;
    }
    for (const each of waiting) each.settle(refused.get(each));
  }
}

/** What the engine's error means to a writer, where it is one that a writer can do something about. */
export function failureOf(error: unknown): Error & { code?: string } {
  const { code = '' } = error as { code?: string };
  if (/^SQLITE_(FULL|IOERR)/.test(code)) return new HubError('full', 'the disk has no room');
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new HubError('busy', 'locked by another process', { retryAfter: 1000 });
  return error instanceof Error ? error : new Error(String(error));
}
