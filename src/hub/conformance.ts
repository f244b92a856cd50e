import { anonymityCases } from './conformance-anonymity.js';
import { connectionCases } from './conformance-connection.js';
import type { HubCase, HubEnvironment } from './conformance-kit.js';
import { Stage } from './conformance-kit.js';
import { presenceCases } from './conformance-presence.js';
import { readingCases } from './conformance-reading.js';
import { writingCases } from './conformance-writing.js';

export type { HubCase, HubEnvironment } from './conformance-kit.js';

type Test = (this: unknown, ...context: unknown[]) => Promise<void>;

/** What mocha, vitest and node:test have in common. */
export interface TestFramework {
  describe(name: string, body: () => void): unknown;
  it(name: string, test: Test): unknown;
}

export const hubCases: readonly HubCase[] = [
  ...writingCases, ...readingCases, ...anonymityCases, ...presenceCases, ...connectionCases,
];

/**
 * The suite that every hub must pass. A case whose needs the environment does not meet is reported
 * as skipped under its name, never as passed.
 * @param make makes an empty hub, once for each case
 * @param framework `{ describe, it }` of mocha, vitest or node:test
 */
export function hubConformance(
  make: () => HubEnvironment | Promise<HubEnvironment>, { describe, it }: TestFramework,
): void {
  describe('hub conformance', () => {
    for (const { name, needs = [], run } of hubCases) {
      it(name, async function test(this: unknown, ...context: unknown[]): Promise<void> {
        const stage = new Stage(await make());
        try {
          const missing = needs.filter((need) => !stage.env[need]);
          if (missing.length) skip(`the environment has no ${missing.join(', ')}`, this, context[0]);
          else await run(stage);
        } finally {
          await stage.end();
        }
      });
    }
  });
}

/** mocha's and node:test's context is `this`, vitest's the argument. Without any the case fails. */
function skip(why: string, ...contexts: readonly unknown[]): void {
  for (const context of contexts as readonly ({ skip?(why: string): void } | undefined)[]) {
    if (context?.skip) return context.skip(why);
  }
  throw new Error(`not run: ${why}`);
}
