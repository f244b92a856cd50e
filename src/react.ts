/* For React: each element as a component with typed properties and events, and the types of the bare tags. */
import type { EventName } from '@lit/react';
import { createComponent } from '@lit/react';
import * as React from 'react';
import { AskButton as AskButtonElement } from './ask-button.js';
import type { ElementProps, ElementTypes, KollegaEvents } from './frameworks/element-props.js';
import type {
  KollegaAskEvent, KollegaHelpedEvent, KollegaHelpingEvent, KollegaInsertEvent, KollegaProblemEvent, KollegaSharedEvent, KollegaStatusEvent,
} from './events.js';
import { SuccessTicker as SuccessTickerElement } from './success-ticker.js';
import { KollegaTeam as TeamElement } from './team.js';
import { TipPanel as TipPanelElement } from './tip-panel.js';

/** Every event bubbles to the team, so the team's component hears all of them. */
const events = {
  onKollegaInsert: 'kollega-insert' as EventName<KollegaInsertEvent>,
  onKollegaShared: 'kollega-shared' as EventName<KollegaSharedEvent>,
  onKollegaHelped: 'kollega-helped' as EventName<KollegaHelpedEvent>,
  onKollegaAsk: 'kollega-ask' as EventName<KollegaAskEvent>,
  onKollegaHelping: 'kollega-helping' as EventName<KollegaHelpingEvent>,
  onKollegaStatus: 'kollega-status' as EventName<KollegaStatusEvent>,
  onKollegaProblem: 'kollega-problem' as EventName<KollegaProblemEvent>,
};

export const KollegaTeam = createComponent({ react: React, tagName: 'kollega-team', elementClass: TeamElement, events });
export const TipPanel = createComponent({ react: React, tagName: 'kollega-tip-panel', elementClass: TipPanelElement });
export const AskButton = createComponent({ react: React, tagName: 'kollega-ask-button', elementClass: AskButtonElement });
export const SuccessTicker = createComponent({ react: React, tagName: 'kollega-success-ticker', elementClass: SuccessTickerElement });

type Tag<T extends keyof ElementProps> = React.DetailedHTMLProps<React.HTMLAttributes<ElementTypes[T]>, ElementTypes[T]>
  & ElementProps[T] & { [K in keyof KollegaEvents as `on${K}`]?: (event: KollegaEvents[K]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kollega-team': Tag<'kollega-team'>;
      'kollega-tip-panel': Tag<'kollega-tip-panel'>;
      'kollega-ask-button': Tag<'kollega-ask-button'>;
      'kollega-success-ticker': Tag<'kollega-success-ticker'>;
    }
  }
}
