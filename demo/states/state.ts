import type { Scene } from './scene.js';
import type { Content } from './content.js';

/** One state of the panel: what it is called, and what has to happen for it. */
export interface State {
  readonly name: string;
  readonly caption: string;
  readonly show: (scene: Scene, content: Content) => Promise<void>;
}
