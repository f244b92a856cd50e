import type { PlainWord, Words } from './words/en.js';
import { en } from './words/en.js';
import { sv } from './words/sv.js';

const catalogues: Readonly<Record<string, Words>> = { en, sv };
const listeners = new Set<() => void>();

/** BCP 47, of the desk and, inherited by `lang`, of the widgets. */
export const language = (): string => document.documentElement.lang;

export const words = (): Words => catalogues[language()] ?? en;

/** Calls back now and whenever the desk speaks another language. */
export function onLanguage(callback: () => void): void {
  listeners.add(callback);
  callback();
}

export function speak(wanted: string): void {
  document.documentElement.lang = wanted in catalogues ? wanted : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = words()[element.dataset.word as PlainWord];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-word-label]')) {
    const word = words()[element.dataset.wordLabel as PlainWord];
    element.ariaLabel = word;
    if (element.matches('button, a')) element.title = word;
  }
  document.title = words().brand;
  for (const callback of listeners) callback();
}

/** How dates, times and numbers are written: in English with 24 hours, as in the rest of these countries. */
export const locale = (): string => (language() === 'en' ? 'en-GB' : language());

export const number = (value: number): string => value.toLocaleString(locale());

/** `hits` of `of` in per cent, as written in the desk's language. */
export const percent = (hits: number, of: number): string =>
  (of === 0 ? 0 : hits / of).toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 1 });

const DAY = 86_400_000;

/** When something of the timeline happened: today's time, a weekday, a day, or a month. */
export function when(daysAgo: number, now: number): string {
  const date = new Date(now - daysAgo * DAY);
  if (daysAgo < 1) return date.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
  if (daysAgo < 7) return date.toLocaleDateString(locale(), { weekday: 'short' });
  if (daysAgo < 60) return date.toLocaleDateString(locale(), { day: 'numeric', month: 'short' });
  return date.toLocaleDateString(locale(), { month: 'short' });
}
