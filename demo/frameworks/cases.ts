import type { CaseContext } from 'kollega';

/* What every page shows: a desk that takes one call, then the next. */

export const cases: readonly CaseContext[] = [
  { id: 'c-1', subject: 'Red light', tags: ['no sync'] },
  { id: 'c-2', subject: 'Invoice', queue: 'Billing' },
];

/** The tests give each page a tenant of its own. */
export const tenant = new URLSearchParams(location.search).get('tenant') ?? 'frameworks';
