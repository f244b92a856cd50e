import '../src/define.js';
import { byId, el } from './dom.js';
import type { StateLanguage } from './states/content.js';
import { contentIn } from './states/content.js';
import { states } from './states/index.js';
import { Scene } from './states/scene.js';
import { beginVisit, tenantOf } from './states/visit.js';

/* Every state of the widgets on one page: `?lang=sv`, `?width=240`, `?density=compact`, `?state=default`, `#dark`. */

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const language: StateLanguage = asked.get('lang') === 'sv' ? 'sv' : 'en';
const isCompact = asked.get('density') === 'compact';
const widths = ['240', '320', '480', '560'];

root.lang = language;
choices();
const visit = await beginVisit(states.map(({ name }) => name));
const content = contentIn(language);
const wanted = states.filter(({ name }) => !asked.has('state') || asked.get('state') === name);
// All at once, for each waits for itself; the last one keeps the focus.
const figures = wanted.map(({ name, caption }) => figure(name, caption));
await Promise.all(wanted.slice(0, -1).map((_, i) => show(i)));
await show(wanted.length - 1);
root.dataset.ready = String(!document.querySelector('[data-failed]'));

async function show(index: number): Promise<void> {
  const [state, place] = [wanted[index], figures[index]];
  if (!state || !place) return;
  const scene = new Scene(place, tenantOf(visit, state.name));
  if (isCompact) scene.panel.density = 'compact';
  try {
    await state.show(scene, content);
  } catch (error) {
    // The others are still worth looking at.
    place.dataset.failed = String(error);
    console.error(error);
  }
}

function figure(name: string, caption: string): HTMLElement {
  const place = el('div', { className: 'slot' });
  const whole = el('figure', {}, el('figcaption', { lang: 'en' }, caption), place);
  whole.dataset.state = name;
  byId('states').append(whole);
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
