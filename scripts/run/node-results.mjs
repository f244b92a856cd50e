/**
 * A reporter for `node --test` that says nothing but `{passed, failed, skipped, tests}`: how many, and each test with its
 * file, the titles from its suite's down to its own, and what became of it. For one file at a time (`--test-concurrency=1`).
 */
export default async function* results(events) {
  const sum = { passed: 0, failed: 0, skipped: 0, tests: [] };
  const titles = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') titles.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests, and then is none more; a hook of its own that fails has no test.
    if (data.details?.type === 'suite' && data.details.error?.failureType !== 'hookFailed') continue;
    const outcome = data.skip !== undefined || data.todo !== undefined ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    sum[outcome]++;
    sum.tests.push({ file: data.file, titles: [...titles.slice(0, data.nesting), data.name], outcome });
  }
  yield JSON.stringify(sum);
}
