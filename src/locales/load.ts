import type { AskWords } from './ask-words.js';
import { en } from './en.js';
import type { MoreWords } from './more-words.js';
import type { SuccessWords } from './success-words.js';
import type { Words } from './words.js';

const sv = (): Promise<typeof import('./sv.js')> => import('./sv.js');

/** The languages that kollega speaks, BCP 47. */
export const languages: readonly string[] = ['en', 'sv'];

/** "sv-SE" → "sv"; what nobody has translated yet → "en". */
export function spoken(tag: string | undefined): string {
  const language = tag?.toLowerCase().split('-')[0] ?? '';
  return languages.includes(language) ? language : 'en';
}

/** What is shown: English at once, another language when it has come. */
export const wordsIn = catalogue<Words>({ sv: async () => (await sv()).sv }, [['en', en]]);

/** What is said when something is done. */
export const moreWordsIn = catalogue<MoreWords>({
  en: async () => (await import('./en-more.js')).enMore,
  sv: async () => (await sv()).svMore,
});

/** What only the ask button says, once it is opened. */
export const askWordsIn = catalogue<AskWords>({
  en: async () => (await import('./en-ask.js')).enAsk,
  sv: async () => (await import('./sv-ask.js')).svAsk,
});

/** What only the success ticker says, once it is opened. */
export const successWordsIn = catalogue<SuccessWords>({
  en: async () => (await import('./en-success.js')).enSuccess,
  sv: async () => (await import('./sv-success.js')).svSuccess,
});

type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

/** At once what has been loaded before, else a promise of it. */
function catalogue<T>(loaders: Loaders<T>, first: [string, T][] = []): (language: string) => T | Promise<T> {
  const loaded = new Map(first);
  return (language) => loaded.get(language) ?? loaders[language]!().then((words) => {
    loaded.set(language, words);
    return words;
  });
}
