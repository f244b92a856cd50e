import type { Scene, WidgetTag } from './scene.js';
import type { Content } from './content.js';

/** One state of a widget: what it is called, and what has to happen for it. */
export interface State {
  readonly name: string;
  readonly caption: string;
  /** Wider than what the page is set to: for what stands in a host's header. */
  readonly wide?: boolean;
  /** Shown after all others, one by one, for it is about where the focus is; the last one keeps it. */
  readonly focus?: boolean;
  readonly show: (scene: Scene, content: Content) => Promise<void>;
}

/** All states of one widget. */
export interface Gallery {
  readonly tag: WidgetTag;
  readonly title: string;
  readonly lead: string;
  readonly states: readonly State[];
}
