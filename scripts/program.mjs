import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a server's program is: what the variable names, on the path, or where Debian puts it. Undefined: nowhere. */
export function programAt(name, variable) {
  const given = process.env[variable];
  if (given) return existsSync(given) ? given : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
