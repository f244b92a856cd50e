import { chmodSync } from 'node:fs';
import type Database from 'libsql';

const VERSION = 1;

const SCHEMA = `
  CREATE TABLE tenants (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, epoch TEXT NOT NULL, bytes INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE heads (
    tenant INTEGER NOT NULL, circle TEXT NOT NULL, head INTEGER NOT NULL, horizon INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant, circle)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE records (
    id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, circle TEXT NOT NULL, seq INTEGER NOT NULL, ref TEXT NOT NULL,
    came INTEGER NOT NULL, record TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX records_by_seq ON records (tenant, circle, seq);
  CREATE UNIQUE INDEX records_by_ref ON records (tenant, circle, ref);
  CREATE TABLE orders (
    tenant INTEGER NOT NULL, target TEXT NOT NULL, up_to INTEGER NOT NULL, PRIMARY KEY (tenant, target)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

export interface SqliteOptions {
  /** The file may grow to so many bytes. Default: as the disk allows. */
  readonly maxBytes?: number | undefined;
  /** One tenant may keep so many bytes of records. Default 1 GiB. */
  readonly maxTenantBytes?: number | undefined;
}

/**
 * Opens the file, or makes it, for its owner alone. What is removed is overwritten with zeros, and nothing is
 * answered for that a loss of power could take back.
 * @throws Error where the file is of a later version, or no database
 */
export async function openDatabase(file: string, { maxBytes }: SqliteOptions): Promise<Database.Database> {
  const database = new (await loadDriver())(file, { timeout: 5000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'busy_timeout = 5000']) database.pragma(pragma);
  chmodSync(file, 0o600);
  if (maxBytes) database.pragma(`max_page_count = ${Math.ceil(maxBytes / 4096)}`);
  migrate(database, file);
  return database;
}

async function loadDriver(): Promise<typeof Database> {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    throw new Error('the reference server keeps its records by libsql, which is not installed: npm i libsql', { cause: error });
  }
}

function migrate(database: Database.Database, file: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > VERSION) throw new Error(`${file} was written by a later version of kollega`);
    if (version === 0) database.exec(SCHEMA);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
