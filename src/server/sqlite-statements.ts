import type Database from 'libsql';
import type { CircleId, MemberId, Ref } from '../domain/record.js';

export interface TenantRow { readonly id: number; readonly epoch: string; readonly bytes: number }
export interface RecordRow { readonly id: number; readonly seq: number; readonly came: number; readonly record: string }
export interface HeadRow { readonly head: number; readonly horizon: number }

/** Every statement of the store, prepared once. */
export class Statements {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  tenant(name: string): TenantRow | undefined {
    return this.#get('SELECT id, epoch, bytes FROM tenants WHERE name = ?', name);
  }

  addTenant(name: string, epoch: string): TenantRow {
    this.#run('INSERT OR IGNORE INTO tenants (name, epoch) VALUES (?, ?)', name, epoch);
    return this.tenant(name)!;
  }

  tenants(): string[] {
    return this.#all<{ name: string }>('SELECT name FROM tenants ORDER BY id').map(({ name }) => name);
  }

  setEpoch(name: string, epoch: string): void {
    this.#run('UPDATE tenants SET epoch = ? WHERE name = ?', epoch, name);
  }

  copyTo(file: string): void {
    this.#run('VACUUM INTO ?', file);
  }

  dropTenant(id: number): void {
    for (const table of ['records', 'heads', 'orders']) this.#run(`DELETE FROM ${table} WHERE tenant = ?`, id);
    this.#run('DELETE FROM tenants WHERE id = ?', id);
  }

  grow(tenant: number, bytes: number): void {
    this.#run('UPDATE tenants SET bytes = bytes + ? WHERE id = ?', bytes, tenant);
  }

  head(tenant: number, circle: CircleId): HeadRow {
    return this.#get('SELECT head, horizon FROM heads WHERE tenant = ? AND circle = ?', tenant, circle) ?? { head: 0, horizon: 0 };
  }

  nextSeq(tenant: number, circle: CircleId): number {
    this.#run('INSERT INTO heads (tenant, circle, head) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET head = head + 1', tenant, circle);
    return this.head(tenant, circle).head;
  }

  raiseHorizon(tenant: number, circle: CircleId, seq: number): void {
    this.#run('UPDATE heads SET horizon = max(horizon, ?) WHERE tenant = ? AND circle = ?', seq, tenant, circle);
  }

  circles(tenant: number): CircleId[] {
    return this.#all<{ circle: CircleId }>('SELECT circle FROM heads WHERE tenant = ?', tenant).map(({ circle }) => circle);
  }

  row(tenant: number, circle: CircleId, ref: Ref): RecordRow | undefined {
    return this.#get('SELECT id, seq, came, record FROM records WHERE tenant = ? AND circle = ? AND ref = ?', tenant, circle, ref);
  }

  page(tenant: number, circle: CircleId, after: number, limit: number): RecordRow[] {
    return this.#all('SELECT id, seq, came, record FROM records WHERE tenant = ? AND circle = ? AND seq > ? ORDER BY seq LIMIT ?', tenant, circle, after, limit);
  }

  insert(tenant: number, circle: CircleId, seq: number, ref: Ref, came: number, record: string): void {
    this.#run('INSERT INTO records (tenant, circle, seq, ref, came, record) VALUES (?, ?, ?, ?, ?, ?)', tenant, circle, seq, ref, came, record);
  }

  remove(id: number): void {
    this.#run('DELETE FROM records WHERE id = ?', id);
  }

  /** Up to which revision the steward ordered this record or its author away; -1 for never. */
  ordered(tenant: number, ref: Ref, by: MemberId): number {
    return this.#get<{ upTo: number }>('SELECT coalesce(max(up_to), -1) AS upTo FROM orders WHERE tenant = ? AND target IN (?, ?)', tenant, ref, by)!.upTo;
  }

  order(tenant: number, target: string, upTo: number): void {
    this.#run('INSERT INTO orders VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET up_to = max(up_to, excluded.up_to)', tenant, target, upTo);
  }

  count(): number {
    return this.#get<{ n: number }>('SELECT count(*) AS n FROM records')!.n;
  }

  /** Changes when another process has written. */
  dataVersion(): number {
    return this.#get<{ data_version: number }>('PRAGMA data_version')!.data_version;
  }

  /** @returns whether somebody is still reading it */
  truncateLog(): boolean {
    return this.#get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')!.busy === 1;
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) this.#prepared.set(sql, statement = this.#database.prepare(sql));
    return statement;
  }

  #get<Row>(sql: string, ...values: (string | number)[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #all<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  #run(sql: string, ...values: (string | number)[]): void {
    this.#statement(sql).run(...values);
  }
}
