import { channelOf } from './channel.js';
import type { Agent, Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, textOf, valueAt } from './fields.js';
import { OWN_NAMES } from './own-names.js';
import { desktop, Screen } from './screen.js';

/** What a host binds. JSON works in the place of an object; null or an absent id: nothing is on screen. */
export interface HostValues {
  /** Whatever the host has of the case on screen. */
  readonly case?: unknown;
  readonly agent?: Agent | undefined;
  readonly scheme?: 'light' | 'dark' | undefined;
}

export interface PropertiesOptions {
  /** Where the host's data has the case's id; default `id`. */
  readonly id?: string;
  /** Default: each field under our own name. */
  readonly fieldMap?: FieldMap;
}

export interface PropertiesDesktop extends Desktop {
  /** The host's values changed; what is left out stays. */
  set(values: HostValues): void;
}

/**
 * For a host that sets properties and has no SDK, or whose SDK is not needed: ServiceNow, Dynamics, Salesforce, a CRM of
 * one's own. Of what the host gives, the mapped fields arrive and nothing else.
 */
export function properties({ id = 'id', fieldMap }: PropertiesOptions = {}): PropertiesDesktop {
  const screen = new Screen();
  const map = { ...OWN_NAMES, ...fieldMap };
  return desktop(() => () => undefined, {
    set(values: HostValues) {
      screen.agent = values.agent;
      screen.scheme = values.scheme;
      if (!('case' in values)) return;
      const source = parsed(values.case);
      const caseId = textOf(valueAt(source, id));
      if (!caseId) return screen.close();
      const { channel, ...fields } = mapped(source, map);
      screen.open(caseId, { ...fields, ...known({ channel: channelOf(channel) }) });
    },
  }, screen);
}

/** JSON as an object; what is no JSON says nothing. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
