import '../src/define.js';
import { byId, el } from './dom.js';
import type { StateLanguage } from './states/content.js';
import { contentIn } from './states/content.js';
import { galleries } from './states/index.js';
import { popInPlace } from './states/in-place.js';
import type { WidgetTag } from './states/scene.js';
import { Scene } from './states/scene.js';
import type { State } from './states/state.js';
import { beginVisit, tenantOf } from './states/visit.js';

/* Every state of the widgets on one page: `?lang=sv`, `?width=240`, `?density=compact`, `?state=default`, `#dark`. */

/** A state, and where it is shown. */
interface Exhibit {
  readonly tag: WidgetTag;
  readonly state: State;
  readonly place: HTMLElement;
}

/** More would only wait for each other. */
const AT_A_TIME = 8;

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const language: StateLanguage = asked.get('lang') === 'sv' ? 'sv' : 'en';
const isCompact = asked.get('density') === 'compact';
const widths = ['240', '320', '480', '560'];

root.lang = language;
choices();
popInPlace();
const visit = await beginVisit();
const content = contentIn(language);
const exhibits = galleries.flatMap(({ tag, title, lead, states }) => {
  const wanted = states.filter(({ name }) => !asked.has('state') || asked.get('state') === name);
  if (!wanted.length) return [];
  const room = el('div', { className: 'room' });
  byId('states').append(el('section', { lang: 'en' }, el('h2', {}, title), el('p', {}, lead), room));
  return wanted.map((state) => ({ tag, state, place: figure(room, state) }));
});
// Several at a time, for each waits for itself; those about the focus at last, and one by one.
const together = exhibits.filter(({ state }) => !state.focus).values();
await Promise.all(Array.from({ length: AT_A_TIME }, () => showAll(together)));
await showAll(exhibits.filter(({ state }) => state.focus).values());
root.dataset.ready = String(!document.querySelector('[data-failed]'));

async function showAll(rest: Iterable<Exhibit>): Promise<void> {
  for (const exhibit of rest) await show(exhibit);
}

async function show({ tag, state, place }: Exhibit): Promise<void> {
  const scene = new Scene(place, tenantOf(visit, state.name), tag);
  if (isCompact) scene.widget.density = 'compact';
  try {
    await state.show(scene, content);
  } catch (error) {
    // The others are still worth looking at.
    place.dataset.failed = String(error);
    console.error(error);
  }
}

function figure(room: HTMLElement, { name, caption, wide = false }: State): HTMLElement {
  const place = el('div', { className: 'slot', lang: language });
  const whole = el('figure', { className: wide ? 'wide' : '' }, el('figcaption', {}, caption), place);
  whole.dataset.state = name;
  room.append(whole);
  return place;
}

function choices(): void {
  const width = byId<HTMLSelectElement>('width');
  width.value = root.dataset.width = widths.find((one) => one === asked.get('width')) ?? '320';
  width.addEventListener('change', () => { root.dataset.width = width.value; });

  const dark = byId<HTMLInputElement>('dark');
  const theme = (): void => {
    dark.checked = location.hash === '#dark';
    root.dataset.theme = dark.checked ? 'dark' : 'light';
  };
  theme();
  addEventListener('hashchange', theme);
  dark.addEventListener('change', () => { location.hash = dark.checked ? '#dark' : ''; });

  const again = (name: string, value: string): void => {
    const next = new URLSearchParams(location.search);
    next.set(name, value);
    next.set('width', width.value);
    location.search = String(next);
  };
  const languages = byId<HTMLSelectElement>('language');
  languages.value = language;
  languages.addEventListener('change', () => again('lang', languages.value));
  const compact = byId<HTMLInputElement>('compact');
  compact.checked = isCompact;
  compact.addEventListener('change', () => again('density', compact.checked ? 'compact' : 'comfortable'));
}
