import type { TemplateResult } from 'lit';
import type { TipView } from '../../domain/views.js';
import { adopt } from '../../ui/adopt.js';
import { forms } from '../../ui/forms.js';
import { ChallengeForm } from './challenge-form.js';
import { Composer } from '../parts/composer.js';
import type { Desk } from '../parts/desk.js';
import type { Note } from '../parts/notes.js';
import { ImproveForm } from '../parts/improve-form.js';

export type FormKind = 'share' | 'improve' | 'challenge';

/** What stands in the list's place until it is sent or cancelled. */
export interface TipForm {
  template(): TemplateResult;
}

/** What a form is about. */
export interface FormOf {
  readonly tip?: TipView | undefined;
  /** What was already put in other words. */
  readonly written?: string | undefined;
  /** Called when this tip is to be improved instead. */
  improve(tip: TipView, written: string): void;
}

/** Opens a form, with the styles that only forms need. `close` ends it, with what there is to say. */
export async function openForm(kind: FormKind, desk: Desk, of: FormOf, close: (note?: Note) => void): Promise<TipForm> {
  const { tip, written, improve } = of;
  adopt(desk.host.renderRoot as ShadowRoot, forms);
  if (!tip) return Composer.open(desk, close, undefined, improve);
  return kind === 'improve' ? new ImproveForm(desk, tip, close, { written }) : new ChallengeForm(desk, tip, close);
}
