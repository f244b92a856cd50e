import { h } from '../src/domain/hash.js';
import type { Hub } from '../src/index.js';
import { TabHub } from '../src/index.js';
import type { Colleague } from './data/people.js';
import { colleagues, crew } from './data/people.js';

/** What `npm run demo:team` writes into the address: which server, where. */
export interface Backend {
  /** How many sessions may be open at once: a browser has few connections to one server. */
  readonly together: number;
  hub(): Promise<Hub>;
}

/** The hub that the address asks for, as `?http=<url>` or `?nats=<websocket>&session=<url>`; else the tabs of this browser. */
export function backendFor(search: string, tenant: string): Backend {
  const asked = new URLSearchParams(search);
  const [url, servers, session] = [asked.get('http'), asked.get('nats'), asked.get('session')];
  if (servers && session) {
    return {
      together: 4,
      async hub() {
        const { NatsHub } = await import('../src/nats.js');
        const people = peopleOf(tenant);
        return new NatsHub({ servers, session, bearer: async ({ scope }) => developmentToken(tenant, (await people).get(scope.member)) });
      },
    };
  }
  if (!url) return { together: Infinity, hub: () => Promise.resolve(new TabHub()) };
  return {
    together: 2,
    async hub() {
      const { HttpHub } = await import('../src/http.js');
      const people = peopleOf(tenant);
      return new HttpHub(url, { bearer: async ({ scope }) => developmentToken(tenant, (await people).get(scope.member)) });
    },
  };
}

/** Whoever may speak at this desk, by id. */
async function peopleOf(tenant: string): Promise<ReadonlyMap<string, Pick<Colleague, 'member' | 'team' | 'groups'>>> {
  const others = [...crew, 'from-a-file'].map((member) => ({ member, team: 'Broadband', groups: ['Routers'] }));
  return new Map(await Promise.all([...Object.values(colleagues), ...others].map(async (each) => [await h('member', tenant, each.member), each] as const)));
}

/** What the server's development login believes: names in base64url. No login of a vendor looks like this. */
function developmentToken(tenant: string, { member = '', team = '', groups = [] }: Partial<Colleague> = {}): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ tenant, team, groups, member }));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
