/* The global that the Webex desktop gives its widgets, as far as the SDK asks for it. Before the SDK is loaded. */

type Listener = (message: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

const entity = new Proxy({}, {
  // The SDK looks whether each event exists.
  has: () => true,
  getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: {} }),
  get: (_, event) => {
    const heard = listeners.get(String(event)) ?? new Set<Listener>();
    listeners.set(String(event), heard);
    return Object.assign(() => Promise.resolve({ data: {} }), {
      listen: (listener: Listener) => {
        heard.add(listener);
        return { stopListen: () => heard.delete(listener) };
      },
    });
  },
});

const silent = (): object => new Proxy((): undefined => undefined, { get: (target, key) => (key === 'then' ? undefined : target) });

Object.assign(globalThis, {
  AGENTX_SERVICE: new Proxy({
    isInited: true,
    aqm: new Proxy({}, { get: () => entity }),
    actionsChannels: { createSource: silent, createDestination: silent },
    conf: { profile: { agentName: 'Sofia Krog', teams: [{ teamId: 'team-1', teamName: 'Broadband' }], idleCodes: [], wrapupCodes: [] } },
  }, { get: (target, key) => (Reflect.get(target, key) as unknown) ?? entity }),
});

/** The desktop says that this happened. */
export function happen(event: string, message: unknown): void {
  for (const listener of listeners.get(event) ?? []) listener(message);
}

/** How many listen to it. */
export const listening = (event: string): number => listeners.get(event)?.size ?? 0;
