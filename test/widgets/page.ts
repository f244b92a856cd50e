import { executeServerCommand } from '@web/test-runner-commands';

/* What the tests of every widget ask of the page. */

/** An element's words as they are read: the white space of templates is none. */
export const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a screen reader has been told last. */
export const spoken = (): string => document.querySelector('body > [role=status]')?.textContent?.trim() ?? '';

/** Waits for what is bound to come; the test's own time limit ends a wait in vain. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Presses keys together, the held ones first: `chord('Control', 'Enter')`. */
export const chord = (...keys: readonly string[]): Promise<void> => executeServerCommand('chord', keys);
