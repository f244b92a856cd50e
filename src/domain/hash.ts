import { canonicalJson } from './canonical.js';

/**
 * A host's names become ids: base64url of the first 16 bytes of SHA-256 over the canonical JSON of
 * `["kollega/1", ...parts]`, 22 characters. Deterministic; asynchronous because the platform's is.
 * @throws TypeError where `crypto.subtle` is missing, which is every page outside a secure context.
 */
export async function h(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(['kollega/1', ...parts]));
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16));
}

/** A fresh 22-character id. */
export const randomId = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
