/* For Solid's JSX: the types of the tags. `import 'kollega/solid.js'` once; it does nothing at run time. */
import type { JSX } from 'solid-js';
import type { ElementProps, ElementTypes, KollegaEvents } from './frameworks/element-props.js';

type Tag<T extends keyof ElementProps> = Omit<JSX.HTMLAttributes<ElementTypes[T]>, keyof ElementProps[T]>
  & { [K in keyof ElementProps[T] as `prop:${K & string}`]?: ElementProps[T][K] }
  & { [K in keyof ElementProps[T] as ElementProps[T][K] extends string | undefined ? K : never]?: ElementProps[T][K] }
  & { [K in keyof KollegaEvents as `on:${K}`]?: (event: KollegaEvents[K]) => void };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'kollega-team': Tag<'kollega-team'>;
      'kollega-tip-panel': Tag<'kollega-tip-panel'>;
      'kollega-ask-button': Tag<'kollega-ask-button'>;
      'kollega-success-ticker': Tag<'kollega-success-ticker'>;
    }
  }
}
