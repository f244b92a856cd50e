// Writes what the run counted as JSON, so that `npm test` can add it up.
import { writeFileSync } from 'node:fs';

/** @param {string} file where to write `{passed, failed, skipped}` when the run has ended */
export function countsReporter(file) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) addSession(session, counts);
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function addSession(session, counts) {
  const failedBefore = counts.failed;
  if (session.testResults) addSuite(session.testResults, counts);
  // A file that did not load, or a hook that threw, has no failed test of its own: it counts as one.
  if (!session.passed && counts.failed === failedBefore) counts.failed++;
}

function addSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite.suites) addSuite(inner, counts);
}
