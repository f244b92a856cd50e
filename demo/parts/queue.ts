import type { DeskCase } from '../data/case.js';
import type { Day } from '../day.js';
import { byId, el } from '../dom.js';
import { number, onLanguage, words } from '../language.js';

/** So many of the queue stand in the page; a file may bring 10,000. */
const SHOWN = 24;

/** The day's customers: the list, and where in it the agent is. */
export function queue(day: Day): void {
  const list = byId('queue-list');
  let from = 0;

  const entry = (deskCase: DeskCase, index: number): HTMLLIElement => {
    const isCurrent = index === day.at && day.phase !== 'idle';
    const button = el('button', { type: 'button', tabIndex: index === day.at ? 0 : -1 },
      el('span', { className: 'num' }, deskCase.number),
      el('span', { className: 'one', lang: deskCase.language ?? '' }, deskCase.subject ?? deskCase.text));
    if (isCurrent) button.ariaCurrent = 'true';
    if (day.isDone(deskCase.id)) button.classList.add('is-done');
    button.dataset.index = String(index);
    return el('li', {}, button);
  };

  const show = (): void => {
    const { cases, at } = day;
    const hadFocus = list.contains(document.activeElement);
    from = cases.length <= SHOWN ? 0 : Math.max(0, Math.min(at - SHOWN / 2, cases.length - SHOWN));
    list.replaceChildren(...cases.slice(from, from + SHOWN).map((deskCase, i) => entry(deskCase, from + i)));
    byId('position').textContent = words().position(number(at + 1), number(cases.length));
    byId<HTMLButtonElement>('previous').disabled = at === 0;
    byId<HTMLButtonElement>('next').disabled = at === cases.length - 1;
    const current = list.children[at - from]?.querySelector('button');
    if (hadFocus) current?.focus();
    if (current) list.scrollTop = current.offsetTop - list.offsetTop - current.offsetHeight;
  };

  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-index]');
    if (button) day.take(Number(button.dataset.index));
  });
  list.addEventListener('keydown', (event) => {
    const row = document.activeElement?.closest('li');
    const to = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
    if (event.altKey || !to) return;
    event.preventDefault();
    to.querySelector('button')?.focus();
  });

  day.addEventListener('change', show);
  onLanguage(show);
}
