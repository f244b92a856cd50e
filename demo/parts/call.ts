import type { Day } from '../day.js';
import { byId } from '../dom.js';
import { onLanguage, words } from '../language.js';

/** A call that has ended leaves its case open for so long, and longer while the agent works in it. */
const WRAP_UP_MS = 30_000;
/** A bar that is narrower has no room for the label beside its own buttons, px. */
const LABELLED = 740;

/** The bar of the call: who, how long, and what to do with it. */
export function call(day: Day): void {
  const [hold, mute] = [byId('hold'), byId('mute')];
  const timer = byId('timer');
  const isPressed = (button: HTMLElement): boolean => button.ariaPressed === 'true';

  const show = (): void => {
    const { current, phase } = day;
    const state = phase === 'call' && isPressed(hold) ? 'onHold' : ({ 'call': 'onCall', 'wrap-up': 'wrapUp', 'idle': 'free' } as const)[phase];
    byId('state').textContent = words()[state];
    byId('state').dataset.phase = timer.dataset.phase = phase;
    byId('call-buttons').hidden = phase !== 'call';
    byId('wrap-buttons').hidden = phase === 'call';
    byId('close-case').hidden = phase !== 'wrap-up';
    byId('no-call').hidden = phase !== 'idle';
    byId('who').textContent = current ? current.customer?.name ?? words().unknownCustomer : '';
    byId('who').lang = current?.language ?? '';
    byId('who-more').textContent = current?.customer ? words().customerSince(current.customer.since, current.customer.plan) : '';
    if (current?.label) byId('who-more').textContent = words().fromFile(current.label);
    tick();
  };

  const tick = (): void => {
    const seconds = Math.floor((Date.now() - day.since) / 1000);
    const two = (value: number): string => String(value).padStart(2, '0');
    timer.textContent = day.phase === 'idle' ? '' : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    const working = document.activeElement?.closest('main, aside, .ticker-slot, .ask-slot') !== null;
    if (day.phase === 'wrap-up' && Date.now() - day.since > WRAP_UP_MS && !working) day.close();
  };

  for (const button of [hold, mute]) {
    button.addEventListener('click', () => {
      button.ariaPressed = String(!isPressed(button));
      show();
    });
  }
  // A button that hides takes the focus with it; what follows is the next thing to press.
  const press = (id: string, act: () => void, then: () => string): void => byId(id).addEventListener('click', () => {
    act();
    byId(then()).focus();
  });
  press('end', () => day.end(), () => 'take-next');
  press('transfer', () => day.end(), () => 'take-next');
  press('close-case', () => day.close(), () => 'take-next');
  press('take-next', () => day.takeNext(), () => 'end');
  byId('previous').addEventListener('click', () => day.take(day.at - 1));
  byId('next').addEventListener('click', () => day.take(day.at + 1));
  document.addEventListener('keydown', ({ altKey, key }) => {
    if (altKey && key === 'PageDown') day.take(day.at + 1);
    if (altKey && key === 'PageUp') day.take(day.at - 1);
  });

  new ResizeObserver(([bar]) => {
    document.querySelector('kollega-ask-button')?.toggleAttribute('icon-only', !!bar && bar.contentRect.width < LABELLED);
  }).observe(byId('call'));

  day.addEventListener('change', () => {
    hold.ariaPressed = mute.ariaPressed = 'false';
    show();
  });
  onLanguage(show);
  setInterval(tick, 1000);
}
