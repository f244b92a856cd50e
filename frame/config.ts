import type { AmazonConnectSdk } from '../src/desktops/amazon-connect.js';
import type { FieldMap } from '../src/desktops/fields.js';
import type { GenesysClientApp, GenesysOptions } from '../src/desktops/genesys-cloud.js';
import type { UrlOptions } from '../src/desktops/url.js';
import type { ZendeskClient } from '../src/desktops/zendesk.js';
import type { Hub, Policy } from '../src/index.js';

/** What a vendor's `config.js` says before this page's own script runs: `globalThis.kollegaFrame`. */
export interface FrameConfig {
  readonly tenant: string;
  readonly team: string;
  readonly groups?: readonly string[];
  /** Which host, where the address does not say `?desktop=`; default `url`. */
  readonly desktop?: string;
  /** The desktops that may hold this page and speak to it: for `window-message` and `chatwoot`. */
  readonly origins?: readonly string[];
  readonly fieldMap?: FieldMap;
  /** For `url`: the host's names for the parameters. */
  readonly names?: UrlOptions['names'];
  /** For `amazon-connect`. */
  readonly helpingState?: string;
  /** The vendor's SDK, from a script of yours that runs before: what the adapter takes first. */
  readonly sdk?: AmazonConnectSdk | ZendeskClient | GenesysClientApp;
  /** For `genesys-cloud`. */
  readonly genesys?: GenesysOptions;
  readonly hub?: Hub;
  readonly policy?: Partial<Policy>;
}
