import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** These packages and all that they need at run time, by what each installed one says itself. */
export function neededBy(folder, names, found = new Set()) {
  for (const name of names.filter((each) => !found.has(each))) {
    found.add(name);
    neededBy(folder, Object.keys(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).dependencies ?? {}), found);
  }
  return found;
}
