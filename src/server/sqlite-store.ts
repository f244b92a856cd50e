import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'libsql';
import { randomId } from '../domain/hash.js';
import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf, STEWARD } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import { refuseVersion } from '../hub/acceptance.js';
import type { Place } from '../hub/hub.js';
import { HubError } from '../hub/hub.js';
import type { Written } from '../hub/record-log.js';
import { placeOf } from '../hub/record-log.js';
import type { Stored } from './backend.js';
import { Commits, failureOf } from './commits.js';
import type { ServerStore, StoreListener, TextPage } from './server-store.js';
import { openDatabase } from './sqlite-schema.js';
import type { SqliteOptions } from './sqlite-schema.js';
import { Statements } from './sqlite-statements.js';
import type { RecordRow, TenantRow } from './sqlite-statements.js';

const GIGABYTE = 2 ** 30;
/** How often other processes' changes are looked for, ms. */
const LOOK = 500;

/** Every tenant in one file of SQLite. */
export class SqliteStore implements ServerStore {
  listener: StoreListener | undefined;
  readonly #file: string;
  readonly #database: Database.Database;
  readonly #sql: Statements;
  readonly #most: number;
  readonly #commits: Commits;
  readonly #timer: ReturnType<typeof setInterval>;
  #version: number;

  private constructor(file: string, database: Database.Database, { maxTenantBytes = GIGABYTE }: SqliteOptions) {
    this.#file = file;
    this.#database = database;
    this.#sql = new Statements(database);
    this.#most = maxTenantBytes;
    this.#commits = new Commits(database);
    this.#version = this.#sql.dataVersion();
    this.#timer = setInterval(() => this.#look(), LOOK).unref();
  }

  static async open(file: string, options: SqliteOptions = {}): Promise<SqliteStore> {
    return new SqliteStore(file, await openDatabase(file, options), options);
  }

