// Writes what the run counted as JSON, so that `npm test` can add it up, and what became of each test.
import { writeFileSync } from 'node:fs';

/** @param {string} file where to write `{passed, failed, skipped, tests}` when the run has ended */
export function resultsReporter(file) {
  return {
    stop({ sessions }) {
      const results = { passed: 0, failed: 0, skipped: 0, tests: [] };
      for (const session of sessions) addSession(session, results);
      writeFileSync(file, JSON.stringify(results));
    },
  };
}

function addSession(session, results) {
  const failedBefore = results.failed;
  const add = (titles, outcome) => {
    results[outcome]++;
    results.tests.push({ file: session.testFile, titles, outcome, engine: session.browser.name });
  };
  if (session.testResults) addSuite(session.testResults, [], add);
  // A file that did not load, or a hook that threw, has no failed test of its own: it counts as one.
  if (!session.passed && results.failed === failedBefore) results.failed++;
}

function addSuite(suite, titles, add) {
  for (const test of suite.tests) add([...titles, test.name], test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed');
  for (const inner of suite.suites) addSuite(inner, [...titles, inner.name], add);
}
