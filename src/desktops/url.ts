import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { CaseField } from './fields.js';
import { known } from './fields.js';
import type { Screen } from './screen.js';
import { desktop } from './screen.js';

/** Everything that an address can say. */
export type UrlField = Exclude<CaseField, 'mask'> | 'case' | 'member' | 'memberName' | 'team' | 'scheme';

export interface UrlOptions {
  /** The host's names for the parameters: `{ case: 'conversationId' }`. Default: our own, each. */
  readonly names?: Partial<Record<UrlField, string>>;
}

/**
 * For a host that opens an address with placeholders in it: a screen pop, a frame with a template. Reads the
 * query and the fragment, again when they change. Lists are separated by commas.
 */
export function url({ names = {} }: UrlOptions = {}): Desktop {
  return desktop((screen) => {
    const read = (): void => readAddress(screen, names);
    read();
    addEventListener('hashchange', read);
    addEventListener('popstate', read);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('popstate', read);
    };
  }, {});
}

function readAddress(screen: Screen, names: Partial<Record<UrlField, string>>): void {
  const [query, fragment] = [new URLSearchParams(location.search), new URLSearchParams(location.hash.slice(1))];
  const said = (field: UrlField): string | undefined => {
    const name = names[field] ?? field;
    return fragment.get(name) ?? query.get(name) ?? undefined;
  };
  screen.agent = agentOf(said('member'), said('memberName'), said('team'));
  screen.scheme = said('scheme');
  const caseId = said('case');
  if (!caseId) return screen.close();
  screen.open(caseId, known({
    channel: channelOf(said('channel')),
    subject: said('subject'),
    text: said('text'),
    queue: said('queue'),
    language: said('language'),
    tags: said('tags')?.split(',').map((tag) => tag.trim()).filter(Boolean),
  }));
}
