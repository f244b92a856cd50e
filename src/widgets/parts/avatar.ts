import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PersonView } from '../../domain/views.js';
import { someone } from '../../ui/icons.js';
import { initials, tone } from '../../ui/people.js';

/** A colleague's initials in the colour that stays theirs; nobody's letters where they go without a name. */
export const avatar = ({ id, name }: PersonView): TemplateResult =>
  html`<span class="av ${name ? tone(id) : 'av-d'}" aria-hidden="true">${name ? initials(name) : someone}</span>`;
