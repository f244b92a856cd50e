/* For Vue's templates: the types of the tags. `import 'kollega/vue.js'` once; it does nothing at run time. */
import type { DefineComponent } from 'vue';
import type { ElementProps, KollegaEvents } from './frameworks/element-props.js';

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type Tag<T extends keyof ElementProps> = DefineComponent<
  ElementProps[T] & { [K in keyof KollegaEvents as `on${Capitalize<Camel<K>>}`]?: (event: KollegaEvents[K]) => void }>;

declare module 'vue' {
  interface GlobalComponents {
    'kollega-team': Tag<'kollega-team'>;
    'kollega-tip-panel': Tag<'kollega-tip-panel'>;
    'kollega-ask-button': Tag<'kollega-ask-button'>;
    'kollega-success-ticker': Tag<'kollega-success-ticker'>;
  }
}
