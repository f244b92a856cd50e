/** A reporter for `node --test` that says nothing but `{passed, failed, skipped}`. */
export default async function* counts(events) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests, and then is none more; a hook of its own that fails has no test.
    if (data.details?.type === 'suite' && data.details.error?.failureType !== 'hookFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) sum.skipped++;
    else if (type === 'test:pass') sum.passed++;
    else sum.failed++;
  }
  yield JSON.stringify(sum);
}
