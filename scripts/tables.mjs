// `npm run tables`: writes what the last `npm test` showed into the tables of the docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { lastResults } from './tables/results.mjs';
import { linesOf, TABLES, written } from './tables/tables.mjs';

const tests = lastResults();
for (const table of TABLES) {
  const file = new URL(`../${table.page}`, import.meta.url);
  writeFileSync(file, written(readFileSync(file, 'utf8'), linesOf(table, tests)));
}
