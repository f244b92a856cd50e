import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Team } from '../../team/team.js';
import type { Desk } from './desk.js';
import type { Say } from './notes.js';

/** Who sees it: my team, one of my groups, or all departments. */
export function circleChoice({ team, more }: Desk, chosen: string | undefined, choose: (circle: string) => void): TemplateResult {
  return html`<fieldset><legend class="label">${more.whoSees}</legend>${team.circles.map(({ name, is }) => html`<label class="radio">
    <input class="dot" type="radio" name="circle" .checked=${name === chosen} @change=${() => choose(name)}>
    <span>${is === 'all' ? more.allDepartments : is === 'team' ? more.myTeam : name} ${
      is === 'all' ? nothing : html`<span class="muted">${is === 'team' ? name : more.groupHint}</span>`}</span></label>`)}</fieldset>`;
}

/** Says where it went. */
export function sharedWith({ circles }: Team, chosen: string | undefined): Say {
  const circle = circles.find(({ name }) => name === chosen);
  return (more) => (circle?.is === 'all' ? more.sharedWithAll : more.shared(circle?.name ?? ''));
}