  put(tenant: string, circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Written> {
    return this.#save(tenant, circle, record, (standing) => {
      const refusal = refuseVersion(record, standing && { record: JSON.parse(standing.record) as KollegaRecord, place: placeOf(standing.seq) }, replaces);
      if (refusal) throw refusal;
      return true;
    });
  }

  async write(tenant: string, circle: CircleId, record: KollegaRecord): Promise<void> {
    await this.#save(tenant, circle, record, (standing) =>
      !standing || compareVersions(record, JSON.parse(standing.record) as KollegaRecord) > 0, record.kind === STEWARD);
  }

  page(tenant: string, circle: CircleId, after: number, limit: number): TextPage {
    const { id, epoch } = this.#tenant(tenant);
    const { head, horizon } = this.#sql.head(id, circle);
    return { epoch, head, horizon, entries: this.#sql.page(id, circle, after, limit) };
  }

  heads(tenant: string, circles: readonly CircleId[]): { epoch: string; heads: readonly number[] } {
    const { id, epoch } = this.#tenant(tenant);
    return { epoch, heads: circles.map((circle) => this.#sql.head(id, circle).head) };
  }

  free(tenant: string): number {
    return Math.max(0, this.#most - this.#tenant(tenant).bytes);
  }

  tenants(): readonly string[] {
    return this.#sql.tenants();
  }

  size(): { bytes: number; records: number } {
    return { bytes: bytesOf(this.#file) + bytesOf(`${this.#file}-wal`), records: this.#sql.count() };
  }

  circles(tenant: string): Promise<readonly CircleId[]> {
    return Promise.resolve(this.#sql.circles(this.#tenant(tenant).id));
  }

  async *read(tenant: string, circle: CircleId): AsyncIterable<Stored> {
    const { id } = this.#tenant(tenant);
    for (let after = 0, rows; (rows = this.#sql.page(id, circle, after, 500)).length;) {
      for (const { record, came } of rows) yield { record: JSON.parse(record) as KollegaRecord, came };
      after = rows.at(-1)!.seq;
      // Whoever writes meanwhile must not wait for all of it.
      await new Promise(setImmediate);
    }
  }

  purge(tenant: string, circle: CircleId, refs: readonly Ref[], { tombstones = false } = {}): Promise<void> {
    return this.#commits.add(() => {
      const { id } = this.#tenant(tenant);
      for (const ref of refs) {
        const row = this.#sql.row(id, circle, ref);
        if (!row) continue;
        this.#remove(id, row);
        if (tombstones) this.#sql.raiseHorizon(id, circle, row.seq);
      }
    });
  }

  async drop(tenant: string): Promise<void> {
    await this.#commits.add(() => this.#sql.dropTenant(this.#tenant(tenant).id));
    this.listener?.changed();
  }

  /** Removed rows are zeros already; what is left of them is in the write-ahead log. */
  async scrub(): Promise<void> {
    await this.#commits.idle();
    for (let tries = 0; this.#sql.truncateLog() && tries < 50; tries++) await pause(100);
  }

  /** A copy of all that stands, taken while others write. @throws Error where the file is there already */
  backup(file: string): void {
    this.#sql.copyTo(file);
  }

  /** To be called when an older copy was put in this file's place: every tenant is another one to its readers. */
  async renew(): Promise<void> {
    await this.#commits.add(() => {
      for (const name of this.tenants()) this.#sql.setEpoch(name, randomId());
    });
    this.listener?.changed();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#commits.flush();
    this.#sql.truncateLog();
    this.#database.close();
  }

  /** Writes in the place of what stands, if `fits` says so. */
  async #save(
    tenant: string, circle: CircleId, record: KollegaRecord, fits: (standing: RecordRow | undefined) => boolean, asSteward = false,
  ): Promise<Written> {
    const text = JSON.stringify(record);
    const { written, told } = await this.#commits.add(() => {
      const { id, epoch, bytes } = this.#tenant(tenant);
      const ref = refOf(record);
      if (!asSteward && this.#sql.ordered(id, ref, record.by) >= record.rev) throw new HubError('forbidden', 'the steward has taken it down');
      const standing = this.#sql.row(id, circle, ref);
      if (!fits(standing)) return { written: { epoch, seq: standing?.seq ?? 0 }, told: false };
      const more = Buffer.byteLength(text) - (standing ? Buffer.byteLength(standing.record) : 0);
      if (!asSteward && more > 0 && bytes + more > this.#most) throw new HubError('full', 'this tenant has no room');
      if (standing) this.#remove(id, standing);
      const seq = this.#sql.nextSeq(id, circle);
      this.#sql.insert(id, circle, seq, ref, Date.now(), text);
      this.#sql.grow(id, Buffer.byteLength(text));
      if (asSteward) this.#obey(id, record);
      return { written: { epoch, seq }, told: true };
    });
    if (told) this.listener?.accepted({ ...written, tenant, circle, record: text });
    return written;
  }

  #obey(tenant: number, { body: { removes, erases, upTo } }: KollegaRecord): void {
    if (typeof removes === 'string') this.#sql.order(tenant, removes, Number.MAX_SAFE_INTEGER);
    if (typeof erases === 'string' && typeof upTo === 'number') this.#sql.order(tenant, erases, upTo);
  }

  #remove(tenant: number, row: RecordRow): void {
    this.#sql.remove(row.id);
    this.#sql.grow(tenant, -Buffer.byteLength(row.record));
  }

  #tenant(name: string): TenantRow {
    return this.#sql.tenant(name) ?? this.#sql.addTenant(name, randomId());
  }

  #look(): void {
    try {
      const version = this.#sql.dataVersion();
      if (version !== this.#version) this.listener?.changed();
      this.#version = version;
    } catch (error) {
      // Locked for a moment: the next look sees it.
      if (failureOf(error).code !== 'busy') throw error;
    }
  }
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
