import { byId } from '../dom.js';
import { speak } from '../language.js';

const KEY = 'case-desk/1';

interface Choices {
  readonly language?: string;
  readonly theme?: string;
}

/** What this person chose for the desk: kept in this browser where it lets us. */
function readChoices(): Choices {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Choices;
  } catch {
    return {};
  }
}

function keep(choice: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readChoices(), ...choice }));
  } catch {
    // A browser that refuses storage forgets it; nothing else depends on it.
  }
}

/** Language, light or dark, and what a host may set on the widgets. */
export function settings(): void {
  const root = document.documentElement;
  const theme = byId('theme');
  const language = byId<HTMLSelectElement>('language');
  const chosen = readChoices();
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => { theme.ariaPressed = String(isDark()); };

  if (chosen.theme) root.dataset.theme = chosen.theme;
  system.addEventListener('change', show);
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    keep({ theme: root.dataset.theme });
    show();
  });
  show();

  speak(new URLSearchParams(location.search).get('lang') ?? chosen.language ?? 'en');
  language.value = root.lang;
  language.addEventListener('change', () => {
    speak(language.value);
    keep({ language: language.value });
  });

  const popover = byId('settings');
  popover.addEventListener('beforetoggle', () => {
    const opener = document.querySelector('[popovertarget=settings]');
    popover.style.bottom = `${innerHeight - (opener?.getBoundingClientRect().top ?? 0) + 8}px`;
  });

  byId<HTMLInputElement>('compact').addEventListener('change', ({ target }) => {
    for (const widget of document.querySelectorAll('kollega-tip-panel, kollega-ask-button, kollega-success-ticker')) {
      if ((target as HTMLInputElement).checked) widget.setAttribute('density', 'compact');
      else widget.removeAttribute('density');
    }
  });
}
