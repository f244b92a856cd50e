import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long messages gather before they are spoken: a screen reader drops what is replaced at once. */
const GATHER = 100;

interface Region {
  readonly element: HTMLElement;
  users: number;
  said: string[];
  timer?: ReturnType<typeof setTimeout>;
}

// On the document, under a registered symbol: two versions of kollega on one page share it.
const KEY = Symbol.for('kollega.announcer/1');
type Announcing = Document & { [KEY]?: Region };

/**
 * Speaks for its host through the one live region of the document. Always polite. The region stands
 * outside every shadow root, for some browsers miss those inside; it goes with its last user.
 */
export class Announcer implements ReactiveController {
  readonly #document: Announcing;
  readonly #host: Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#document = host.ownerDocument;
    host.addController(this);
  }

  /** Of a host that has left the page nobody hears, though others still use the region. */
  say(text: string): void {
    const region = this.#document[KEY];
    if (!region || !this.#host.isConnected) return;
    if (!region.element.isConnected) this.#document.body.append(region.element);
    region.said.push(text);
    region.timer ??= setTimeout(() => {
      const words = region.said.join(' ');
      // The same words a second time are a change only with a difference.
      region.element.textContent = words === region.element.textContent ? `${words}\u00a0` : words;
      region.said = [];
      delete region.timer;
    }, GATHER);
  }

  hostConnected(): void {
    (this.#document[KEY] ??= open(this.#document)).users++;
  }

  hostDisconnected(): void {
    const region = this.#document[KEY];
    if (!region || --region.users) return;
    clearTimeout(region.timer);
    region.element.remove();
    delete this.#document[KEY];
  }
}

function open(document: Document): Region {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  // Hidden from the eye by script: a strict CSP refuses style attributes and style elements.
  Object.assign(element.style, {
    position: 'fixed', top: '0', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap',
  });
  document.body.append(element);
  return { element, users: 0, said: [] };
}
