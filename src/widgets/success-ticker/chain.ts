import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { CreditLink } from '../../domain/views.js';
import { down, more, sun, up } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { answer, idea, question, tip } from '../../ui/phase-icons.js';
import { avatar } from '../parts/avatar.js';
import { sources } from './chain-words.js';
import type { TickerDesk } from './ticker-desk.js';

/** Longer chains fold in the middle … */
const LONG_CHAIN = 8;
/** … between so many at either end. */
const ENDS = 3;
/** What fits into the three lines of a knot. */
const LONG_TEXT = 110;

const GLYPHS: Readonly<Record<string, TemplateResult>> = { idea, ask: question, reply: answer, tip, success: sun };

/** Which parts of a chain are folded out. */
export interface Folding {
  readonly isWhole: boolean;
  isRead(ref: Ref): boolean;
  unfold(): void;
  read(ref: Ref): void;
}

/** Who made it possible, oldest first. Two knots are joined by a line where one stands on the other; what stands on others says so. */
export function chain(links: readonly CreditLink[], folding: Folding, desk: TickerDesk): TemplateResult {
  const folds = !folding.isWhole && links.length > LONG_CHAIN;
  const hidden = folds ? links.length - 2 * ENDS : 0;
  const knots = links.map((link, at) => knot(link, at, links, folding, desk));
  return html`<ol class="chain" part="chain">${!folds ? knots : html`${knots.slice(0, ENDS)}<li class="knot on fold"><span class="k">${more}</span>
    <button class="btn btn-link btn-s" @click=${() => folding.unfold()}>${desk.words.showMore(hidden)}</button></li>${knots.slice(-ENDS)}`}</ol>`;
}

function knot(link: CreditLink, at: number, links: readonly CreditLink[], folding: Folding, desk: TickerDesk): TemplateResult {
  const { words, own } = desk;
  const { ref, kind, by, about } = link;
  const isOn = links[at + 1]?.about.includes(ref);
  const withdrawn = isWithdrawn(link);
  const from = about.length === 1 && about[0] === links[at - 1]?.ref ? [] : links.filter((other) => about.includes(other.ref));
  return html`<li class="knot ${isOn ? 'on' : ''}" part="knot" tabindex="-1"><span class="k">${GLYPHS[kind] ?? idea}</span><div>
    <p class="w">${avatar(by)}<span><b>${by.name === undefined ? words.aColleague : firstName(by.name)}</b>${
      withdrawn ? `, ${own.takenBack}` : html` ${own.did(kind, about.length > 0)}${from.length ? ` ${own.buildsOn(kind, sources(from, own))}` : nothing}`}</span></p>
    ${withdrawn ? nothing : said(link, at === links.length - 1, folding, desk)}</div></li>`;
}

/** Nobody stands for it any more, and it says nothing. */
const isWithdrawn = ({ by, text }: CreditLink): boolean => text === undefined && !by.id;

/** What was said, in a few lines; of a tip whom it helped; of the success itself, whose words stand above, when it was. */
function said({ ref, text = '', kind, helped, at }: CreditLink, last: boolean, folding: Folding, { words, own, team }: TickerDesk): TemplateResult | typeof nothing {
  if (last) return html`<p class="x">${words.ago(at, team.now())}</p>`;
  if (kind === 'tip' && helped) return html`<p class="x">${words.helped(helped)}</p>`;
  if (!text) return nothing;
  const isRead = folding.isRead(ref);
  return html`<p class="x quote ${isRead ? '' : 'clamp'}">"${text}"</p>${text.length <= LONG_TEXT ? nothing
    : html`<button class="btn btn-link btn-s" aria-expanded=${isRead} @click=${() => folding.read(ref)}>${isRead ? own.less : words.more}${isRead ? up : down}</button>`}`;
}
