import type { AskButton } from '../widgets/ask-button/ask-button.js';
import type { SuccessTicker } from '../widgets/success-ticker/success-ticker.js';
import type { TipPanel } from '../widgets/tip-panel/tip-panel.js';
import type { KollegaTeam } from '../team/team-element.js';

/* What each framework's types are made of. */

/** Every event that leaves a widget, by its name. */
export type KollegaEvents = { [K in keyof HTMLElementEventMap as K extends `kollega-${string}` ? K : never]: HTMLElementEventMap[K] };

/** What a page may set on each element. */
export interface ElementProps {
  'kollega-team': Partial<Pick<KollegaTeam,
    'tenant' | 'team' | 'groups' | 'member' | 'memberName' | 'topics' | 'availability' | 'language' | 'case' | 'hub' | 'policy'>>;
  'kollega-tip-panel': { density?: 'compact' };
  'kollega-ask-button': Partial<Pick<AskButton, 'iconOnly'>> & { density?: 'compact' };
  'kollega-success-ticker': { variant?: 'bare'; density?: 'compact' };
}

/** The element behind each tag. */
export interface ElementTypes {
  'kollega-team': KollegaTeam;
  'kollega-tip-panel': TipPanel;
  'kollega-ask-button': AskButton;
  'kollega-success-ticker': SuccessTicker;
}
