/* For Svelte's templates: the types of the tags. `import 'kollega/svelte.js'` once; it does nothing at run time. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProps, ElementTypes, KollegaEvents } from './frameworks/element-props.js';

type Tag<T extends keyof ElementProps> = Omit<HTMLAttributes<ElementTypes[T]>, keyof ElementProps[T]>
  & ElementProps[T] & { [K in keyof KollegaEvents as `on${K}`]?: (event: KollegaEvents[K]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'kollega-team': Tag<'kollega-team'>;
    'kollega-tip-panel': Tag<'kollega-tip-panel'>;
    'kollega-ask-button': Tag<'kollega-ask-button'>;
    'kollega-success-ticker': Tag<'kollega-success-ticker'>;
  }
}
