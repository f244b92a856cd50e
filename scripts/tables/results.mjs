import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `npm test` leaves what became of each test: one file a step. */
export const RESULTS = fileURLToPath(new URL('../../.cache/tests/', import.meta.url));

/** What compares the tables is the last step, and its own file is being written then. */
const OWN = 'tables.json';

/**
 * @returns {{titles: string[], shown: boolean}[]} what the last `npm test` ran, each test once
 * @throws Error that says to run it, where none did
 */
export function lastResults() {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS).filter((file) => file.endsWith('.json') && file !== OWN) : [];
  if (files.length === 0) throw new Error('No test has left a result: run npm test first');
  return onceEach(files.flatMap((file) => JSON.parse(readFileSync(RESULTS + file, 'utf8')).tests));
}

/**
 * @param {{file: string, titles: string[], outcome: string, engine?: string}[]} results a test of several engines has several
 * @returns {{titles: string[], shown: boolean}[]} `shown` = it passed, in every engine that ran
 */
export function onceEach(results) {
  const engines = new Set(results.map(({ engine }) => engine).filter(Boolean)).size;
  const tests = new Map();
  for (const { file, titles, outcome, engine } of results) {
    const key = JSON.stringify([file, titles]);
    if (!tests.has(key)) tests.set(key, { titles, outcomes: [], wanted: engine ? engines : 1 });
    tests.get(key).outcomes.push(outcome);
  }
  return [...tests.values()].map(({ titles, outcomes, wanted }) => ({
    titles, shown: outcomes.length >= wanted && outcomes.every((outcome) => outcome === 'passed'),
  }));
}
