import { VERSION } from './version.js';

/** What a widget's class says of itself. */
export type Versioned = CustomElementConstructor & { readonly version?: string };

const warned = new Set<string>();

/**
 * Registers `element` as `tag`. Where another copy has the tag, that one stays and the page lives on:
 * registering twice throws, and a vendor's page may well hold two versions.
 */
export function define(tag: string, element: Versioned): void {
  const standing: Versioned | undefined = customElements.get(tag);
  if (!standing) customElements.define(tag, element);
  else if (standing !== element && !warned.has(tag)) {
    warned.add(tag);
    console.warn(`kollega: <${tag}> is version ${standing.version ?? 'unknown'} already; version ${element.version ?? VERSION} leaves it.`);
  }
}
