import type { Day } from '../day.js';
import { byId, el } from '../dom.js';
import { onLanguage, when, words } from '../language.js';

/** Who calls, and what has been between them and us. */
export function customer(day: Day): void {
  const show = (): void => {
    const { current } = day;
    byId('timeline').hidden = !current?.timeline.length;
    byId('customer').hidden = !current?.customer;
    if (!current) return;
    byId('events').replaceChildren(...current.timeline.map(({ daysAgo, title, text }) =>
      el('div', { className: 'event' },
        el('time', {}, when(daysAgo, day.since)),
        el('div', { lang: current.language ?? '' }, el('b', {}, title), el('p', {}, text)))));
    const facts = ['address', 'phone', 'equipment', 'line', 'prefers'] as const;
    byId('facts').replaceChildren(...facts.flatMap((fact) => [
      el('dt', {}, words()[fact]),
      el('dd', { lang: current.language ?? '' }, current.customer?.[fact] ?? ''),
    ]));
  };
  day.addEventListener('change', show);
  onLanguage(show);
}
