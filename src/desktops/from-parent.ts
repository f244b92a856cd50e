/** A message longer than this is not for us. */
const MOST = 200_000;

/**
 * Hears messages of the page that holds this frame, as objects or as JSON, from allowed origins.
 * @param hear called with an object, never with anything else
 * @returns stops it
 */
export function fromParent(origins: readonly string[], hear: (message: Record<string, unknown>, origin: string) => void): () => void {
  const listen = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== parent || !origins.includes(origin)) return;
    const message = objectOf(data);
    if (message) hear(message, origin);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}

function objectOf(data: unknown): Record<string, unknown> | undefined {
  try {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    if (text.length > MOST) return undefined;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws TypeError unless each is an origin as `location.origin` spells it; `*` would let any page in */
export function checkOrigins(origins: readonly string[]): readonly string[] {
  const bad = origins.filter((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (!origins.length || bad.length) throw new TypeError(`origins: exact origins are needed, as "https://desk.example"; got ${bad.join(', ') || 'none'}`);
  return origins;
}
