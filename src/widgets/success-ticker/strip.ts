import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PersonView } from '../../domain/views.js';
import type { Words } from '../../locales/words.js';
import { down, heart, heartFull, next, pause, play, plus, previous, sun, up } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { avatar } from '../parts/avatar.js';
import type { Act } from './acts.js';
import type { OnScreen } from './on-screen.js';

/** So many are named; the others are a number. */
const NAMED = 3;

/** How the strip stands just now. */
export interface Strip {
  readonly screen: OnScreen;
  readonly words: Words;
  readonly act: Act;
  readonly open: boolean;
  readonly cheered: boolean;
  readonly playing: boolean;
  /** Nothing is known yet. */
  readonly loading: boolean;
  /** What acts could not be loaded. */
  readonly failed: boolean;
}

/** One line. It is never a live region: who steps on hears what comes, and what plays speaks to nobody. */
export function strip({ screen, words, act, open, cheered, playing, loading, failed }: Strip): TemplateResult {
  const { success, all, place } = screen;
  const button = (name: string, label: string, icon: TemplateResult, run: () => void, pressed?: boolean): TemplateResult =>
    html`<button class="ib ${name}" part=${name} aria-label=${label} title=${label} aria-pressed=${pressed ?? nothing} @click=${run}>${icon}</button>`;
  const inside = failed ? line(words.loadFailed)
    : loading ? nothing
      : !success ? html`${line(words.whatWentWellToday)}<button class="btn btn-link btn-s share" part="share" aria-label=${words.shareSuccess}
          @click=${() => act('share')}>${plus}${words.share}</button>`
        : html`<button class="story" part="story" aria-expanded=${open} @click=${() => act('unfold')}><span class="t one" title=${success.text}>${success.text}</span>${
          success.people.length ? thanks(success.people, words) : nothing}</button>${
          success.mine ? nothing : html`<button class="btn cheer" part="cheer" aria-label=${words.cheer} title=${words.cheer} aria-pressed=${cheered}
            @click=${() => act('cheer')}>${cheered ? heartFull : heart}</button>`}<span class="ctl">${
          all.length > 1 ? html`${button('previous', words.previous, previous, () => act('step', -1))}<span class="pos">${place + 1}/${all.length}</span>${
            button('next', words.next, next, () => act('step', 1))}${button('play', words.play, playing ? pause : play, () => act('play'), playing)}` : nothing}
          <button class="ib expand" part="expand" aria-label=${words.more} title=${words.more} aria-expanded=${open} @click=${() => act('unfold')}>${open ? up : down}</button></span>`;
  return html`<section class="strip" part="strip" lang=${words.language} aria-label=${words.successes} aria-busy=${loading ? 'true' : nothing}>${sun}${inside}</section>`;
}

const line = (text: string): TemplateResult => html`<p class="story"><span class="one" title=${text}>${text}</span></p>`;

/** "thanks to Mei, Jonas and Anna", where there is room for it. */
function thanks(people: readonly PersonView[], words: Words): TemplateResult {
  const named = people.slice(0, NAMED);
  const text = words.thanksTo(people.length - named.length, ...named.map(({ name }) => name && firstName(name)));
  return html`<span class="people"><span class="avs">${named.map(avatar)}</span><span class="one" title=${text}>${text}</span></span>`;
}
