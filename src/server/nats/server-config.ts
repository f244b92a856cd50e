import { MAX_LINE } from './sizes.js';

/** One nats-server. Addresses are `host:port`. */
export interface Node {
  /** Names its configuration, its folder and itself in the cluster. */
  readonly name: string;
  /** For the vendor's backend, inside. */
  readonly client: string;
  /** For browsers. */
  readonly websocket: string;
  /** For the other nodes; only in a cluster. */
  readonly cluster?: string;
  /** For monitoring, inside. */
  readonly http?: string;
}

interface Setting {
  readonly nodes: readonly Node[];
  readonly origins: readonly string[];
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly store: string;
}

interface Accounts {
  readonly operator: string;
  readonly system: string;
  readonly accounts: readonly { readonly id: string; readonly token: string }[];
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)(:\d+)?$/;

/** @param address a host, with its port or without */
export const isLoopback = (address: string): boolean => LOOPBACK.test(address);

/**
 * The configuration of one node; `docs/operating-nats.md` goes through it line by line.
 * @throws Error where browsers would come over the network without TLS, or from any page at all
 */
export function nodeConfig(node: Node, { nodes, origins, tls, store }: Setting): string {
  const inside = isLoopback(node.websocket);
  if (!tls && !inside) throw new Error(`${node.websocket} needs a certificate: only loopback goes without TLS`);
  // nats-server takes an empty list for everybody.
  if (!origins.length && !inside) throw new Error(`${node.websocket} needs the origins of the pages that may connect`);
  const websocket = [
    `listen: ${quoted(node.websocket)}`,
    tls ? `tls { cert_file: ${quoted(tls.cert)}, key_file: ${quoted(tls.key)} }` : 'no_tls: true',
    `allowed_origins: [${origins.map(quoted).join(', ')}]`,
    'compression: true',
    'handshake_timeout: "5s"',
  ];
  const routes = nodes.filter(({ name, cluster }) => cluster && name !== node.name).map(({ cluster }) => quoted(`nats-route://${cluster}`));
  return [
    '# Written once by kollega-nats init, and yours from now on.',
    `server_name: ${quoted(node.name)}`,
    `listen: ${quoted(node.client)}`,
    ...(node.http ? [`http: ${quoted(node.http)}`] : []),
    block('websocket', websocket),
    block('jetstream', [`store_dir: ${quoted(store)}`]),
    ...(node.cluster ? [block('cluster', ['name: kollega', `listen: ${quoted(node.cluster)}`, 'no_advertise: true', `routes: [${routes.join(', ')}]`])] : []),
    'max_payload: 65536',
    // A member's token comes in one line.
    `max_control_line: ${MAX_LINE}`,
    'max_pending: 64MB',
    'write_deadline: "10s"',
    'ping_interval: "20s"',
    'ping_max: 2',
    "include './accounts.conf'",
    '',
  ].join('\n');
}

/** Who may come, the same for every node. */
export const accountsConfig = ({ operator, system, accounts }: Accounts): string => [
  '# Written anew by each kollega-nats init: the tenants. Then tell every node: nats-server --signal reload',
  `operator: ${operator}`,
  `system_account: ${system}`,
  'resolver: MEMORY',
  block('resolver_preload', accounts.map(({ id, token }) => `${id}: ${token}`)),
  '',
].join('\n');

const block = (name: string, lines: readonly string[]): string => [`${name} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');

const quoted = (text: string): string => JSON.stringify(text);
