import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { KollegaProblem } from '../../domain/problem.js';
import type { Ref } from '../../domain/record.js';
import { KollegaInsertEvent } from '../../events.js';
import type { Desk } from './desk.js';
import type { Notes } from './notes.js';

const COPIED_MS = 4000;

/** A text that goes into the agent's reply, and where this is said. */
export interface Insertion {
  readonly text: string;
  readonly ref: Ref;
  readonly spot: string;
}

/**
 * The text goes to the host; where the host does not take it, to the clipboard.
 * @returns whether it is there; if not, it has to be shown, to be copied by hand
 */
export async function insertText({ host, team, more, announce }: Desk, notes: Notes, { text, ref, spot }: Insertion): Promise<boolean> {
  if (!host.dispatchEvent(new KollegaInsertEvent(text, ref))) {
    announce(more.inserted);
    return true;
  }
  try {
    await navigator.clipboard.writeText(text);
    notes.show(spot, { text: ({ copied }) => copied, ms: COPIED_MS });
    return true;
  } catch (error) {
    team.tell(new KollegaProblem('clipboard-denied', 'clipboard: the browser refused; the text is shown to copy', error));
    return false;
  }
}

export const copyField = ({ more }: Desk, text: string): TemplateResult =>
  html`<label class="copy"><span class="muted">${more.copyHere}</span><textarea class="field" readonly .value=${text}></textarea></label>`;

/** Selects what `copyField` shows, once it does. */
export async function selectCopy({ host }: Desk): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  const field = host.renderRoot.querySelector<HTMLTextAreaElement>('.copy textarea');
  field?.focus();
  field?.select();
}
