import { expect } from '@open-wc/testing';
import { maskText } from '../../../src/domain/mask.js';

/** What the desk says of a customer who does not exist. */
export const KIM = ['Kim Åkerström Li', '+46 70-000 12 34', 'Kvarngatan 12 B, 999 99 Storstad', 'KD-4711-22'];

/** Each line as it is written, and as colleagues shall read it. */
export function expectMasked(lines: readonly (readonly [written: string, read: string])[], names: readonly string[] = []): void {
  expect(lines.map(([written]) => maskText(written, names).text)).to.deep.equal(lines.map(([, read]) => read));
}

export function expectUntouched(lines: readonly string[], names: readonly string[] = []): void {
  expectMasked(lines.map((line) => [line, line] as const), names);
}
